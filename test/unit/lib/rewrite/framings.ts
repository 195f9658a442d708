import fc from 'fast-check';
import {
  DEPTHS,
  EMPHASES,
  type Framing,
  LENGTHS,
  NEUTRAL_FRAMING,
  STRUCTURES,
  VOCABULARIES,
} from '@/lib/framing/framing.ts';

export const aFraming = (own: Partial<Framing> = {}): Framing => ({
  ...NEUTRAL_FRAMING,
  level: 3,
  ...own,
});

export const CISO = aFraming({ depth: 'expert', emphasis: ['security', 'risk', 'compliance'] });
export const DEVELOPER = aFraming({ depth: 'expert', emphasis: ['code', 'steps'] });
export const PRODUCT_MANAGER = aFraming({
  depth: 'practitioner',
  emphasis: ['cost', 'timeline', 'comparison'],
});
export const EXECUTIVE = aFraming({
  depth: 'practitioner',
  length: 'brief',
  emphasis: ['risk', 'cost', 'timeline'],
});
export const NEWCOMER = aFraming({ depth: 'newcomer', vocabulary: 'plain', emphasis: ['concept'] });

/** Any framing there can be. */
export const framing: fc.Arbitrary<Framing> = fc
  .record({
    depth: fc.constantFrom(...DEPTHS),
    structure: fc.constantFrom(...STRUCTURES),
    length: fc.constantFrom(...LENGTHS),
    vocabulary: fc.constantFrom(...VOCABULARIES),
    emphasis: fc.uniqueArray(fc.constantFrom(...EMPHASES), { maxLength: 3 }),
  })
  .map(aFraming);
