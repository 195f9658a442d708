import { countWords } from '../../../core/words.ts';
import { MODALS, PARTICIPLES, splitsOf } from '../../../facts/splits.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import { AUXILIARY, type Tense, THIRD_PERSON, tenseOf } from './finite-verbs.ts';

/** Where a sentence is cut, in offsets of its text, and the joint that stands there then. */
export type Cut = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: string;
};

/** The two halves that a cut would leave; `joint` is what parts them now. */
type Halves = {
  readonly head: string;
  readonly joint: string;
  readonly tail: string;
  readonly tense: Tense;
  readonly isInstruction: boolean;
};

type Rule = {
  readonly name: string;
  /** The joint, at any place of a sentence. */
  readonly joint: RegExp;
  /** Which of the joints that the rule allows is right here; null where none is. */
  readonly choose: (halves: Halves) => number | null;
};

const FINITE = `${AUXILIARY}|${THIRD_PERSON}`;
const NOUN_CLAUSE = `(?:the|a|an|its|their|his|her|your|our|some|many|most|this|these|each|every|other|several)(?: [\\p{Ll}’'-]+){1,3} (?:${AUXILIARY})\\b`;
const PRONOUN_CLAUSE = `(?:it|they|he|she|we|there|you)(?:['’](?:s|re|ll|ve|d))? (?!and\\b|or\\b|too\\b|all\\b|alike\\b|both\\b)\\p{Ll}`;
const THIS_CLAUSE = `(?:this|these|that|those) (?:\\p{Ll}+ly )?(?:${FINITE}|help|make|allow|provide|lead|offer|include)\\b`;
const CLAUSE = `(?=${PRONOUN_CLAUSE}|${THIS_CLAUSE}|${NOUN_CLAUSE})`;
const WORD = "[\\p{L}][\\p{L}'’]*";
/** A word, all of it. */
const LOWER_WORD = "\\p{Ll}[\\p{L}'’]*(?![\\p{L}'’-])";

const rule = (name: string, joint: string, choose: Rule['choose']): Rule => ({
  name: `split-${name}`,
  joint: new RegExp(joint, 'gu'),
  choose,
});

/** Another instruction behind one, not the last of a row. */
function goesOnTelling({ head, joint, isInstruction }: Halves): number | null {
  const { isInstruction: tells } = signsFor('en');
  const last = head.slice(head.lastIndexOf(', ') + 2);
  const isRowOf = head.includes(', ') && tells(last);
  return isInstruction && !isRowOf && tells(lastWord(joint)) ? 0 : null;
}

/** Two claims, of which the first gives no reason that may hold for both. */
const whenClaimed = (halves: Halves): number | null =>
  / because /.test(halves.head) || /^This is because /.test(halves.head) ? null : whenTold(halves);

