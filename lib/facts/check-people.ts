import type { Side } from './side.ts';
import { GENDERS, PRONOUNS } from './tables/logic.ts';
import { difference, type Pair } from './text/align.ts';
import type { ReadText } from './text/read-text.ts';
import type { Token } from './text/token.ts';
import { type Violation, violation } from './violation.ts';

/** He stays he, she stays she, and no pronoun stands where nothing is named before it. */
export function checkPeople(before: Side, after: Side, pairs: readonly Pair[]): Violation[] {
  return [
    ...checkGender(before.text, after.text),
    ...checkOrphan(before, after),
    ...pairs.flatMap(checkReplaced),
  ];
}

function checkGender(before: ReadText, after: ReadText): Violation[] {
  const gained = (words: ReadonlySet<string>): number => count(after, words) - count(before, words);
  const he = gained(GENDERS.he);
  const she = gained(GENDERS.she);
  const isNew = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    count(before, words) === 0 && count(before, others) > 0 && gained(words) > 0;
  const isExchanged =
    he * she < 0 || isNew(GENDERS.he, GENDERS.she) || isNew(GENDERS.she, GENDERS.he);
  return isExchanged ? [violation('changed', 'pronoun', he > 0 ? 'he' : 'she')] : [];
}

const count = ({ sentences }: ReadText, words: ReadonlySet<string>): number =>
  sentences.reduce(
    (sum, { tokens }) => sum + tokens.filter((token) => words.has(lower(token))).length,
    0,
  );

const lower = ({ text }: Token): string => text.toLowerCase();

/** The text opens with a pronoun, where the original opens with whom or what it means. */
function checkOrphan(before: Side, after: Side): Violation[] {
  const opening = before.text.sentences[0];
  const opens = after.text.sentences[0]?.tokens[0];
  if (!opening || !opens || !PRONOUNS.has(lower(opens))) return [];
  const first = opening.tokens[0];
  if (!first || PRONOUNS.has(lower(first))) return [];
  const losesName = before.names.isName(first, opening);
  const hadPronoun = opening.tokens.some((token) => lower(token) === lower(opens));
  if (
    /^(?:it|they)$/.test(lower(opens)) &&
    isCleft(opening.tokens, after.text.sentences[0]?.tokens ?? [])
  )
    return [];
  return hadPronoun && !losesName ? [] : [violation('changed', 'pronoun', opens.text)];
}

/** "It is through the air that it spreads": what the original opens with comes later. */
function isCleft(before: readonly Token[], after: readonly Token[]): boolean {
  const keys = new Set(after.map(({ key }) => key));
  const opening = before.filter(({ text }) => text.length > 3).slice(0, 2);
  const said = after.map(lower).join(' ');
  // "It is a five-year lease": what "it" means follows at once.
  const [subject] = opening;
  if (subject && keys.has(subject.key) && /^it (?:is|was) (?:an?|the) /.test(said)) return true;
  return opening.every(({ key }) => keys.has(key)) || EXPLETIVE.test(said);
}

const EXPLETIVE =
  /^they say\b|^it (?:may |can |could |might |will )?gets?\b|^it (?:is|was|has been) (?:\p{L}+ ){0,2}(?:that|who|how|to)\b|^it (?:is|was) (?:just|only|mainly|mostly|through|by|because|in|on|at|during|under) (?:\S+ ){0,14}(?:that|who)\b|^it (?:may |can |only )?(?:takes?|rains?|snows?|seems|appears)\b(?! place)/u;

/** Sentences that share this much differ in one place only. */
const SAME_BUT_ONE = 0.72;

/** In a sentence that is otherwise the same, a name or noun became a pronoun with nothing new before it. */
function checkReplaced(pair: Pair): Violation[] {
  if (pair.overlap < SAME_BUT_ONE || pair.before.text === pair.after.text) return [];
  const hunks = difference(pair.before.tokens, pair.after.tokens);
  const [only] = hunks;
  if (!only || hunks.length > 1 || only.lost.length === 0 || only.found.length === 0) return [];
  const pronouns = only.found.filter((token) => PRONOUNS.has(lower(token)));
  const isReplaced =
    pronouns.length > 0 &&
    only.found.length <= 2 &&
    !only.lost.some((token) => PRONOUNS.has(lower(token)));
  return isReplaced ? [violation('changed', 'pronoun', pronouns[0]?.text ?? '')] : [];
}
