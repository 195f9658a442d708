import type { BeliefView, RewriteDetail } from '@/lib/app/ui-views.ts';
import type { PageId, RewriteId } from '@/lib/core/ids.ts';
import { parseEntityName } from '@/lib/framing/entity-name.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { belief, SITE } from './fake-background.ts';

const NOON = Date.UTC(2026, 4, 1, 12);

/** A security chief with a bit of everything. */
export const CISO: readonly BeliefView[] = [
  belief(
    { facet: 'role', role: 'Chief information security officer' },
    { evidence: [{ words: 'I’m the CISO of a mid-size bank.', at: NOON, host: null }] },
  ),
  belief({ facet: 'expertise', topic: 'Data security', level: 'expert' }),
  belief(
    { facet: 'expertise', topic: 'Kubernetes', level: 'newcomer' },
    {
      provenance: 'observed',
      confidence: 0.55,
      evidence: [
        { words: 'Opened “What is a pod?”', at: NOON, host: SITE },
        { words: 'You said: too deep', at: NOON + 1, host: SITE },
      ],
    },
  ),
  belief({ facet: 'goal', goal: 'Choose a payment provider', stage: 'evaluating' }),
  belief({ facet: 'style', style: { dimension: 'first', value: 'verdict' } }),
  belief({ facet: 'style', style: { dimension: 'length', value: 'brief' } }),
  belief({ facet: 'context', kind: 'place', name: 'Germany' }),
  belief({ facet: 'context', kind: 'tool', name: 'PostgreSQL' }),
  belief({ facet: 'preference', polarity: 'avoid', thing: 'vendor lock-in' }),
  belief(
    { facet: 'expertise', topic: 'Contract law', level: 'practitioner' },
    {
      status: 'proposed',
      provenance: 'observed',
      confidence: 0.4,
      evidence: [{ words: 'in our DPA we always ask for …', at: NOON, host: SITE }],
    },
  ),
];

const [role, security] = CISO;

export const REWRITE: RewriteDetail = {
  id: 'r1' as RewriteId,
  at: NOON,
  origin: SITE,
  question: 'How should I think about data security for this integration?',
  outcome: 'personalized',
  level: 3,
  reason: null,
  framing: {
    ...NEUTRAL_FRAMING,
    depth: 'expert',
    emphasis: ['risk', 'compliance'],
    context: ['Germany'].flatMap((name) => {
      const parsed = parseEntityName(name);
      return parsed ? [{ kind: 'place' as const, name: parsed }] : [];
    }),
    level: 3,
  },
  notes: [
    { transform: 'fold-known', field: 'depth', count: 3 },
    { transform: 'group', field: 'emphasis', count: 1 },
    { transform: 'trim-filler', field: 'length', count: 2 },
  ],
  weakened: [],
  madeBy: { engine: 'built-in', fellBack: null },
  cited: [
    {
      page: 'page-1' as PageId,
      title: 'What a DPA is',
      url: 'https://example.org/dpa#:~:text=A%20DPA',
      quote: { text: 'A DPA is a contract about personal data.', start: 40, end: 80 },
    },
  ],
  because: [
    { field: 'depth', ruleId: 'expertise:stated', belief: security ?? null },
    { field: 'emphasis', ruleId: 'role:security-lead', belief: role ?? null },
    { field: 'vocabulary', ruleId: 'expertise:newcomer', belief: null },
  ],
};

export const LEFT_ALONE: RewriteDetail = {
  ...REWRITE,
  id: 'r2' as RewriteId,
  question: 'What is the API rate limit?',
  outcome: 'left-alone',
  level: 0,
  reason: { kind: 'single-answer' },
  madeBy: null,
  notes: [],
  because: [],
};
