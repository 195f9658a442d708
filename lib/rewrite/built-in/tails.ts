import type { Span } from '../../core/span.ts';
import { countWords } from '../../core/words.ts';
import { type LookedFor, topicsOf } from '../../framing/framing.ts';
import type { Sentence } from '../../tree/doc.ts';
import { textOf } from '../../tree/phrases.ts';
import { EN } from './cues/en.ts';

/** The end of a sentence that the sentence can do without. */
export type Tail = { readonly span: Span; readonly words: number };

/**
 * How much of a sentence's end is spared: results, further traits and reasons; or all behind its first
 * whole clause.
 */
export type Spared = 'results' | 'gist';

/** What a thing brings about, in the words of assistants. */
const BRINGS =
  'making|allowing|ensuring|helping|leading|resulting|causing|reducing|improving|providing|creating|giving|enabling|contributing|increasing|enhancing|preventing|offering|promoting|fostering|adding|highlighting|reflecting|showing|demonstrating|emphasizing|emphasising|bringing|driving|boosting|minimizing|minimising|maximizing|maximising|saving|encouraging|supporting|facilitating|showcasing|symbolizing|symbolising';

/** Where trailing clauses begin: what follows from it, what else it is, why. In this order. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(`,(?: (?:thus|thereby|further|often|ultimately|potentially))? (?:${BRINGS})\\b`),
  /, which (?:is|are|was|were|can|may|will|has|have|helps?|makes?|allows?|leads?|provides?|gives?|means?|could|would)\b/,
  /, as (?:it|they|this|these|he|she|you|we)\b/,
  /,? (?:because|since) (?:it|they|this|these|he|she|you|we|the|there)\b/,
  / so that\b|, so (?:you|it|they|that)\b/,
];

/** What more a gist can do without: a second claim beside the first, examples, how and where. */
const FURTHER: readonly RegExp[] = [
  /, and (?:it|they|this|these|you|we|he|she|there|can|could|is|are|was|were|may|might|will|also|has|have|had|helps?|often|ensures?|provides?|offers?|allows?|makes?|uses?|consider|try|keep|look|be|its|their|your)\b/,
  /,? (?:such as|including|(?<=, )like|e\.g\.|for example|for instance|especially|particularly|notably|along with|as well as|ranging from)\b/,
  /, (?:which|where|who|whose|with|using|featuring|known for|depicting|often|usually|typically)\b/,
  /, (?:\w+ly )?(?!during|according|regarding|concerning|including|excluding|depending|assuming|considering|providing|being|following)[a-z]{3,}ing\b/,
  / in order to\b/,
  / to (?:help|ensure|make|create|keep|reduce|improve|maintain|increase|provide|support|prevent|build)\b/,
  /(?<!\b(?:is|are|was|were|be|been) \w+) by [a-z]{2,}ing\b/,
  / and (?:give|make|use|take|ask|keep|find|try|add|help|provide|create|ensure|be|get|set|learn)\b/,
  /;| [–—] /,
];

/** A sentence of fewer words is short enough, and so little is left of it that it says nothing. */
const LEAST: Readonly<Record<Spared, { sentence: number; head: number; tail: number }>> = {
  results: { sentence: 13, head: 6, tail: 4 },
  gist: { sentence: 10, head: 5, tail: 3 },
};

