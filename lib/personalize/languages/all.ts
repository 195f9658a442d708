import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import type { GateWords } from './gate-words.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';
import { ZH } from './zh.ts';

/** English has tables of its own; here are the others, built when a question needs them. */
const OTHER_LANGUAGES: Readonly<Record<string, () => GateWords>> = {
  de: DE,
  es: ES,
  fr: FR,
  pt: PT,
  ja: JA,
  zh: ZH,
};

/** True when a question is in one of the other languages: English cues would misread it. */
export const isOther = (language: string): boolean => Object.hasOwn(OTHER_LANGUAGES, language);

/** The other languages' words that a question is read with: its own, or all when it is too short to tell. */
export function wordsOf(language: string): readonly GateWords[] {
  if (language === 'en') return [];
  return Object.entries(OTHER_LANGUAGES)
    .filter(([code]) => code === language || !isOther(language))
    .map(([, words]) => words());
}
