import { type Framing, NEUTRAL_FRAMING } from '../framing/framing.ts';
import type { ArchetypeId } from './comparison.ts';

/** Fitted to a role, and to nothing that is known of a single person. */
const BY_ROLE: Framing = { ...NEUTRAL_FRAMING, level: 2 };

/** The people an answer can be compared for: each a different reader of the same facts. */
export const ARCHETYPE_FRAMINGS: Readonly<Record<ArchetypeId, Framing>> = {
  'security-chief': { ...BY_ROLE, depth: 'expert', emphasis: ['security', 'risk', 'compliance'] },
  developer: { ...BY_ROLE, depth: 'expert', emphasis: ['code', 'steps'] },
  'product-manager': {
    ...BY_ROLE,
    depth: 'practitioner',
    emphasis: ['cost', 'timeline', 'comparison'],
  },
  newcomer: { ...BY_ROLE, depth: 'newcomer', emphasis: ['concept'], vocabulary: 'plain' },
  student: { ...BY_ROLE, depth: 'familiar', emphasis: ['concept'], structure: 'narrative' },
  executive: {
    ...BY_ROLE,
    depth: 'practitioner',
    emphasis: ['risk', 'cost', 'timeline'],
    length: 'brief',
  },
};
