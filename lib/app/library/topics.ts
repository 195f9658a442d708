/** What saved pages are sorted by, and words that stand for each. */
const WORDS = {
  programming: 'programming code software developer function library compiler debugging api git',
  web: 'web browser html css javascript frontend website http',
  systems: 'server cloud kubernetes docker linux network deployment infrastructure devops',
  data: 'database sql statistics data analysis machine learning model training neural',
  security: 'security encryption attack vulnerability password authentication privacy',
  science: 'physics chemistry biology experiment research theory molecule astronomy',
  mathematics: 'mathematics theorem algebra geometry equation proof calculus',
  health: 'health medicine patient disease treatment symptoms nutrition exercise doctor',
  law: 'law court contract regulation legal rights legislation',
  money: 'finance money investment tax bank market stock economy mortgage',
  business: 'business company management marketing customers strategy sales startup',
  society: 'politics government election society policy war election parliament',
  history: 'history century empire ancient war medieval archaeology',
  learning: 'education school teaching students university course language grammar',
  writing: 'books novel writing literature poetry author story',
  arts: 'music film painting art theatre design photography album',
  food: 'food recipe cooking baking kitchen ingredients wine',
  home: 'home garden house repair furniture plants tools cleaning',
  travel: 'travel hotel city flight train tourism island hiking',
  nature: 'nature climate animals environment forest weather energy',
  sport: 'sport football team match running training athlete league',
  games: 'game player video gaming console board chess',
  family: 'family children parents relationship psychology feelings friends',
} as const;

export type TopicId = keyof typeof WORDS;
export const TOPIC_IDS = Object.keys(WORDS) as readonly TopicId[];

/** How alike two texts are by what they mean, from 0 (strangers) to 1. */
export type Likeness = (a: string, b: string) => number;

/** Below this a page is about something that none of the names covers. */
const LEAST = 0.15;

/** The topic that a title, headings and first words are nearest to; null when none is near. */
export function topicOf(text: string, likeness: Likeness): TopicId | null {
  const ranked = TOPIC_IDS.map((id) => ({ id, near: likeness(text, WORDS[id]) }));
  const best = ranked.reduce((a, b) => (b.near > a.near ? b : a));
  return best.near >= LEAST ? best.id : null;
}
