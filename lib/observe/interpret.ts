import type { Unit } from '../core/units.ts';
import { type Depth, NEUTRAL_FRAMING } from '../framing/framing.ts';
import type { Provenance } from '../self-model/belief.ts';
import type { Claim } from '../self-model/claim.ts';
import { EVERY_TOPIC, stepped } from '../self-model/expertise.ts';
import type { Form, Interaction, OverlaySignal } from './interaction.ts';

/** What we make of an interaction: a claim about the user, how we know and how telling it is. */
export type Inference = {
  readonly claim: Claim;
  readonly provenance: Provenance;
  readonly weight: Unit;
  /** What the user did, for the evidence. */
  readonly words: string;
};

type Rule = {
  /** What the signal says, given the topic of the question and the depth it was answered for. */
  readonly claim: (topic: string, shownAt: Depth) => Claim;
  readonly provenance: Provenance;
  readonly weight: Unit;
  readonly words: string;
};

/** Less than a sentence of the user's own, as a click is quickly made; far more than a glance. */
const BUTTON: Unit = 0.8;
const GLANCE: Unit = 0.3;

/**
 * What each signal says about the user. Those that are missing say nothing: a look at the original,
 * an undo and "not me" judge one rewrite, and its outcome counts them.
 */
const RULES: Partial<Readonly<Record<OverlaySignal, Rule>>> = {
  'too-basic': {
    claim: (topic, shownAt) => ({ facet: 'expertise', topic, level: stepped(shownAt, 1) }),
    provenance: 'stated',
    weight: BUTTON,
    words: 'You said an answer was too basic',
  },
  'too-deep': {
    claim: (topic, shownAt) => ({ facet: 'expertise', topic, level: stepped(shownAt, -1) }),
    provenance: 'stated',
    weight: BUTTON,
    words: 'You said an answer went too deep',
  },
  'too-long': {
    claim: (topic) => ({
      facet: 'style',
      style: { dimension: 'length', value: 'brief' },
      about: topic,
    }),
    provenance: 'stated',
    weight: BUTTON,
    words: 'You said an answer was too long',
  },
  good: {
    claim: (topic, shownAt) => ({ facet: 'expertise', topic, level: shownAt }),
    provenance: 'observed',
    weight: GLANCE,
    words: 'You said an answer was right for you',
  },
  'gloss-opened': {
    claim: (topic, shownAt) => ({ facet: 'expertise', topic, level: stepped(shownAt, -1) }),
    provenance: 'observed',
    weight: GLANCE,
    words: 'You looked up a term in an answer',
  },
  'fold-opened': {
    claim: (topic) => ({
      facet: 'style',
      style: { dimension: 'length', value: 'thorough' },
      about: topic,
    }),
    provenance: 'observed',
    weight: GLANCE,
    words: 'You opened a folded part of an answer',
  },
  'copied-code': {
    claim: (topic) => ({
      facet: 'style',
      style: { dimension: 'first', value: 'code' },
      about: topic,
    }),
    provenance: 'observed',
    weight: GLANCE,
    words: 'You copied code from an answer',
  },
};

/**
 * What one interaction says about the user; nothing when its question named no topic. `shownAt` is
 * the depth the answer was fitted to: "too basic" means more than that.
 */
export function interpret(
  { signal, topic }: Interaction,
  shownAt: Depth = NEUTRAL_FRAMING.depth,
): readonly Inference[] {
  const rule = RULES[signal];
  if (!rule || topic === null) return [];
  const { provenance, weight, words } = rule;
  return [{ claim: rule.claim(topic, shownAt), provenance, weight, words: `${words} on ${topic}` }];
}

type Choice = { readonly form: Form; readonly scope: 'this-topic' | 'always' };

/** What a choice in the quiet line states. Where the question named no topic, it is for everything. */
export function claimsOfForm({ form, scope }: Choice, topic: string | null): readonly Inference[] {
  const about = scope === 'always' ? null : topic;
  return [
    {
      claim: claimOf(form, about),
      provenance: 'stated',
      weight: 1,
      words: `You chose “${FORM_LABELS[form]}” ${about === null ? 'for everything' : `on ${about}`}`,
    },
  ];
}

const FORM_LABELS: Readonly<Record<Form, string>> = {
  newcomer: 'someone new to it',
  practitioner: 'someone who works with it',
  brief: 'in brief',
};

function claimOf(form: Form, about: string | null): Claim {
  if (form !== 'brief') return { facet: 'expertise', topic: about ?? EVERY_TOPIC, level: form };
  const style = { dimension: 'length', value: 'brief' } as const;
  return about === null ? { facet: 'style', style } : { facet: 'style', style, about };
}
