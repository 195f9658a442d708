import { countWords } from '../../../core/words.ts';
import { splitsOf } from '../../../facts/splits.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import { FINITE, type Tense, tenseOf } from './finite-verbs.ts';
import { type Halves, OPENS_CLAUSE, RELATIVE, RULES } from './split-rules.ts';

/** Where a sentence is cut, in offsets of its text, and the joint that stands there then. */
export type Cut = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: string;
};

/** Fewer words are read at one go. */
const LONG = 15;
/** A half of fewer words is a fragment. */
const MIN_HALF = 5;
/** A sentence of more words is none that we understand. */
const MOST_WORDS = 90;

/**
 * A condition, what somebody holds, a comparison or a limit reaches over both halves: parted, the
 * second would be said of its own.
 */
const REACHES_OVER =
  /\b(?:if|unless|whether|not only|either|neither|both|so that|rather than|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|believ(?:e|es|ed|ing)|suggest(?:s|ed|ing)? that|says?|said|think(?:s|ing)?|thought|assum(?:e|es|ed|ing)|states?|stated|according to|imagin(?:e|es|ed|ing)|in the same way|in (?:certain|some|most|many) (?:cases|situations)|provided that|suppos(?:e|ed|ing)|until|even when|as long as)\b/i;
/** Opens with what the main clause hangs on: that begins behind the first comma. */
const OPENS_WITH_FRAME =
  /^(?:when|while|because|since|although|though|once|after|before|as|given|in|on|at|by|with|for|from|to|even|despite|due|during|through|whereas|under|over|unlike|like|\p{L}+ing|\p{L}+ed)\b/iu;
/** The tail is taken up again by a verb behind another comma. */
const TAKEN_UP = new RegExp(`, (?:(?:and|or) )?(?:\\p{Ll}+ly )?(?:${FINITE})\\b`, 'u');

/** Where an English sentence can be cut so that each part says what it said; none where it is short. */
export function cutsIn(text: string): Cut[] {
  const words = countWords(text);
  if (words <= LONG || words > MOST_WORDS || !/[.!]["”)]?\s*$/.test(text)) return [];
  const concession = concessionIn(text);
  if (!concession) return cutsWithin({ opening: '', text, from: 0 });
  return [concession, ...cutsWithin(behind(concession, text, 0))];
}

const CONCEDES = /^(?:Although|Though|Even though|While(?! (?:you|we|I|he|she)\b)) /;
/** "While the bread is baking": at the same time. */
const GOING_ON = /^While .*\b(?:is|are|was|were) \p{Ll}+ing\b/u;
/** "Although it is old, it works": two claims, the second in spite of the first. */
function concessionIn(text: string): Cut | null {
  const opening = CONCEDES.exec(text)?.[0].length;
  if (opening === undefined || REACHES_OVER.test(text) || GOING_ON.test(text)) return null;
  const comma = [...text.matchAll(/, (?:yet )?/g)].find(
    ({ index }) => tenseOf(text.slice(opening, index)) !== 'none',
  );
  if (!comma) return null;
  const clause = text.slice(opening, comma.index);
  const rest = text.slice(comma.index + comma[0].length);
  const isLong = countWords(clause) >= MIN_HALF && countWords(rest) >= MIN_HALF;
  const isTold = OPENS_CLAUSE.test(rest) && !signsFor('en').isInstruction(rest);
  if (!isLong || !isTold || !isClosed(clause)) return null;
  const end = text.length - rest.length + (/^[\p{L}'’]+/u.exec(rest)?.[0].length ?? 0);
  const [into] = splitsOf('split-although', text.slice(0, end));
  return into === undefined ? null : { start: 0, end, text: into, rule: 'split-although' };
}

/** A sentence in the making: the joint that opens it, and its text, which begins at `from`. */
type Piece = { readonly opening: string; readonly text: string; readonly from: number };

const behind = ({ end, text: joint }: Cut, text: string, from: number): Piece => ({
  opening: joint.slice(joint.lastIndexOf('. ') + 2),
  text: text.slice(end),
  from: from + end,
});

function cutsWithin(piece: Piece): Cut[] {
  const { opening, text, from } = piece;
  if (countWords(opening + text) <= LONG) return [];
  const cut = firstCut(piece);
  if (!cut) return [];
  const moved = { ...cut, start: cut.start + from, end: cut.end + from };
  return [
    ...cutsWithin({ opening, text: text.slice(0, cut.start), from }),
    moved,
    ...cutsWithin(behind(cut, text, from)),
  ];
}

/** The first rule that fits, at the first place where it does; in offsets of the piece. */
function firstCut({ opening, text }: Piece): Cut | null {
  for (const { name, joint, choose } of RULES) {
    for (const match of text.matchAll(joint)) {
      const end = match.index + match[0].length;
      const halves = halvesOf(opening + text.slice(0, match.index), match[0], text.slice(end));
      const choice = halves && choose(halves);
      const into = choice === null ? undefined : splitsOf(name, match[0])[choice];
      if (into !== undefined) return { start: match.index, end, text: into, rule: name };
    }
  }
  return null;
}

/** The halves of a cut; null where one is no sentence, or where something reaches over both. */
function halvesOf(head: string, joint: string, tail: string): Halves | null {
  if (countWords(head) < MIN_HALF || countWords(joint + tail) < MIN_HALF) return null;
  if (REACHES_OVER.test(head) || TAKEN_UP.test(tail)) return null;
  const main = isClosed(head) && isClosed(tail) ? mainOf(head) : null;
  if (main === null) return null;
  const isInstruction = signsFor('en').isInstruction(main);
  return { head, main, joint, tail, tense: tenseOfMain(main), isInstruction };
}

/** What the main clause says counts, before what is said of its things. */
function tenseOfMain(main: string): Tense {
  const [first = ''] = main.split(RELATIVE, 1);
  const own = tenseOf(first);
  return own === 'both' ? tenseOf(main) : own;
}

/** The main clause of a beginning; null where the comma that ends its frame has not come yet. */
function mainOf(head: string): string | null {
  if (!OPENS_WITH_FRAME.test(head)) return head;
  const comma = head.indexOf(', ');
  return comma < 0 ? null : head.slice(comma + 2);
}

/** No bracket or quotation stays open. */
const isClosed = (text: string): boolean =>
  count(text, /[([]/g) === count(text, /[)\]]/g) &&
  count(text, /"/g) % 2 === 0 &&
  count(text, /[“«]/g) === count(text, /[”»]/g);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
