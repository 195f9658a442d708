/** A number from 0 to 1. */
export type Unit = number;

export const clampUnit = (value: number): Unit => Math.min(1, Math.max(0, value));

/** Milliseconds in a day. Times are milliseconds since 1970, as `Date.now()` gives them. */
export const DAY_MS = 24 * 60 * 60 * 1000;
