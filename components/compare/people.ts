import type { ArchetypeId, ComparedPerson, NamedReader } from '@/lib/app/comparison.ts';

/** A reader that can be ticked; those of the user's own go by their id. */
export type Pick = 'yourself' | 'described' | ArchetypeId | `own:${string}`;

export const pickOf = ({ id }: NamedReader): Pick => `own:${id}`;

export type Described = Omit<Extract<ComparedPerson, { kind: 'described' }>, 'name'>;

export type Choice = { readonly picks: readonly Pick[]; readonly described: Described };

export const FIRST_CHOICE: Choice = {
  picks: ['security-chief', 'developer', 'product-manager'],
  described: { kind: 'described', depth: 'newcomer', length: 'brief', emphasis: null },
};

/** Comparing needs two. */
export const FEWEST_PEOPLE = 2;

/** Who was picked; a reader that is no longer kept is nobody. */
export const peopleOf = (
  { picks, described }: Choice,
  own: readonly NamedReader[],
): readonly ComparedPerson[] =>
  picks.flatMap((pick): ComparedPerson[] => {
    if (pick === 'yourself') return [{ kind: 'yourself' }];
    if (pick === 'described') return [described];
    const reader = own.find((one) => pickOf(one) === pick);
    if (reader) return [personOf(reader)];
    return isArchetype(pick) ? [{ kind: 'archetype', archetype: pick }] : [];
  });

const personOf = ({ name, depth, length, emphasis }: NamedReader): ComparedPerson => ({
  kind: 'described',
  name,
  depth,
  length,
  emphasis,
});

const isArchetype = (pick: Pick): pick is ArchetypeId => !pick.startsWith('own:');
