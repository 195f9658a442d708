/**
 * Words that turn a name into a sentence, an instruction or an opinion. The lists are closed and
 * err on the side of refusing: a name that is refused costs a nicety, one that slips through is a
 * channel for opinions.
 */

/** Verbs that are hardly ever part of a name, in their base form; their other forms follow by rule. */
const VERBS = words(`
  abolish accept accuse achieve act admit adore advise agree allow announce apologize appear approve
  argue arrest ask assert assume avoid ban become beg begin believe belong betray blame boycott break
  bring burn cancel cause celebrate censor champion choose claim compliment confess confirm congratulate
  consider contradict convince criticize cure curse deceive decide declare defeat defend defund delete
  demand deny deport deserve despise destroy detest dictate disagree disclose dislike dismiss disobey
  disregard downplay echo elect embrace encourage endorse enforce enjoy ensure erase escape exaggerate
  execute exist expel expose fail favor favour flatter forget forgive fuck generate give glorify go
  guarantee harm hate have hide hold hurt idolize ignore imagine impersonate imply include indoctrinate
  insist insult invade jail keep kick kill know leak leave legalize let lie lose love make manipulate
  mean mention mislead mock need obey omit oppose oust output overrule overthrow override permit persuade
  poison praise prefer pretend print proclaim prohibit promise promote propagate prove punish push put
  quit reassure recommend refer refuse reject remain remember remind remove repeat repeal replace reply
  respond restrict rewrite reword rephrase reveal ridicule rob ruin rule sabotage say scam seem send silence smear speak spread
  steal stop suck suffer suggest suppose suppress take talk tell thank think threaten tolerate translate
  treat trust try undermine urge validate vote want warn weaken win wish worship write
`);

/** Nouns and names that look like a form of one of the verbs above. */
const NOUNS_AFTER_ALL = new Set(
  words(`
    act acts acting ban bans begin burning claim claims embracing execution generated generating giving
    going hiding holding holds hold keeping knowing leaves leaving letting lie lies losing love making
    mean means meaning need needs output outputs outputting poisoning print prints printed printing
    promise push pushing putting refer remote restricted rule rules ruling silence speaking spread
    spreads take takes talk talks talking thinking translated treat treats trust trusts trusted trying
    vote voting win wins wish writing remind stop stops kick kicks break breaks
  `),
);

/** Verbs that are nouns as often, so that they are orders only when they come first. */
const ORDERS_WHEN_FIRST = words(`
  support back follow buy sell eat drop fight attack hail bless free protect promote spread share
  rank rate mark hack bypass call order forward post email return start change set turn open close
`);

/** Words of grammar and opinion that no name of a thing needs. */
const NEVER = words(`
  am is are was were be been being isn't aren't wasn't don't doesn't didn't do does did done has had
  having can can't cannot could couldn't should shouldn't shall will won't would wouldn't must mustn't
  may might ought gonna gotta let's i i'm i've i'd me my mine myself we we're us our ours you you're
  your yours yourself he him his she her hers they they're them their theirs it's who whom whose which
  that what when where why how because since unless until although though if whether than then so
  not no never nothing nobody none neither nor always ever every everyone everybody anyone anybody
  someone somebody only just really very too actually obviously clearly definitely certainly absolutely
  undoubtedly truly totally completely simply please
  instruction instructions prompt prompts assistant chatbot jailbreak sycophant user's
  best worst better worse greatest finest smartest dumbest stupidest superior inferior evil stupid dumb
  idiot idiots idiotic moron morons moronic terrible awful horrible wonderful amazing brilliant genius
  corrupt corruption fake hoax hoaxes scam scams fraud fraudulent dangerous harmful harmless immoral
  moral unethical wrong true false lie lies liar liars overrated underrated useless worthless pointless
  ugly disgusting disgrace disgraceful shameful shame pathetic ridiculous absurd nonsense bullshit crap
  shit garbage rubbish traitor traitors criminal criminals thief thieves crook crooks villain hero
  heroes saint infallible perfect flawless unbeatable undeniable proven overpriced lazy greedy
  conspiracy propaganda brainwashed agenda truth
  ist sind war waren sein bin bist hat haben muss müssen soll sollen sollte kann können darf nicht kein
  keine niemals immer bitte ignoriere ignorieren sag sage sagen antworte antworten weil dass
  es son está están fue eres soy debe deben debería no nunca siempre por favor porque ignora di diga
  responde est sont était suis doit doivent devrait ne pas jamais toujours parce ignorez ignore dites
  réponds répondez é são foi eram deve devem deveria não sempre responda
`);

/** Particles and endings that make a Japanese or Chinese text a sentence; names hold none of them. */
const SENTENCE_SIGNS =
  /です|ます|ない|べき|しろ|せよ|ください|だ$|[はがを]|是|不|没|應該|应该|必须|必須|请|請|最|我|你|您/u;

const SINGLE_PURPOSE_VERBS = new Set(VERBS.flatMap(formsOf).filter(isNoNoun));
const FORBIDDEN = new Set([...NEVER, ...SINGLE_PURPOSE_VERBS]);
const ORDERS = new Set(VERBS);
/** At the start of several words, even a verb that doubles as a noun is an order: "spread the word". */
const FORBIDDEN_FIRST = new Set([...VERBS, ...ORDERS_WHEN_FIRST]);

/** Names of things that hold such words all the same. */
const NAMES_AFTER_ALL =
  /^(?:go|make|são (?:paulo|tomé)|let's encrypt|talk shows?|love (?:stories|story|songs?)|true crime(?: [a-z]+)?|lie detectors?|trust(?:ed platform module|pilot| funds?)|stop motion(?: [a-z]+)?|mean reversion|open source(?: [a-z]+)?|free software|free jazz|call cent(?:er|re)s?|rule engines?|print media|hate speech|order management|change management|post offices?|best practices|best sellers?|start-?ups?|set theory|free(?: trials?| tools?| apps?| events?| museums?)|protected areas?|follow-up(?: [a-z]+)?|return flights?|back(?: pain|-end| end))$/;

/** Whether a text is more than the name of a thing. */
export function saysMoreThanAName(text: string): boolean {
  const name = spelled(text);
  if (NAMES_AFTER_ALL.test(name)) return false;
  const parts = partsOf(name);
  const [first = '', ...rest] = parts;
  if (rest.length > 0 && FORBIDDEN_FIRST.has(first)) return true;
  return parts.some((part) => FORBIDDEN.has(part)) || SENTENCE_SIGNS.test(name);
}

/** The words of a text that belong to sentences, orders and opinions rather than to names. */
export const tellingWords = (text: string): readonly string[] =>
  partsOf(spelled(text)).filter(
    (part, place) => FORBIDDEN.has(part) || (place === 0 && ORDERS.has(part)),
  );

const spelled = (text: string): string => text.toLowerCase().replaceAll('’', "'");
const partsOf = (text: string): string[] =>
  text.split(/[\s/&,.!?:;]+/).filter((part) => part !== '');

function isNoNoun(form: string): boolean {
  return !NOUNS_AFTER_ALL.has(form);
}

/** Base, -s, -ed and -ing, with the spelling rules that English verbs follow. */
function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) {
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  }
  const plural = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
  return [verb, plural, `${doubled}ed`, `${doubled}ing`];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
