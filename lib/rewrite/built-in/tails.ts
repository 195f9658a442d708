import type { Span } from '../../core/span.ts';
import { countWords } from '../../core/words.ts';
import { type LookedFor, topicsOf } from '../../framing/framing.ts';
import type { Sentence } from '../../tree/doc.ts';
import { textOf } from '../../tree/phrases.ts';
import { EN } from './cues/en.ts';

/** The end of a sentence that the sentence can do without. */
export type Tail = { readonly span: Span; readonly words: number };

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

/** A sentence of fewer words is short enough; so little of it says nothing, or so little less spares nothing. */
const LEAST = { sentence: 13, head: 8, tail: 4 };

/** A clause with one of these limits or turns round what was said, or gives a figure: it stays. */
const LIMITS =
  /\b(?:unless|except|only|not|no|nor|never|none|but|however|although|though|if|until|without|must|should|cannot|rather|instead|whether|depend\w*|provided|assuming|otherwise|till|neither|falls|pas|mas|risk\w*|danger\w*|harm\w*|warn\w*|illegal|toxic|avoid|while)\b|n['’]t\b|[\d"“”«»:;?()[\]—–]/i;
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
};

/**
 * The trailing clause of an English sentence that names a result, a further trait or a reason, so that
 * what stands before it is a whole sentence of the same claim; null where there is none, where it
 * limits the claim or holds a figure, or where the question or the reader asks for it.
 */
export function tailOf({ phrases, words }: Sentence, wanted: Wanted): Tail | null {
  const text = textOf(phrases);
  const end = /[.!]\s*$/.exec(text)?.index;
  if (end === undefined || words < LEAST.sentence) return null;
  const start = openingIn(text, end, wanted.question);
  if (start === null) return null;
  const tail = text.slice(start, end);
  if (topicsOf(wanted.emphasis).some((topic) => EN.topics[topic].test(tail))) return null;
  const span = spanBetween(phrases, start, end);
  return span && { span, words: countWords(tail) };
}

/** Where the first clause that can be spared begins. */
function openingIn(text: string, end: number, question: string): number | null {
  if (ASKS_WHY.test(question)) return null;
  const before = text.slice(0, end);
  for (const opening of OPENINGS) {
    const start = opening.exec(before)?.index;
    if (start !== undefined && isSpare(text.slice(0, start), text.slice(start, end))) return start;
  }
  return null;
}

const isSpare = (head: string, tail: string): boolean =>
  countWords(head) >= LEAST.head &&
  countWords(tail) >= LEAST.tail &&
  !LIMITS.test(tail) &&
  !GOES_ON.test(tail) &&
  !OPEN_HEAD.test(head) &&
  isClosed(head);

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