const always = (): number => 0;
const whenTold = ({ tense }: Halves): number | null => (tense === 'none' ? null : 0);
const lastWord = (text: string): string => /[\p{L}’'-]+$/u.exec(text)?.[0] ?? '';
const isPlural = (word: string): boolean => /(?:[^sui'’]s|people|children|media|data)$/.test(word);

/** Nothing but things in a row. */
const MORE_THAN_ROW = new RegExp(
  `\\b(?:which|who|whose|that|by|where|when|as|if|because|while|but|or|not|to|than|so|${AUXILIARY})\\b|, (?:${PARTICIPLES})\\b|[:;–—]`,
  'u',
);
const isRow = (tail: string): boolean =>
  / and /.test(tail) && !MORE_THAN_ROW.test(tail) && !OPENS_WITH_PLACE.test(tail);
/** "Such as in machine translation" names a place, no example. */
const OPENS_WITH_PLACE = /^ (?:in|on|at|for|by|from|those|through|with|during|when|under)\b/;
const CLOSED_HEAD = /\b(?:not|no|never|without|neither|only|avoid|except|unlike|than)\b|n['’]t\b/;

/** In this order: the surest first. */
const RULES: readonly Rule[] = [
  rule('semicolon', `; ${WORD}`, always),
  rule('then', `(?:, and then|, then| and then) ${LOWER_WORD}`, goesOnTelling),
  rule('clause', `, and ${CLAUSE}${LOWER_WORD}`, whenClaimed),
  rule('but', `, (?:but|so|yet) ${CLAUSE}${LOWER_WORD}`, whenClaimed),
  rule('clause', `, and ${LOWER_WORD}(?= (?:the|a|an|your|it|them|any|all) )`, goesOnTelling),
  rule(
    'clause',
    ` and (?=(?:it|they|he|she|we|there|you) (?:${AUXILIARY})\\b)${LOWER_WORD}`,
    whenTold,
  ),
  rule(
    'clause',
    ` [–—] (?=(?:it|they|he|she|we|there|you) (?:${AUXILIARY})\\b)${LOWER_WORD}`,
    whenTold,
  ),
  rule('make-sure', `, (?:making sure|ensuring)\\b(?! of)`, ({ isInstruction }) =>
    isInstruction ? 0 : null,
  ),
  rule('result', `, (?:\\p{Ll}+ly |thus )?(?:${PARTICIPLES})\\b`, chooseResult),
  rule('which', `, which \\p{Ll}+\\b`, chooseWhich),
  rule('such-as', `, such as\\b`, ({ head, tail, tense, isInstruction }) => {
    if (tense === 'none' && !isInstruction) return null;
    if (CLOSED_HEAD.test(head)) return null;
    if (isRow(tail)) return 0;
    return MORE_THAN_ROW.test(tail) || OPENS_WITH_PLACE.test(tail) || tail.includes(',') ? null : 1;
  }),
  rule('including', `, including\\b`, ({ head, tail, tense }) => {
    if (tense === 'none' || CLOSED_HEAD.test(head) || !isRow(tail)) return null;
    return isPlural(lastWord(head)) ? 0 : 1;
  }),
  rule(
    'reason',
    `, (?:as|because|since) (?=(?:it|they|this|these|he|she|you|we|there|the)\\b)${LOWER_WORD}`,
    ({ tense, tail, isInstruction }) =>
      tense === 'none' || isInstruction || tenseOf(`it${tail}`) === 'none' ? null : 0,
  ),
  rule('due-to', `, due to\\b`, ({ tense }) => (tense === 'present' ? 0 : null)),
  rule('where', `, where (?=(?:he|she|we|you)\\b)${LOWER_WORD}`, whenClaimed),
  rule(
    'contrast',
    `, (?:while|whereas) (?:the|this|an?|others?|${WORD})(?= (?:\\p{L}+ ){0,3}(?:${FINITE})\\b)`,
    ({ head, tail, tense }) =>
      tense !== 'none' && !tail.includes(',') && !/^While/.test(head) ? 0 : null,
  ),
  rule('that', ` (?:that|which) (?:\\p{Ll}+ly )?(?:is|has|can|${THIRD_PERSON})\\b`, ({ head }) =>
    DEFINES.test(head) ? 0 : null,
  ),
  rule('also', `,? and (?:also )?(?:is|has|${THIRD_PERSON})\\b`, ({ head }) =>
    IT_DOES.test(head) ? 0 : null,
  ),
];

/** "It is a language", "A compiler is a program": one thing, and what it is. */
const DEFINES =
  /^(?:It|This|(?:(?:The|A|An) )?[\p{L}-]+(?: [\p{L}-]+){0,2}) is an? (?!\p{L}+ [\p{L}]*$|person|way|someone)[\p{L}, -]{12,}$/u;
const IT_DOES = new RegExp(`^It (?:\\p{Ll}+ly )?(?:is|has|${THIRD_PERSON})\\b[^,;:]*$`, 'u');

/** What is only hoped for brings nothing about; behind a colon stands one of several things. */
const HOPED =
  /\b(?:likely|expected|aims?|aimed|seeks?|hopes?|intended|perhaps|probably|maybe|seems?|attempts?|trying|wants?|designed|supposed)\b|:/;
/** The participle is one of several in a row. */
const IN_ROW = /\b(?:and|or) (?:\p{Ll}+ly )?\p{Ll}+ing\b/u;
const MODAL =
  /\b(can|could|may|might|will|would|has|have)\b(?: (?:also|likely|not))*( have)?( (?:been|had|led|made|become|given|taken|kept|found|captured|\p{Ll}+ed)\b)?/gu;

function chooseResult({ head, tail, tense }: Halves): number | null {
  if (HOPED.test(head) || IN_ROW.test(tail) || / by \p{Ll}+ing /u.test(head)) return null;
  const modals = new Set([...head.matchAll(MODAL)].flatMap(helperOf));
  const [only] = modals;
  if (only === undefined) return tense === 'past' ? 1 : tense === 'present' ? 0 : null;
  // How sure it is hangs on a helper; more than one, and nobody knows on which.
  if (modals.size > 1 || tense !== 'present' || RELATIVE.test(head)) return null;
  const place = MODALS.indexOf(only as (typeof MODALS)[number]);
  return place < 0 ? null : 2 + place;
}

/** "Might have", "has"; nothing for a "has" that owns something. */
function helperOf([, modal = '', have, perfect]: readonly (string | undefined)[]): string[] {
  if (/^ha(?:s|ve)$/.test(modal)) return perfect ? ['has'] : [];
  return [have && perfect ? `${modal} have` : modal];
}

const RELATIVE = /\b(?:that|which|who|when|where|how|what)\b/;

function chooseWhich({ head, joint, tense }: Halves): number | null {
  if (tense === 'none') return null;
  // Behind "can" nothing tells whether one thing is meant or several.
  const isOpen = splitsOf('split-which', joint).length > 1;
  const last = lastWord(head);
  return isOpen && (isPlural(last) || /(?:ly|[)\d])$/.test(last) || last === '') ? null : 0;
}

/** Fewer words are read at one go. */
const LONG = 18;
/** A half of fewer words is a fragment. */
const MIN_HALF = 5;
/** A sentence of more words is none that we understand. */
const MOST_WORDS = 90;

/**
 * A condition, what somebody holds, a comparison or a limit reaches over both halves: parted, the
 * second would be said of its own.
 */
const REACHES_OVER =
  /\b(?:if|unless|whether|not only|either|neither|both|so that|rather than|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|believ(?:e|es|ed|ing)|suggest(?:s|ed|ing)? that|says?|said|think(?:s|ing)?|thought|assum(?:e|es|ed|ing)|states?|stated|according to|imagin(?:e|es|ed|ing)|in the same way|provided that|suppos(?:e|ed|ing)|until|even when|as long as)\b/i;
/** Opens with what the main clause hangs on: that begins behind the first comma. */
const OPENS_WITH_FRAME =
  /^(?:when|while|because|since|although|though|once|after|before|as|given|in|on|at|by|with|for|from|to|even|despite|due|during|through|whereas|under|over|unlike|like|\p{L}+ing|\p{L}+ed)\b/iu;
/** The tail is taken up again by a verb behind another comma. */
const TAKEN_UP = new RegExp(`, (?:(?:and|or) )?(?:\\p{Ll}+ly )?(?:${FINITE})\\b`, 'u');

/** Where an English sentence can be cut so that each part says what it said; none where it is short. */
export function cutsIn(text: string): Cut[] {
  const words = countWords(text);
  if (words <= LONG || words > MOST_WORDS || !/[.!]["”)]?\s*$/.test(text)) return [];
  return cutsWithin(text, 0, true);
}

function cutsWithin(text: string, from: number, isFirst: boolean): Cut[] {
  if (countWords(text) <= LONG) return [];
  const cut = firstCut(text, isFirst);
  if (!cut) return [];
  const moved = { ...cut, start: cut.start + from, end: cut.end + from };
  return [
    ...cutsWithin(text.slice(0, cut.start), from, isFirst),
    moved,
    ...cutsWithin(text.slice(cut.end), from + cut.end, false),
  ];
}

function firstCut(text: string, isFirst: boolean): Cut | null {
  for (const { name, joint, choose } of RULES) {
    for (const match of text.matchAll(joint)) {
      const halves = halvesAt(text, match.index, match[0], isFirst);
      const choice = halves && choose(halves);
      const into = choice === null ? undefined : splitsOf(name, match[0])[choice];
      if (into === undefined) continue;
      return { start: match.index, end: match.index + match[0].length, text: into, rule: name };
    }
  }
  return null;
}

function halvesAt(text: string, at: number, joint: string, isFirst: boolean): Halves | null {
  const head = text.slice(0, at);
  const tail = text.slice(at + joint.length);
  if (countWords(head) < MIN_HALF || countWords(tail) < MIN_HALF - 1) return null;
  if (REACHES_OVER.test(head) || TAKEN_UP.test(tail) || !isClosed(head) || !isClosed(tail))
    return null;
  const main = isFirst ? mainOf(head) : head;
  if (main === null) return null;
  const tense = isFirst ? tenseOf(main) : 'present';
  return { head, joint, tail, tense, isInstruction: signsFor('en').isInstruction(main) };
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
