import { DAY_MS, type Unit } from '../core/units.ts';
import type { Emphasis } from '../framing/framing.ts';
import type { Reader } from './reader.ts';
import { termsOf } from './terms.ts';

/** Most that the reader's situation adds to a relevance in [0, 1]: it breaks near ties, no more. */
export const MOST_NUDGE = 0.1;
const TERMS_SHARE = 0.06;
const EMPHASIS_SHARE = 0.03;
const RECENT_SHARE = 0.01;

/** Days after which a saved page counts half as recent. */
const RECENCY_HALF_LIFE = 180;

/** Stems of words by which a passage shows that it is about what a role or goal looks for. */
const EMPHASIS_WORDS: Record<Emphasis, string> = {
  code: 'code function class method snippet import return parameter',
  cost: 'cost price pricing budget fee expense cheap expensive save',
  risk: 'risk danger failure threat exposure pitfall caveat warning',
  timeline: 'deadline schedule week month quarter date duration roadmap',
  security: 'security vulnerability attack encryption authentication breach exploit',
  compliance: 'compliance regulation audit law policy requirement certification',
  steps: 'step first next then install configure click finally',
  concept: 'concept definition meaning idea principle theory overview',
  comparison: 'versus compared comparison difference alternative advantage better worse',
};

const EMPHASIS_TERMS = new Map(
  Object.entries(EMPHASIS_WORDS).map(([name, words]) => [name, new Set(termsOf(words))]),
);
/** Different words of one emphasis that a passage needs to be about it. */
const ENOUGH_WORDS = 3;

/** What speaks for a passage in the reader's own situation, from 0 to `MOST_NUDGE`; 0 for an unknown reader. */
export function nudgeFor(
  passage: { readonly terms: ReadonlySet<string>; readonly savedAt: number },
  reader: Reader,
  now: number,
): number {
  if (reader.depth === null) return 0;
  const days = Math.max(0, now - passage.savedAt) / DAY_MS;
  return (
    TERMS_SHARE * ownTerms(passage.terms, reader.terms) +
    EMPHASIS_SHARE * emphasis(passage.terms, reader.emphasis) +
    RECENT_SHARE * 0.5 ** (days / RECENCY_HALF_LIFE)
  );
}

/** The weightiest of the reader's terms that the passage has whole. */
function ownTerms(terms: ReadonlySet<string>, own: Reader['terms']): Unit {
  return Math.max(
    0,
    ...own.map(({ text, weight }) => {
      const wanted = termsOf(text);
      return wanted.length > 0 && wanted.every((term) => terms.has(term)) ? weight : 0;
    }),
  );
}

/** The first emphasis counts in full, each further one less. */
function emphasis(terms: ReadonlySet<string>, wanted: readonly Emphasis[]): Unit {
  return Math.max(
    0,
    ...wanted.map((name, place) => {
      const found = [...(EMPHASIS_TERMS.get(name) ?? [])].filter((term) => terms.has(term)).length;
      return Math.min(1, found / ENOUGH_WORDS) / (place + 1);
    }),
  );
}
