import type { Token } from './token.ts';

/** What a unit is a multiple of. Months and years are no whole number of days. */
const BASES: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['s', ['s', 1]],
  ['min', ['s', 60]],
  ['h', ['s', 3600]],
  ['d', ['s', 86_400]],
  ['wk', ['s', 604_800]],
  ['mo', ['mo', 1]],
  ['y', ['mo', 12]],
  ['dec', ['mo', 120]],
  ['cent', ['mo', 1200]],
  ['mill', ['mo', 12_000]],
  ['mm', ['mm', 1]],
  ['cm', ['mm', 10]],
  ['m', ['mm', 1000]],
  ['km', ['mm', 1_000_000]],
  ['mg', ['mg', 1]],
  ['g', ['mg', 1000]],
  ['kg', ['mg', 1_000_000]],
  ['ml', ['ml', 1]],
  ['l', ['ml', 1000]],
]);

/** One way to write a measure, so that half an hour is 30 minutes; null without a unit we know. */
export const measureOf = ({ value, unit }: Token): string | null =>
  value === null || unit === null ? null : measureIn(value, unit);

/** The same for a value that no single number says. */
export function measureIn(value: number, unit: string): string | null {
  const base = BASES.get(unit);
  return base === undefined ? null : `${Number((value * base[1]).toPrecision(6))} ${base[0]}`;
}

/** Pounds are money or a weight. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['lb', '£']);

/** Whether two units may be one, where neither may be left out. */
export const sameUnit = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && AMBIGUOUS.has(a) && AMBIGUOUS.has(b));

/** Whether two numbers with units measure the same. */
export function measureSame(a: Token, b: Token): boolean {
  const measure = measureOf(a);
  return measure !== null && measure === measureOf(b);
}

export const sizeOf = ({ value, key }: Token): string => (value === null ? key : `${value}`);

/** How a number may be known: as it stands, and by what it measures. */
export const sizesOf = (token: Token): string[] => {
  const measure = measureOf(token);
  return measure === null ? [sizeOf(token)] : [sizeOf(token), measure];
};
