import { checkNumbers } from './check-numbers.ts';
import type { Side, Texts } from './side.ts';
import { SENTENCE_OPENERS } from './tables/openers.ts';
import { otherForms } from './text/acronyms.ts';
import { knows } from './text/names.ts';
import type { ReadText } from './text/read-text.ts';
import { type Violation, violation } from './violation.ts';

/** What stands once in a text stands in the other too: code, addresses, quotations, numbers, names. */
export function checkSpans(texts: Texts): Violation[] {
  return [
    ...checkVerbatim(texts),
    ...checkQuotations(texts),
    ...checkNumbers(texts),
    ...checkRelativeTimes(texts),
    ...checkNames(texts),
  ];
}

function checkVerbatim({ before, after, sources }: Texts): Violation[] {
  const known = [before, ...sources];
  return [
    ...before.text.verbatim
      .filter(({ text }) => !after.verbatim.has(text) && !standsIn(text, after.text))
      .map(({ kind, text }) => violation('missing', kind, text)),
    ...after.text.verbatim
      .filter(
        ({ text }) =>
          !known.some(({ verbatim }) => verbatim.has(text)) && !standsIn(text, before.text),
      )
      .map(({ kind, text }) => violation('invented', kind, text)),
  ];
}

/** Short code may lose its back-ticks: "use git log" for "use `git log`". */
const standsIn = (text: string, other: ReadText): boolean => {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['.’-][\p{L}\p{N}]+)*/gu)
      ?.join(' ') ?? '';
  return words === text.toLowerCase() && other.running.includes(` ${words} `);
};

function checkQuotations({ before, after, sources }: Texts): Violation[] {
  const isKnown = (quotation: string): boolean =>
    [before, ...sources].some(({ text }) => text.running.includes(` ${quotation} `));
  return [
    ...before.text.quotations
      .filter((quotation) => !after.text.running.includes(` ${quotation} `))
      .map((quotation) => violation('missing', 'quotation', quotation)),
    ...after.text.quotations
      .filter((quotation) => !isKnown(quotation))
      .map((quotation) => violation('invented', 'quotation', quotation)),
  ];
}

/** "S&P" for "Standard & Poor's". */
const isInitialled = (group: readonly string[], { words }: Side): boolean =>
  group.length > 1 && group.every((name) => words.all.has(name.charAt(0)));

const RELATIVE_TIME =
  / (?:(?:last|next|this|past) (?:night|week(?:end)?|month|year|summer|winter|spring|autumn|season|decade|century)|yesterday|tomorrow|tonight) /g;

/** "Last month" dates a sentence as a number does. */
function checkRelativeTimes({ before, after }: Texts): Violation[] {
  const times = ({ text }: Side): string[] => text.running.match(RELATIVE_TIME) ?? [];
  const own = new Set(times(before));
  return [...new Set(times(after))]
    .filter(
      (time) => !own.has(time) && !(/ next /.test(time) && / follow\w* /.test(before.text.running)),
    )
    .map((time) => violation('invented', 'date', time.trim()));
}

function checkNames({ before, after, sources }: Texts): Violation[] {
  const known = [before, ...sources];
  const unknown = [...after.names.counts.keys()].filter(
    (name) => !known.some(({ words }) => knows(words, name)) && !isCommon(name, after),
  );
  return [
    ...before.names.groups
      .filter((group) => !group.some((name) => knows(after.words, name)))
      .filter((group) => !after.words.all.has(group.map((name) => name[0]).join('')))
      .filter((group) => !isInitialled(group, after))
      .filter((group) => group.length > 1 || !before.names.isWeak(group[0] ?? ''))
      .filter(([name = '']) => !isCommon(name, before))
      .map((group) => violation('missing', 'name', group.join(' '))),
    ...withoutAcronyms(unknown, after, known).map((name) => violation('invented', 'name', name)),
  ];
}

/** "Earth", "Internet": a word like others that some write with a capital, and part of no longer name. */
const isCommon = (name: string, { names }: Side): boolean =>
  SENTENCE_OPENERS.has(name) &&
  !names.groups.some((group) => group.length > 1 && group.includes(name));

/** "The General Data Protection Regulation (GDPR)", and the other way round. Looked for only where it is needed. */
function withoutAcronyms(
  unknown: readonly string[],
  after: Side,
  known: readonly Side[],
): readonly string[] {
  if (unknown.length === 0) return [];
  const forms = new Set(known.flatMap((one) => otherForms(after, one)));
  return unknown.filter((name) => !forms.has(name));
}