/** A clause with one of these limits or turns round what was said, or gives a figure: it stays. */
const LIMITING =
  /\b(?:unless|except|only|not|no|nor|never|none|but|however|although|though|if|until|without|must|should|cannot|rather|instead|whether|depend\w*|provided|assuming|otherwise|till|neither|falls|pas|mas|risk\w*|danger\w*|harm\w*|warn\w*|illegal|toxic)\b|n['’]t\b|\d/i;
const LIMITS = new RegExp(`${LIMITING.source}|\\b(?:avoid|while)\\b|["“”«»:;?()[\\]—–]`, 'i');
/** The clause does not end the sentence: a verb behind another comma takes it up again. */
const GOES_ON =
  /, (?:(?:and|or) )?(?:is|are|was|were|can|may|might|will|would|should|could|has|have|had|do|does|did)\b/;
/** A head that waits for its other half, or says what is not so. */
const OPEN_HEAD = /\b(?:not only|both|either|neither|not|never|no|so|such|too|enough)\b|n['’]t\b/i;
/** What brings what about is the answer itself. */
const ASKS_WHY =
  /\b(?:why|reasons?|causes?|caused|benefits?|effects?|consequences?|impacts?|implications?|purpose|what (?:if|happens)|how (?:does|do|did|is|are|was|were) (?!i\b|you\b|we\b))/i;

type Wanted = {
  readonly question: string;
  readonly emphasis: readonly LookedFor[];
  readonly spared: Spared;
};

/**
 * The trailing clause of an English sentence that names a result, a further trait or a reason, so that
 * what stands before it is a whole sentence of the same claim; null where there is none, where it
 * limits the claim or holds a figure, or where the question or the reader asks for it.
 */
export function tailOf({ phrases, words }: Sentence, wanted: Wanted): Tail | null {
  const text = textOf(phrases);
  const end = /[.!]\s*$/.exec(text)?.index;
  if (end === undefined || words < LEAST[wanted.spared].sentence) return null;
  const start = openingIn(text, end, wanted);
  if (start === null) return null;
  const tail = text.slice(start, end);
  if (topicsOf(wanted.emphasis).some((topic) => EN.topics[topic].test(tail))) return null;
  const span = spanBetween(phrases, start, end);
  return span && { span, words: countWords(tail) };
}

/** Longest name before a colon, in characters. */
const NAME_AND_COLON = /^[^:.!?]{3,70}(?=: \S)/;

/** What stands behind the colon of a point's name; null where it limits or gives a figure. */
export function behindColon({ phrases }: Sentence): Tail | null {
  const text = textOf(phrases);
  const start = NAME_AND_COLON.exec(text)?.[0].length;
  const end = text.trimEnd().length;
  if (start === undefined || LIMITING.test(text.slice(start, end))) return null;
  const span = spanBetween(phrases, start, end - 1);
  return (
    span && {
      span: { start: span.start, end: span.end + 1 },
      words: countWords(text.slice(start, end)),
    }
  );
}

/** Where the first clause that can be spared begins. */
function openingIn(text: string, end: number, { question, spared }: Wanted): number | null {
  if (spared === 'results') {
    if (ASKS_WHY.test(question)) return null;
    return OPENINGS.map((pattern) => startOf(pattern, text, end, spared)).find(isThere) ?? null;
  }
  const starts = [...OPENINGS, ...FURTHER].map((pattern) => startOf(pattern, text, end, spared));
  const found = starts.filter(isThere);
  return found.length > 0 ? Math.min(...found) : null;
}

const isThere = (start: number | null): start is number => start !== null;

/** Where the pattern first opens a clause that can be spared. */
function startOf(pattern: RegExp, text: string, end: number, spared: Spared): number | null {
  const every = new RegExp(pattern.source, 'g');
  for (const { index } of text.slice(0, end).matchAll(every)) {
    if (isSpare(text.slice(0, index), text.slice(index, end), spared)) return index;
    if (spared === 'results') return null;
  }
  return null;
}

const isSpare = (head: string, tail: string, spared: Spared): boolean =>
  countWords(head) >= LEAST[spared].head &&
  countWords(tail) >= LEAST[spared].tail &&
  !(spared === 'gist' ? LIMITING : LIMITS).test(tail) &&
  !GOES_ON.test(tail) &&
  !OPEN_HEAD.test(head) &&
  isClosed(head) &&
  (spared === 'results' || isWhole(head, tail));

/** The sentence does not take its beginning up again behind the clause, and no series is cut. */
function isWhole(head: string, tail: string): boolean {
  const last = head.slice(head.lastIndexOf(',') + 1);
  const isSeries = head.includes(',') && countWords(last) <= 3;
  // Behind a comma a clause that goes to the end adds to what is whole without it.
  const isClause = /^[,;]/.test(tail) || HOLDS_VERB.test(head) || EN.isInstruction(head.trim());
  return isClause && !OPENS_SUBORDINATE.test(head) && !isSeries && !resumes(tail);
}

/** Behind "such as a, b" or "which …," a comma that opens no member of a series goes on with the sentence. */
function resumes(tail: string): boolean {
  const parts = tail.replace(/^,/, '').split(',').slice(1);
  const isMember = (part: string, index: number): boolean =>
    /^ (?:and|or|as well as|such as|including|etc)\b/.test(part) ||
    (index < parts.length - 1 && countWords(part) <= 5);
  return !parts.every(isMember);
}

/** A beginning that is a whole sentence: with a verb of its own. */
const HOLDS_VERB =
  /\b(?:is|are|was|were|can|could|will|would|may|might|has|have|had|do|does|did)\b(?!.*\b(?:that|which|who)\b)/;
/** The claim itself is still to come. */
const OPENS_SUBORDINATE =
  /^(?:when|if|while|as|since|because|although|though|after|before|once|by|in|for|with|to|from|during|at|on|whether|unlike|like|instead|rather|given|due|despite|without|through)\b(?![^,]*,)/i;

/** No bracket or quotation stays open. */
const isClosed = (head: string): boolean =>
  count(head, /[([]/g) === count(head, /[)\]]/g) &&
  count(head, /"/g) % 2 === 0 &&
  count(head, /[“«]/g) === count(head, /[”»]/g);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Where two offsets of a sentence's text lie in the source; null unless both lie in plain text. */
function spanBetween(phrases: Sentence['phrases'], from: number, to: number): Span | null {
  const [start, end] = [placeOf(phrases, from), placeOf(phrases, to)];
  return start === null || end === null ? null : { start, end };
}

function placeOf(phrases: Sentence['phrases'], offset: number): number | null {
  let passed = 0;
  for (const phrase of phrases) {
    const { length } = textOf([phrase]);
    if (offset < passed + length) {
      return phrase.kind === 'text' ? phrase.span.start + offset - passed : null;
    }
    passed += length;
  }
  return null;
}
