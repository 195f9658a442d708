/** Proves the shape of a value that came from outside: a stored row, a file, a message. */
export type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = (value) => typeof value === 'string';
export const isFiniteNumber: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);
export const isFlag: Check<boolean> = (value) => typeof value === 'boolean';

export const isTextUpTo =
  (maxLength: number): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= maxLength;

export const isOneOf =
  <T extends string | number>(values: readonly T[]): Check<T> =>
  (value): value is T =>
    values.some((known) => known === value);

export const isNullOr =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

/** A field that may be absent. */
export const isOptional =
  <T>(check: Check<T>): Check<T> =>
  (value): value is T =>
    value === undefined || check(value);

export const isListOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check);

/** An object that has all these fields; others are let be, so that newer rows still read. */
export const isRecordOf =
  <T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    (Object.keys(fields) as (keyof T)[]).every((name) =>
      fields[name]((value as Partial<T>)[name] as unknown),
    );

/** Narrow text to one of our branded ids; what an id stands for is checked by looking it up. */
export const isId = isTextUpTo(100) as unknown as <T extends string>(value: unknown) => value is T;
