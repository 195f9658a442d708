import type { Ask } from './ask.ts';
import { CODE_CUES } from './cues/code.ts';
import { hasCue } from './cues/cue.ts';
import { DELIVERABLE_CUES } from './cues/deliverable.ts';
import { isOther, wordsOf } from './languages/all.ts';

/** Questions about how or why something is written ask for advice, not for the text. */
const ASKS_ABOUT =
  /^(?:how (?:do|does|did|can|could|should|would (?:i|we|one|you (?:go|recommend|suggest|approach))|to|is|are)|why|what (?:is|are|should|makes|does|do|'s)|when|where|who|which|is|are|do|does|should|explain|describe (?:how|the|what|why)|tips|any tips|advice|best way)\b/;

/** Only the first and the last sentences are read as requests; between them stands given text. */
const FIRST = 4;
const LAST = 2;

const requests = ({ core, sentences }: Ask): string[] => [
  core,
  ...(sentences.length <= FIRST + LAST
    ? sentences
    : [...sentences.slice(0, FIRST), ...sentences.slice(-LAST)]),
];

/** The question asks for a text that will be used as it is. */
export const asksForDeliverable = (ask: Ask): boolean =>
  requests(ask).some(
    (sentence) =>
      wordsOf(ask.language).some(({ deliverable }) => deliverable.test(sentence)) ||
      (!isOther(ask.language) && !ASKS_ABOUT.test(sentence) && hasCue(DELIVERABLE_CUES, sentence)),
  ) || isRoleQuestion(ask.core);

/** "How would you introduce yourself as a knight": a role to play, though it begins with "how". */
const ROLE =
  /\b(?:how|what) would you (?:introduce yourself|say to (?:your|the|a)|describe your|explain your|declare|address|greet|announce)\b/;
const isRoleQuestion = (text: string): boolean => ROLE.test(text);

/** The question asks for code, a command, a formula or a table of data. */
export const asksForCode = (ask: Ask): boolean =>
  requests(ask).some(
    (sentence) =>
      wordsOf(ask.language).some(({ code }) => code.test(sentence)) ||
      (!isOther(ask.language) && !ASKS_ABOUT.test(sentence) && hasCue(CODE_CUES, sentence)),
  );
