import { BUSINESS } from './business.ts';
import { COMPUTING } from './computing.ts';
import { COOKING } from './cooking.ts';
import { DAILY_LIFE } from './daily-life.ts';
import type { Field } from './fields.ts';
import { FINANCE } from './finance.ts';
import { GARDENING } from './gardening.ts';
import { HOUSING } from './housing.ts';
import { HUMANITIES } from './humanities.ts';
import { LAW } from './law.ts';
import { MEDICINE } from './medicine.ts';
import { MUSIC } from './music.ts';
import { PHOTOGRAPHY } from './photography.ts';
import { SCIENCE } from './science.ts';
import { SECURITY } from './security.ts';
import { STATISTICS } from './statistics.ts';

/** A term and its definition. */
export type Entry = { readonly term: string; readonly text: string };
/** A packaged one, with the field in which the term means this. */
export type FieldEntry = Entry & {
  readonly field: Field;
  /** It means this wherever it stands, in a text about anything. */
  readonly anywhere: boolean;
  readonly familiarity: Familiarity;
};

/** Who has met a term: only who works with it, few others too, most adults, all but newcomers, or everybody. */
type Familiarity = 'specialist' | 'rare' | 'common' | 'basic' | 'everyday';

const SOURCES: readonly (readonly [Field, string])[] = [
  ['computing', COMPUTING],
  ['security', SECURITY],
  ['business', BUSINESS],
  ['law', LAW],
  ['medicine', MEDICINE],
  ['finance', FINANCE],
  ['statistics', STATISTICS],
  ['science', SCIENCE],
  ['cooking', COOKING],
  ['gardening', GARDENING],
  ['music', MUSIC],
  ['photography', PHOTOGRAPHY],
  ['housing', HOUSING],
  ['daily-life', DAILY_LIFE],
  ['humanities', HUMANITIES],
];

/**
 * A line: the names of one thing, a colon, what it means. Behind the names, `!` says that they mean this
 * wherever they stand, `*` that only who works in the field has met them, `~` that most adults have,
 * `+` that only newcomers may not have, `?` that everybody has.
 */
const ENTRY = /^(.+?)(!?)([~+?*]?): (.+)$/gm;

const FAMILIARITY: Readonly<Record<string, Familiarity>> = {
  '*': 'specialist',
  '~': 'common',
  '+': 'basic',
  '?': 'everyday',
};

/** All packaged definitions. Where two fields share a term, the first one has it. */
export const ENTRIES: readonly FieldEntry[] = SOURCES.flatMap(([field, source]) =>
  [...source.matchAll(ENTRY)].flatMap(([, names = '', anywhere, met = '', text]) =>
    names.split(' | ').map((term) => ({
      term,
      text: `${text}.`,
      field,
      anywhere: anywhere === '!',
      familiarity: FAMILIARITY[met] ?? 'rare',
    })),
  ),
);

/** By term in lower case; acronyms (two capitals or more) only as written. */
const BY_KEY = new Map([...ENTRIES].reverse().map((entry) => [keyOf(entry.term), entry]));

/** Acronyms are told from words by their capitals: "ETF", but not "it". */
export function keyOf(term: string): string {
  return /\p{Lu}.*\p{Lu}/u.test(term) ? term : term.toLowerCase();
}

/** A capital inside a word: "eGFR", "ETF"; "Machine Learning" has none. */
const CAPITAL_INSIDE = /\p{Lu}\S*\p{Lu}/u;

/** The definition of a term as written, its plural or capitals of a title included; undefined when there is none. */
export function define(term: string): FieldEntry | undefined {
  const found = BY_KEY.get(keyOf(term)) ?? BY_KEY.get(keyOf(term.replace(/s$/, '')));
  return found || CAPITAL_INSIDE.test(term) || term === term.toLowerCase()
    ? found
    : define(term.toLowerCase());
}

/** Most words of a term in the glossary. */
export const LONGEST_TERM = Math.max(...ENTRIES.map(({ term }) => term.split(' ').length));
