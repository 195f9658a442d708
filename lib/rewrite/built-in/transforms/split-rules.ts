import { MODALS, PARTICIPLES, splitsOf } from '../../../facts/splits.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import { AUXILIARY, FINITE, type Tense, THIRD_PERSON, tenseOf } from './finite-verbs.ts';

/** The two halves that a cut would leave; `joint` is what parts them now. */
export type Halves = {
  readonly head: string;
  /** The head without what it hangs on: "In spring, …". */
  readonly main: string;
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

const NOUN_CLAUSE = `(?:the|an?|its|their|his|her|your|some|many|most|this|these)(?: [\\p{Ll}’'-]+){1,3} (?:${AUXILIARY})\\b`;
const PRONOUN_CLAUSE = `(?:it|they|he|she|we|there|you)(?:['’](?:s|re|ll|ve|d))? (?!and\\b|or\\b|too\\b|all\\b|alike\\b|both\\b)\\p{Ll}`;
const THIS_CLAUSE = `(?:this|these|that|those) (?:\\p{Ll}+ly )?(?:${FINITE}|help|make|allow|provide|lead|offer|include)\\b`;
const CLAUSE = `(?=${PRONOUN_CLAUSE}|${THIS_CLAUSE}|${NOUN_CLAUSE})`;
/** A clause of its own begins here, though no word tells so. */
export const OPENS_CLAUSE = new RegExp(
  `^(?:${PRONOUN_CLAUSE}|${THIS_CLAUSE}|(?:[\\p{L}’'-]+ ){1,5}(?:${FINITE})\\b)`,
  'u',
);
const WORD = "[\\p{L}][\\p{L}'’]*";
/** A word, all of it. */
const LOWER_WORD = "\\p{Ll}[\\p{L}'’]*(?![\\p{L}'’-])";

const rule = (name: string, joint: string, choose: Rule['choose']): Rule => ({
  name: `split-${name}`,
  joint: new RegExp(joint, 'gu'),
  choose,
});

/** Another instruction behind one, not the last of a row. */
function goesOnTelling({ main, joint, isInstruction }: Halves): number | null {
  const { isInstruction: tells } = signsFor('en');
  return isInstruction && !main.includes(', ') && tells(lastWord(joint)) ? 0 : null;
}

/** Two claims, of which the first gives no reason that may hold for both. */
const whenClaimed = (halves: Halves): number | null =>
  / because /.test(halves.head) || /^This is because /.test(halves.head) ? null : whenTold(halves);

/** "Pair up, so you can practise": what an instruction is for. */
const whenNoPurpose = (halves: Halves): number | null =>
  halves.isInstruction && halves.joint.startsWith(', so') ? null : whenClaimed(halves);

const always = (): number => 0;
const whenTold = ({ tense }: Halves): number | null => (tense === 'none' ? null : 0);
const lastWord = (text: string): string => /[\p{L}’'-]+$/u.exec(text)?.[0] ?? '';
const isPlural = (word: string): boolean => /(?:[^sui'’]s|people|children|media|data)$/.test(word);

/** The row of things is over before the sentence is. */
const MORE_THAN_ROW = new RegExp(
  `, (?:which|who|whose|where|while|but|or|so|as|because|to|if|when|with|by|for|in|on|into|(?:\\p{Ll}+ly )?(?:${PARTICIPLES}))\\b|\\band (?:\\p{Ll}+ly )?(?:to|${AUXILIARY}|${THIRD_PERSON}|continue|make|help|use|provide|create|ensure|achieve)\\b|\\b(?:because|while|but|or|if)\\b|[:;–—]`,
  'u',
);
const isRow = (tail: string): boolean =>
  / and /.test(tail) && !MORE_THAN_ROW.test(tail) && !OPENS_WITH_PLACE.test(tail);
/** "Such as in machine translation" names a place, no example. */
const OPENS_WITH_PLACE =
  /^ (?:in|on|at|for|by|from|those|through|with|during|when|under|how|why|what|where)\b/;
/** Said of the whole, behind the row. */
const ON_TOP =
  /, (?:often |typically |usually )?(?:depending|using|aiming|\p{Ll}+ing (?:to|on|for|him|her|them))\b/u;
const CLOSED_HEAD = /\b(?:not|no|never|without|neither|only|avoid|except|unlike|than)\b|n['’]t\b/;

/** In this order: the surest first. */
export const RULES: readonly Rule[] = [
  rule('semicolon', `; ${WORD}`, always),
  rule('then', `(?:, and then|, then| and then) ${LOWER_WORD}`, goesOnTelling),
  rule('clause', `, and ${CLAUSE}${LOWER_WORD}`, whenClaimed),
  rule('but', `, (?:but|so|yet) ${CLAUSE}${LOWER_WORD}`, whenNoPurpose),
  rule('clause', `, and ${LOWER_WORD}(?= (?:the|a|an|your|it|them|any|all) )`, goesOnTelling),
  rule(
    'clause',
    `(?: and| [–—]) (?=(?:it|they|he|she|we|there|you) (?:${AUXILIARY})\\b)${LOWER_WORD}`,
    whenTold,
  ),
  rule('make-sure', `, (?:making sure|ensuring)\\b(?! of)`, ({ isInstruction }) =>
    isInstruction ? 0 : null,
  ),
  rule('result', `, (?:\\p{Ll}+ly |thus )?(?:${PARTICIPLES})\\b`, chooseResult),
  // What agrees or wants is somebody, and no "this".
  rule('which', `, which (?!(?:agree|decide|want|promise|pay|hire|own)s)\\p{Ll}+\\b`, chooseWhich),
  rule('such-as', `, such as\\b`, ({ head, tail, tense, isInstruction }) => {
    if (tense === 'none' && !isInstruction) return null;
    if (CLOSED_HEAD.test(head)) return null;
    if (isRow(tail)) return 0;
    return !/^ (?:the|an?|\p{Lu})/u.test(tail) ||
      MORE_THAN_ROW.test(tail) ||
      OPENS_WITH_PLACE.test(tail) ||
      tail.includes(',')
      ? null
      : 1;
  }),
  rule('including', `, including\\b`, ({ head, tail, tense }) => {
    if (tense === 'none' || CLOSED_HEAD.test(head) || !isRow(tail) || ON_TOP.test(tail))
      return null;
    return isPlural(lastWord(head)) ? 0 : 1;
  }),
  rule(
    'reason',
    `, (?:as|because|since) (?=(?:it|they|this|these|he|she|you|we|there|the)\\b)${LOWER_WORD}`,
    ({ tense, tail, isInstruction }) =>
      tense === 'none' || isInstruction || tenseOf(`it${tail}`) === 'none' ? null : 0,
  ),
  rule(
    'contrast',
    `, (?:while|whereas) (?:the|this|an?|others?|${WORD})(?= (?:\\p{L}+ ){0,3}(?:${FINITE})\\b)`,
    ({ head, tail, tense }) =>
      tense !== 'none' && !tail.includes(',') && !/^While/.test(head) ? 0 : null,
  ),
];

/** What is only hoped for brings nothing about; behind a colon stands one of several things. */
const HOPED =
  /\b(?:likely|expected|aims?|aimed|seeks?|hopes?|intended|perhaps|probably|maybe|seems?|attempts?|trying|wants?|designed|supposed|purpose|goal)\b|:/;
/** The participle is one of several in a row. */
const IN_ROW = /\b(?:and|or) (?:even |\p{Ll}+ly )?\p{Ll}+ing\b/u;
const ROW_BEFORE = / (?:by|such as|including|like) \p{Ll}+ing /u;
const MODAL =
  /\b(can|could|may|might|will|would|has|have)\b(?: (?:also|likely|not))*( have)?( (?:been|had|led|made|become|given|taken|kept|found|captured|\p{Ll}+ed)\b)?/gu;

/** What follows from doing as told; "adding" and "keeping" tell what else to do. */
const FOLLOWS =
  /(?:making|allowing|helping|leading|resulting|reducing|improving|increasing|enabling|preventing|fostering|enhancing|promoting)$/;

/** As it is, as it was. */
const CHOICE_OF: Readonly<Record<Tense, number | null>> = {
  present: 0,
  past: 1,
  both: null,
  none: null,
};

function chooseResult(halves: Halves): number | null {
  const { head, joint, tail, isInstruction } = halves;
  if (HOPED.test(head) || IN_ROW.test(tail) || ROW_BEFORE.test(head)) return null;
  const modals = new Set([...head.matchAll(MODAL)].flatMap(helperOf));
  if (modals.size > 0) return isInstruction ? null : choiceOfModal(modals, halves);
  if (!isInstruction) return CHOICE_OF[halves.tense];
  return FOLLOWS.test(joint) && !tail.startsWith(' sure') ? 0 : null;
}

/** How sure it is hangs on a helper; more than one, and nobody knows on which. */
function choiceOfModal(modals: ReadonlySet<string>, { head, tense }: Halves): number | null {
  if (modals.size > 1 || tense !== 'present' || RELATIVE.test(head)) return null;
  const [only = ''] = modals;
  const place = MODALS.indexOf(only);
  return place < 0 ? null : 2 + place;
}

/** "Might have", "has"; nothing for a "has" that owns something. */
function helperOf([, modal = '', have, perfect]: readonly (string | undefined)[]): string[] {
  if (/^ha(?:s|ve)$/.test(modal)) return perfect ? ['has'] : [];
  return [have && perfect ? `${modal} have` : modal];
}

export const RELATIVE = /\b(?:that|which|who|when|where|how|what)\b/;

function chooseWhich({ head, joint, tense, isInstruction }: Halves): number | null {
  if ((tense === 'none' && !isInstruction) || head.includes(', which ')) return null;
  // Behind "can" nothing tells whether one thing is meant or several.
  const isOpen = splitsOf('split-which', joint).length > 1;
  const last = lastWord(head);
  return isOpen && (isPlural(last) || /(?:ly|[)\d])$/.test(last) || last === '') ? null : 0;
}
