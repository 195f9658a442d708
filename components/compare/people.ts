import type { ArchetypeId, ComparedPerson } from '@/lib/app/comparison.ts';

/** A reader that can be ticked. */
export type Pick = 'yourself' | 'described' | ArchetypeId;

export type Described = Extract<ComparedPerson, { kind: 'described' }>;

export type Choice = { readonly picks: readonly Pick[]; readonly described: Described };

export const FIRST_CHOICE: Choice = {
  picks: ['security-chief', 'developer', 'product-manager'],
  described: { kind: 'described', depth: 'newcomer', length: 'brief', emphasis: null },
};

/** Comparing needs two. */
export const FEWEST_PEOPLE = 2;

export const peopleOf = ({ picks, described }: Choice): readonly ComparedPerson[] =>
  picks.map((pick) => {
    if (pick === 'yourself') return { kind: 'yourself' };
    return pick === 'described' ? described : { kind: 'archetype', archetype: pick };
  });
