import { once } from '../../../core/once.ts';
import { eitherOf } from '../../../core/patterns.ts';
import { type AskedFor, askedForIn } from './asked-for.ts';
import type { CueTable } from './cue-table.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';
import { SHAPE_ONLY } from './shape-only.ts';
import { type SideCues, sideCuesFor } from './side-matter.ts';
import { ZH } from './zh.ts';

/** Answers mix in English, and questions are often asked in it, whatever the answer's language. */
const withEnglish = (own: CueTable): CueTable => ({
  ...own,
  warning: eitherOf(own.warning, EN.warning, /⚠/u),
  crossReference: eitherOf(own.crossReference, EN.crossReference),
  asksWhatItIs: eitherOf(own.asksWhatItIs, EN.asksWhatItIs),
  asksHistory: eitherOf(own.asksHistory, EN.asksHistory),
  asksHowTo: eitherOf(own.asksHowTo, EN.asksHowTo),
  asksForCode: eitherOf(own.asksForCode, EN.asksForCode),
});

/** Built when an answer in the language comes: most readers meet one or two of them. */
const TABLES: Readonly<Record<string, () => CueTable>> = {
  en: () => EN,
  de: once(() => withEnglish(DE())),
  es: once(() => withEnglish(ES())),
  fr: once(() => withEnglish(FR())),
  pt: once(() => withEnglish(PT())),
  ja: once(() => withEnglish(JA())),
  zh: once(() => withEnglish(ZH())),
};

/** Everything that shows what parts of an answer are about and for. */
export type Cues = CueTable & SideCues & AskedFor;

const WHOLE = new Map<string, Cues>();

/** The cues of a language; for one without a table, only what shapes tell. */
export function cuesFor(language: string): Cues {
  const known = WHOLE.get(language);
  if (known) return known;
  const table =
    (Object.hasOwn(TABLES, language) ? TABLES[language] : undefined)?.() ?? SHAPE_ONLY();
  const cues = { ...table, ...sideCuesFor(table.language), ...askedForIn(table.language) };
  WHOLE.set(language, cues);
  return cues;
}
