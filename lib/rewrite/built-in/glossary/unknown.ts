import type { Framing, LookedFor } from '../../../framing/framing.ts';
import type { TermUse } from '../term-uses.ts';
import type { Field } from './fields.ts';
import { define, type FieldEntry } from './glossary.ts';
import { fieldOf } from './sense.ts';

/** A concept known less than this is explained to any reader. */
const UNKNOWN = 0.35;
/** A concept known at least this well is not, not even to a newcomer. */
const KNOWN = 0.6;

/** Fields in which a reader is at home whose trade looks for this first. */
const HOME: Partial<Readonly<Record<LookedFor, readonly Field[]>>> = {
  code: ['computing', 'security', 'statistics'],
  security: ['security', 'computing', 'business'],
  compliance: ['law', 'security', 'business'],
  cost: ['business', 'finance'],
  timeline: ['business', 'finance'],
};

/** Tells whether a reader may not know a term: by what is known of the reader, else by depth and trade. */
export function mayNotKnow(framing: Framing): (use: TermUse) => boolean {
  const { depth, concepts } = framing;
  const known = new Map(concepts.map((own) => [own.term.toLowerCase(), own.known]));
  const isNew = newTo(framing);
  return ({ entry }) => {
    const own = known.get(entry.term.toLowerCase());
    if (own !== undefined) return own < (depth === 'newcomer' ? KNOWN : UNKNOWN);
    return isNew('familiarity' in entry ? entry.familiarity : 'common', fieldOf(entry));
  };
}

type IsNew = (familiarity: FieldEntry['familiarity'], field: Field | null) => boolean;

/** Newcomers may not know what not everybody does, experts only the hardest terms of other trades. */
function newTo(framing: Framing): IsNew {
  if (framing.depth === 'newcomer') return (familiarity) => familiarity !== 'everyday';
  if (wantsConcepts(framing)) return isNewToStudents;
  const isForeign = foreignTo(framing);
  return (familiarity, field) => familiarity === 'specialist' && isForeign(field);
}

/** Who studies something is at home with computers. */
const isNewToStudents: IsNew = (familiarity, field) =>
  familiarity === 'common'
    ? field !== 'computing' && field !== 'security'
    : familiarity === 'rare' || familiarity === 'specialist';

/** Who is at home in some trade may meet the hardest terms in all other fields. */
function foreignTo(framing: Framing): (field: Field | null) => boolean {
  const home = homeOf(framing);
  // Of whom no trade is known, we cannot say.
  return (field) => home.size > 0 && field !== null && !home.has(field);
}

/** Reads in order to understand, and knows the basics at most. */
export const wantsConcepts = ({ depth, emphasis }: Framing): boolean =>
  depth === 'newcomer' || (depth === 'familiar' && emphasis.includes('concept'));

/** The fields of the reader's trade, and those of which the reader is known to know a term. */
function homeOf({ emphasis, concepts }: Framing): ReadonlySet<Field> {
  const trade = emphasis.map((wanted) => HOME[wanted]).find((fields) => fields !== undefined);
  if (!trade) return new Set();
  const learnt = concepts.filter(({ known }) => known >= KNOWN).map(({ term }) => define(term));
  return new Set([...trade, ...learnt.flatMap((entry) => entry?.field ?? [])]);
}
