import type { Claim } from '../../lib/self-model/claim.ts';

/** Somebody who asks the demo assistant, with what they told the extension about themselves. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly claims: readonly Claim[];
};

export const CISO: Person = {
  id: 'ciso',
  name: 'A security chief who evaluates the integration',
  claims: [
    { facet: 'role', role: 'Chief information security officer' },
    { facet: 'expertise', topic: 'security', level: 'expert' },
    { facet: 'goal', goal: 'approve or reject this integration', stage: 'evaluating' },
  ],
};

export const DEVELOPER: Person = {
  id: 'developer',
  name: 'A developer who builds it with TypeScript and Node.js',
  claims: [
    { facet: 'role', role: 'Backend developer' },
    { facet: 'expertise', topic: 'programming', level: 'expert' },
    { facet: 'goal', goal: 'build this integration', stage: 'implementing' },
    { facet: 'context', kind: 'tool', name: 'TypeScript' },
    { facet: 'context', kind: 'tool', name: 'Node.js' },
    { facet: 'style', style: { dimension: 'first', value: 'code' } },
  ],
};

export const PRODUCT_MANAGER: Person = {
  id: 'product-manager',
  name: 'A product manager who makes the business case',
  claims: [
    { facet: 'role', role: 'Product manager' },
    { facet: 'expertise', topic: 'security', level: 'newcomer' },
    { facet: 'goal', goal: 'make the business case', stage: 'evaluating' },
  ],
};

export const PEOPLE: readonly Person[] = [CISO, DEVELOPER, PRODUCT_MANAGER];
