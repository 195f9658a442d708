import { remember } from '../core/remember.ts';
import type { Unit } from '../core/units.ts';
import { parseEntityName } from '../framing/entity-name.ts';
import type { Similarity } from './similarity.ts';
import { normalize, stemsOf, wordsOf } from './terms.ts';
import { topicOf } from './topic.ts';
import { ancestorsOf, isEveryday, type Mention, mentionsIn } from './topics.ts';

/** What is asked and answered, read once, so that each rule can ask how near something is to it. */
export type Situation = {
  /** The question, cut to the part that says what it is about. */
  readonly question: string;
  /** The topics named in the question; where it names none, those the answer names most. */
  readonly topics: readonly string[];
  /** What the answer speaks of over and over, where the question names no topic; else empty. */
  readonly matter: string;
  /** The answer's own words for the topics it names, most named first, each topic once. */
  readonly terms: readonly { readonly words: string; readonly count: number }[];
  /** Cooking, travel, hobbies …: what someone does for a living says little here. */
  readonly everyday: boolean;
  /** Software, business, law …, or asked in the words of work: here a job says what one looks for. */
  readonly atWork: boolean;
  readonly technical: boolean;
  /** Whether a name stands in the question or the answer, as whole words. */
  occurs(name: string): boolean;
  /** Whether a topic is what the question is about, in the question's own words. */
  isAsked(topic: string): boolean;
  /** How near a text is to what is asked. */
  near(text: string): Unit;
  /** The same for what should be a topic: sentences and orders written as topics are near nothing. */
  nearTopic(topic: string): Unit;
};

/** Longer questions hold pasted material; their first part says what they are about. */
const MAX_QUESTION = 500;
/** What stands in the first part of an answer is what it is about; the rest costs time. */
const MAX_ANSWER = 40_000;
/** How many of the answer's topics count as its subject when the question names none … */
const TOPICS_OF_ANSWER = 3;
/** … and how often it must name them. */
const OFTEN = 3;
/** A topic of the answer alone is nearer to the matter than nothing, and further than the question's. */
const ANSWER_SHARE = 0.7;

/** The opening of a code block: its language tag is no term of the answer. */
const FENCE_LINE = /^\s*(?:```|~~~).*$/gm;

/** Fields in which people are paid to decide and to build; the sciences and arts are for all. */
const WORK_FIELDS = ['technology', 'business', 'legal', 'compliance', 'design'];

const isWork = (topic: string): boolean => {
  const above = ancestorsOf(topic);
  return WORK_FIELDS.some((field) => above.has(field));
};

/** Where no topic is known by name, the words of work still tell. */
const WORK_TALK =
  /\b(?:our|we|us|team|teams|company|client|clients|customers?|vendors?|projects?|production|stakeholders?|business|enterprise|systems?|software|platform|rollout|roll out|migration|process|policy|users?|employees?|department|office)\b/i;

export function readSituation(
  about: { readonly question: string; readonly answer: string },
  similarity: Similarity,
): Situation {
  const asked = about.question.slice(0, MAX_QUESTION);
  const answer = about.answer.slice(0, MAX_ANSWER).replace(FENCE_LINE, '');
  const asks = mentionsIn(asked);
  const named = namedIn(answer);
  const matters = asks.length > 0 ? asks : oftenNamed(named);
  const topics = [...new Set(matters.map(({ topic }) => topic))];
  const topic = topicOf(about.question);
  const question = `${topic ?? ''} ${asked}`.trim();
  const everything = spelledOut(`${asked} ${answer}`);
  const questionStems = stemsOf(asked);
  const answerStems = stemsOf(answer);
  const occurs = (name: string) => everything.includes(` ${wordsOf(name).join(' ')} `);
  const isAsked = (text: string) => topic !== null && normalize(text) === normalize(topic);
  const near = (text: string) => {
    const own = stemsOf(text);
    if (isAsked(text) || isWithin(own, questionStems)) return 1;
    const toMatters = matters.map(({ words }) => similarity(text, words));
    return Math.max(
      similarity(text, question),
      (asks.length > 0 ? 1 : ANSWER_SHARE) * Math.max(0, ...toMatters),
      isWithin(own, answerStems) ? ANSWER_SHARE : 0,
    );
  };
  return {
    question,
    topics,
    matter: asks.length > 0 ? '' : matters.map(({ words }) => words).join(' '),
    terms: named.map(({ mention, count }) => ({ words: mention.words, count })),
    everyday: topics.length > 0 && topics.every(isEveryday),
    atWork: topics.some(isWork) || (topics.length === 0 && WORK_TALK.test(asked)),
    technical: topics.some((topic) => ancestorsOf(topic).has('technology')),
    occurs: (name) => wordsOf(name).length > 0 && occurs(name),
    isAsked: (text) => isAsked(text) || isWithin(stemsOf(text), questionStems),
    near: (text) => (normalize(text) === '' ? 0 : near(text)),
    nearTopic: (topic) => (parseEntityName(topic) === null ? 0 : near(topic)),
  };
}

const isWithin = (own: ReadonlySet<string>, stems: ReadonlySet<string>): boolean =>
  own.size > 0 && [...own].every((stem) => stems.has(stem));

/** Answers read last: a changed profile asks for those on screen again. */
const ANSWERS_REMEMBERED = 30;

type Named = { readonly mention: Mention; readonly count: number };

/** Topics a text names, most named first, each in the words of its first mention. */
const namedIn = remember<readonly Named[]>(byFrequency, ANSWERS_REMEMBERED);
const spelledOut = remember((text) => ` ${wordsOf(text).join(' ')} `, ANSWERS_REMEMBERED);

function byFrequency(text: string): Named[] {
  const found = new Map<string, { mention: Mention; count: number }>();
  for (const mention of mentionsIn(text)) {
    const entry = found.get(mention.topic) ?? { mention, count: 0 };
    entry.count += 1;
    found.set(mention.topic, entry);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

const oftenNamed = (named: readonly Named[]): readonly Mention[] =>
  named
    .filter(({ count }) => count >= OFTEN)
    .slice(0, TOPICS_OF_ANSWER)
    .map(({ mention }) => mention);
