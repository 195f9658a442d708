import { unitOf } from './tables/numbers.ts';
import { otherForms } from './text/acronyms.ts';
import { measureOf, sameUnit } from './text/measures.ts';
import { knows, type Names, namesIn, type Vocabulary, vocabularyOf } from './text/names.ts';
import { ratiosIn, saysRatio } from './text/ratios.ts';
import type { ReadText } from './text/read-text.ts';
import type { Token } from './text/token.ts';
import { type Violation, violation } from './violation.ts';

/** The two texts and what was read from them once. */
export type Texts = {
  readonly before: Side;
  readonly after: Side;
  /** What may be added: words and numbers of cited sources. */
  readonly sources: readonly Side[];
};
export type Side = { readonly text: ReadText; readonly names: Names; readonly words: Vocabulary };

export function sideOf(text: ReadText): Side {
  const names = namesIn(text);
  return { text, names, words: vocabularyOf(text, names) };
}

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
  const lost = countOf(before.text);
  const found = countOf(after.text);
  const known = new Set(sources.flatMap(({ text }) => text.verbatim.map(({ text: own }) => own)));
  return [
    ...before.text.verbatim
      .filter(({ text }) => !found.has(text) && !standsIn(text, after.text))
      .map(({ kind, text }) => violation('missing', kind, text)),
    ...after.text.verbatim
      .filter(({ text }) => !lost.has(text) && !known.has(text) && !standsIn(text, before.text))
      .map(({ kind, text }) => violation('invented', kind, text)),
  ];
}

const countOf = ({ verbatim }: ReadText): ReadonlySet<string> =>
  new Set(verbatim.map(({ text }) => text));

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

function checkNumbers({ before, after, sources }: Texts): Violation[] {
  const own = numbersOf(before.text);
  const theirs = numbersOf(after.text);
  const known = new Set(
    [...own, ...sources.flatMap(({ text }) => numbersOf(text))].flatMap(sizesOf),
  );
  const kept = new Set(theirs.flatMap(sizesOf));
  const has = (sizes: ReadonlySet<string>, token: Token): boolean =>
    sizesOf(token).some((size) => sizes.has(size));
  const ratios = [ratiosIn(before.text), ratiosIn(after.text)] as const;
  return [
    ...own
      .filter((token) => token.inDigits && !has(kept, token) && !saysOne(token, after.text))
      .filter((token) => !saysRatio(token, ratios[0], ratios[1], theirs))
      .filter((token) => !isSigned(token, theirs, before.text))
      .map((token) => violation('missing', token.span, token.text)),
    ...theirs
      .filter((token) => isFirm(token) && !has(known, token) && !saysOne(token, before.text))
      .filter((token) => !saysRatio(token, ratios[1], ratios[0], own))
      .filter((token) => !isSigned(token, own, before.text))
      .map((token) => violation('invented', token.span, token.text)),
    ...changedUnits(own, theirs),
  ];
}

const SHRINKING =
  / (?:shr[aiu]nk|f[ae]ll(?:en)?|drop(?:ped)?|declin(?:ed?|ing)|decreased?|lost|down|slipped|reduced|lower) /;

/** "−1%" for "shrank by 1 %"; a temperature keeps its sign. */
const isSigned = ({ value, unit }: Token, others: readonly Token[], { running }: ReadText) =>
  value !== null &&
  (unit === '%' || /^[$€£¥₹]$/.test(unit ?? '')) &&
  SHRINKING.test(running) &&
  others.some((other) => other.unit === unit && other.value === -value);

/** "S&P" for "Standard & Poor's". */
const isInitialled = (group: readonly string[], { words }: Side): boolean =>
  group.length > 1 && group.every((name) => words.all.has(name.charAt(0)));

/** Small numbers in words come and go in good paraphrases: "two shows, A and B". */
const SMALL = 12;
const isFirm = ({ inDigits, value, span }: Token): boolean =>
  inDigits || span === 'date' || value === null || value > SMALL;

const numbersOf = ({ sentences }: ReadText): Token[] =>
  sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'number'));

const sizeOf = ({ value, key }: Token): string => (value === null ? key : `${value}`);

/** How a number may be known: as it stands, and by what it measures. */
const sizesOf = (token: Token): string[] => {
  const measure = measureOf(token);
  return measure === null ? [sizeOf(token)] : [sizeOf(token), measure];
};

/** "One part" for "1 part", "an hour" for "1 hour". */
const saysOne = ({ value, unit }: Token, { running }: ReadText): boolean =>
  value === 1 &&
  (/ (?:one|single|first) /.test(running) ||
    [...running.matchAll(/ (?:an?|each|every|per) (?=(\p{L}+))/gu)].some(
      ([, word = '']) => unit !== null && unitOf(word) === unit,
    ));

/** A value that never had this unit. */
function changedUnits(own: readonly Token[], theirs: readonly Token[]): Violation[] {
  const units = new Map<string, Set<string | null>>();
  const measures = new Set(own.map(measureOf));
  for (const token of own) {
    const known = units.get(sizeOf(token)) ?? new Set();
    units.set(sizeOf(token), known.add(token.unit));
  }
  return theirs.flatMap((token) => {
    const known = units.get(sizeOf(token));
    const measure = measureOf(token);
    if (measure !== null && measures.has(measure)) return [];
    if (token.unit === null || !known || known.has(null)) return [];
    if ([...known].some((unit) => sameUnit(unit, token.unit))) return [];
    return [violation('changed', token.span, token.text)];
  });
}

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
    (name) => !known.some(({ words }) => knows(words, name)),
  );
  return [
    ...before.names.groups
      .filter((group) => !group.some((name) => knows(after.words, name)))
      .filter((group) => !after.words.all.has(group.map((name) => name[0]).join('')))
      .filter((group) => !isInitialled(group, after))
      .filter((group) => group.length > 1 || !before.names.isWeak(group[0] ?? ''))
      .map((group) => violation('missing', 'name', group.join(' '))),
    ...withoutAcronyms(unknown, after, known).map((name) => violation('invented', 'name', name)),
  ];
}

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
