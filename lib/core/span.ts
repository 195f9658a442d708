/** A stretch of a text in UTF-16 code units: `start` is inside, `end` is not. */
export type Span = { readonly start: number; readonly end: number };

export const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end);
