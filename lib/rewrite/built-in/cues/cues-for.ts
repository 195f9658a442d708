import { eitherOf } from '../../../core/patterns.ts';
import type { CueTable } from './cue-table.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';
import { SHAPE_ONLY } from './shape-only.ts';
import { ZH } from './zh.ts';

/** Answers mix in English, and questions are often asked in it, whatever the answer's language. */
const withEnglish = (own: CueTable): CueTable => ({
  ...own,
  warning: eitherOf(own.warning, EN.warning, /⚠/u),
  crossReference: eitherOf(own.crossReference, EN.crossReference),
  asksForList: eitherOf(own.asksForList, EN.asksForList),
  asksWhatItIs: eitherOf(own.asksWhatItIs, EN.asksWhatItIs),
  asksHistory: eitherOf(own.asksHistory, EN.asksHistory),
  asksHowTo: eitherOf(own.asksHowTo, EN.asksHowTo),
  asksForCode: eitherOf(own.asksForCode, EN.asksForCode),
});

const TABLES: ReadonlyMap<string, CueTable> = new Map(
  [EN, ...[DE, ES, FR, PT, JA, ZH].map(withEnglish)].map((table) => [table.language, table]),
);

/** The cues of a language; for one without a table, only what shapes tell. */
export const cuesFor = (language: string): CueTable => TABLES.get(language) ?? SHAPE_ONLY;
