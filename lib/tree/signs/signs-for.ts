import { once } from '../../core/once.ts';
import { ALWAYS, eitherOf, NEVER } from '../../core/patterns.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';
import type { Signs } from './signs.ts';
import { ZH } from './zh.ts';

/** Answers often mix in English: a sentence that opens like "This means" leans on its neighbour. */
const withEnglish = (signs: Signs): Signs => ({
  ...signs,
  dependent: eitherOf(signs.dependent, EN.dependent),
});

/**
 * Without words only the shape speaks, and it is read in the strictest way: every sentence leans on
 * the one before it, and numbered points are steps.
 */
const SHAPE_ONLY: Signs = {
  dependent: ALWAYS,
  isInstruction: () => true,
  quantity: /^(?:~ ?)?[\d¼½¾⅓⅔⅛٠-٩۰-۹०-९]/u,
  stepWord: /^\S+ ?\d+$/u,
  announcesSteps: NEVER,
  announcesRanking: NEVER,
  announcesOrder: NEVER,
  timeLabel: /^(?:\d{3,4}(?![\p{L}\p{N}])|\d{1,2}[:.]\d{2})/u,
};

/** Built when an answer in the language comes: most readers meet one or two of them. */
const TABLES: Readonly<Record<string, () => Signs>> = {
  en: () => EN,
  de: once(() => withEnglish(DE())),
  es: once(() => withEnglish(ES())),
  fr: once(() => withEnglish(FR())),
  pt: once(() => withEnglish(PT())),
  ja: once(() => withEnglish(JA())),
  zh: once(() => withEnglish(ZH())),
};

/** The signs of a language; of one that we have no words for, its shape alone. */
export const signsFor = (language: string): Signs =>
  (Object.hasOwn(TABLES, language) ? TABLES[language] : undefined)?.() ?? SHAPE_ONLY;
