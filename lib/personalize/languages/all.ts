import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import type { GateWords } from './gate-words.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';
import { ZH } from './zh.ts';

/** English has tables of its own; here are the others. */
export const OTHER_LANGUAGES: readonly GateWords[] = [DE, ES, FR, PT, JA, ZH];

/** True when a question is in one of the other languages: English cues would misread it. */
export const isOther = (language: string): boolean =>
  OTHER_LANGUAGES.some((words) => words.language === language);

/** The other languages' words that a question is read with: its own, or all when it is too short to tell. */
export function wordsOf(language: string): readonly GateWords[] {
  if (language === 'en') return [];
  return isOther(language)
    ? OTHER_LANGUAGES.filter((words) => words.language === language)
    : OTHER_LANGUAGES;
}
