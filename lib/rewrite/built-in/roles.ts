import { announcesMore } from '../../tree/bundles.ts';
import type { Sentence } from '../../tree/doc.ts';
import type { CueTable } from './cues/cue-table.ts';

/** What a sentence does in its answer. */
export type Role =
  | 'filler'
  | 'offer'
  | 'intro'
  | 'correction'
  | 'warning'
  | 'example'
  | 'verdict'
  | 'wrap-up'
  | 'step'
  | 'definition'
  | 'statement';

/** Where a sentence stands. */
export type Place = {
  readonly isFirst: boolean;
  readonly isLastOfHost: boolean;
  readonly inItem: boolean;
  readonly nearStart: boolean;
  readonly nearEnd: boolean;
  /** 0 at the start of the answer, 1 at its end. */
  readonly position: number;
};

/** Longest courtesy, in words; longer ones say something. */
const MAX_COURTESY = 16;
const MAX_OFFER = 40;

/** Corrections of the question stand early; later "actually" is mere talk. */
const CORRECTION_ZONE = 0.4;

type Row = {
  readonly role: Role;
  readonly is: (sentence: Sentence, place: Place, cues: CueTable) => boolean;
};

/** In this order: the first row that fits gives the role. */
const ROWS: readonly Row[] = [
  {
    role: 'filler',
    is: ({ text, words }, { nearStart }, { opener, substance }) =>
      nearStart && words <= MAX_COURTESY && opener.test(text) && !substance.test(text),
  },
  {
    role: 'offer',
    is: ({ text, words }, { nearEnd }, { offer, substance }) =>
      nearEnd && words <= MAX_OFFER && offer.test(text) && !substance.test(text),
  },
  { role: 'intro', is: ({ text }, { isLastOfHost }) => isLastOfHost && announcesMore(text) },
  {
    role: 'correction',
    is: ({ text }, { position }, { correction }) =>
      position < CORRECTION_ZONE && correction.test(text),
  },
  { role: 'warning', is: ({ text }, _, { warning }) => warning.test(text) },
  { role: 'example', is: ({ text }, _, { example }) => example.test(text) },
  {
    role: 'verdict',
    is: ({ text }, { inItem, position }, { verdict }) =>
      !inItem && (position > 0.7 || position < 0.1) && verdict.test(text),
  },
  { role: 'wrap-up', is: ({ text }, { nearEnd }, { wrapUp }) => nearEnd && wrapUp.test(text) },
  { role: 'step', is: ({ text }, _, { isInstruction }) => isInstruction(text) },
  {
    role: 'definition',
    is: ({ text }, { isFirst }, { definition }) => isFirst && definition.test(text),
  },
];

/** The role of a sentence by the cues of its language. */
export const roleOf = (sentence: Sentence, place: Place, cues: CueTable): Role =>
  ROWS.find(({ is }) => is(sentence, place, cues))?.role ?? 'statement';
