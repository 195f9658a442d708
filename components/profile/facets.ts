import { CONTEXT_KINDS, DEPTHS, POLARITIES, STAGES } from '@/components/words/claim-words.ts';
import { ROLES, TOOLS, TOPICS } from '@/components/words/suggestions.ts';
import type { Claim } from '@/lib/self-model/claim.ts';

/** What a line of the editor holds: a text and, for most facets, a choice beside it. */
export type Line = { readonly text: string; readonly choice: string };

export type EditorFacet = 'role' | 'expertise' | 'goal' | 'context' | 'preference';

/** How claims of one facet are read into a line and written from it. */
export type FacetForm = {
  readonly choices: Readonly<Record<string, string>>;
  readonly firstChoice: string;
  readonly suggestions: readonly string[];
  /** A new statement takes the place of the old one, so there is one line at most. */
  readonly single: boolean;
  readonly read: (claim: Claim) => Line | null;
  readonly write: (line: Line) => Claim;
};

/** A facet whose choices are the keys of its table of labels. */
function form<Choice extends string>(
  choices: Readonly<Record<Choice, string>>,
  firstChoice: Choice,
  suggestions: readonly string[],
  read: (claim: Claim) => Line | null,
  write: (text: string, choice: Choice) => Claim,
): FacetForm {
  return {
    choices,
    firstChoice,
    suggestions,
    single: false,
    read,
    // The choice comes from a select that offers these keys only.
    write: ({ text, choice }) => write(text, choice as Choice),
  };
}

export const FACET_FORMS: Record<EditorFacet, FacetForm> = {
  role: {
    choices: {},
    firstChoice: '',
    suggestions: ROLES,
    single: true,
    read: (claim) => (claim.facet === 'role' ? { text: claim.role, choice: '' } : null),
    write: ({ text }) => ({ facet: 'role', role: text }),
  },
  expertise: form(
    DEPTHS,
    'practitioner',
    TOPICS,
    (claim) => (claim.facet === 'expertise' ? { text: claim.topic, choice: claim.level } : null),
    (topic, level) => ({ facet: 'expertise', topic, level }),
  ),
  goal: form(
    STAGES,
    'exploring',
    [],
    (claim) => (claim.facet === 'goal' ? { text: claim.goal, choice: claim.stage } : null),
    (goal, stage) => ({ facet: 'goal', goal, stage }),
  ),
  context: form(
    CONTEXT_KINDS,
    'tool',
    TOOLS,
    (claim) => (claim.facet === 'context' ? { text: claim.name, choice: claim.kind } : null),
    (name, kind) => ({ facet: 'context', kind, name }),
  ),
  preference: form(
    POLARITIES,
    'prefer',
    [],
    (claim) =>
      claim.facet === 'preference' ? { text: claim.thing, choice: claim.polarity } : null,
    (thing, polarity) => ({ facet: 'preference', polarity, thing }),
  ),
};
