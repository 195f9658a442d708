import type { Prose, Unit } from './doc.ts';

/** How a paragraph opens that closes the whole answer rather than its last section. By language. */
const CLOSES: Readonly<Record<string, RegExp>> = {
  en: /^(?:in (?:summary|conclusion|short|essence|the end)|overall|to (?:sum up|summarize|conclude)|by \w+ing|ultimately|all in all|with (?:these|this)|these |remember|finally|following these|each |both |whichever|whatever|let me know|feel free|i hope|would you like|if you (?:have|need|want|'d|’d|are|provide|share|could|can)|please |enjoy|good luck|happy )/i,
  de: /^(?:zusammenfassend|insgesamt|alles in allem|kurz gesagt|letztlich|letztendlich|wenn du|wenn sie|falls|ich hoffe|viel (?:erfolg|spaß))/i,
  es: /^(?:en (?:resumen|conclusión|definitiva)|si (?:tienes|necesitas|quieres)|espero|recuerda)/i,
  fr: /^(?:en (?:résumé|conclusion|somme|bref)|si vous|n['’]hésitez|j['’]espère)/i,
  pt: /^(?:em (?:resumo|conclusão|suma)|se (?:você|precisar|quiser)|espero|lembre)/i,
};

/** Closing paragraphs of an answer are one or two. */
const MAX_CLOSING = 2;

/**
 * How many units at the end of the last section close the whole answer: paragraphs that sum up
 * behind a list, code or table. They are no part of that section.
 */
export function closingUnits(units: readonly Unit[], language: string): number {
  for (let count = Math.min(MAX_CLOSING, units.length - 1); count > 0; count -= 1) {
    const [first, ...rest] = units.slice(-count);
    const before = units[units.length - 1 - count];
    if (!isPlain(first) || !rest.every(isPlain) || before?.kind === 'prose') continue;
    if (CLOSES[language]?.test(first.sentences[0]?.text ?? '')) return count;
  }
  return 0;
}

const isPlain = (unit: Unit | undefined): unit is Prose =>
  unit?.kind === 'prose' && unit.label === null;
