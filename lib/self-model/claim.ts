import type {
  ContextKind,
  Depth,
  Language,
  Length,
  Opening,
  Structure,
  Vocabulary,
} from '../framing/framing.ts';

/** One thing a belief says about the user. What the user typed stays as typed; `frame()` reads it. */
export type Claim =
  /** What the user is: "Chief information security officer". */
  | { readonly facet: 'role'; readonly role: string }
  | { readonly facet: 'expertise'; readonly topic: string; readonly level: Depth }
  | { readonly facet: 'goal'; readonly goal: string; readonly stage: GoalStage }
  | {
      readonly facet: 'style';
      readonly style: Style;
      /** Only for questions on this topic; absent: for all. */
      readonly about?: string;
    }
  | { readonly facet: 'context'; readonly kind: ContextKind; readonly name: string }
  | { readonly facet: 'preference'; readonly polarity: 'prefer' | 'avoid'; readonly thing: string }
  /** An opinion: kept because the user wrote it, never handed to a rewriter. */
  | { readonly facet: 'stance'; readonly text: string };

export type Facet = Claim['facet'];

/** How the user likes to read, one dimension each. */
export type Style =
  | { readonly dimension: 'structure'; readonly value: Exclude<Structure, 'as-is'> }
  | { readonly dimension: 'length'; readonly value: Exclude<Length, 'as-is'> }
  | { readonly dimension: 'vocabulary'; readonly value: Exclude<Vocabulary, 'as-is'> }
  | { readonly dimension: 'first'; readonly value: 'code' | Opening }
  /** The language answers should be put into; never guessed. */
  | { readonly dimension: 'language'; readonly value: Language }
  /** Fields to draw comparisons from, as the user named them: "football, cooking". */
  | { readonly dimension: 'analogies'; readonly value: string };

export const GOAL_STAGES = [
  'exploring',
  'evaluating',
  'implementing',
  'troubleshooting',
  'operating',
] as const;
export type GoalStage = (typeof GOAL_STAGES)[number];
