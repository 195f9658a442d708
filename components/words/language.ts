/** The language these tables are written in, for screen readers on pages in another language. */
export const LANGUAGE = 'en';

const NUMBER = new Intl.NumberFormat(LANGUAGE);
const DATE = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' });

/** "1 word", "1,200 words". */
export const counted = (count: number, one: string, many: string): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : many}`;

export const dateOf = (at: number): string => DATE.format(at);

/** "Chip, cloud and cost". */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat(LANGUAGE, { type: 'conjunction' }).format(items);
