import type { Unit } from '../core/units.ts';
import type { Depth, Emphasis, Framing, FramingField, Length } from '../framing/framing.ts';
import type { Note } from '../rewrite/engine.ts';
import type { View } from '../tree/view.ts';
import type { LeftAloneReason } from './left-alone.ts';

/** One answer and the people to show it to. */
export type CompareRequest = {
  readonly question: string;
  /** Markdown, as pasted. It is never stored. */
  readonly answer: string;
  readonly people: readonly ComparedPerson[];
};

export type ComparedPerson =
  /** The user, as the self-model stands now. */
  | { readonly kind: 'yourself' }
  | { readonly kind: 'archetype'; readonly archetype: ArchetypeId }
  /** Somebody the user describes for this comparison. */
  | {
      readonly kind: 'described';
      readonly depth: Depth;
      readonly length: Length;
      readonly emphasis: Emphasis | null;
      /** What the user calls this reader. */
      readonly name?: string;
    };

/** A reader the user described and keeps, to compare for again. */
export type NamedReader = {
  readonly id: string;
  readonly name: string;
  readonly depth: Depth;
  readonly length: Length;
  readonly emphasis: Emphasis | null;
};

export type ArchetypeId =
  | 'security-chief'
  | 'developer'
  | 'product-manager'
  | 'newcomer'
  | 'student'
  | 'executive';

/** The forms side by side, how they differ, and that all of them say the same. */
export type Comparison = {
  /** Words of the original. */
  readonly words: number;
  readonly forms: readonly ComparedForm[];
  /** Every two of the forms, by their index. */
  readonly pairs: readonly ComparedPair[];
  /** The original's sentences and blocks in their order, each with its fate in every form. */
  readonly sentences: readonly ComparedSentence[];
};

export type ComparedForm = {
  readonly person: ComparedPerson;
  /** What this person sees; the original, where it was left alone. */
  readonly view: View;
  readonly outcome: ComparedOutcome;
  readonly framing: Framing;
  /** Which knobs acted and by which rule; for people that are fixed here, none. */
  readonly because: readonly { readonly field: FramingField; readonly ruleId: string }[];
  readonly kept: Kept;
};

export type ComparedOutcome =
  | { readonly kind: 'personalized'; readonly notes: readonly Note[] }
  | { readonly kind: 'left-alone'; readonly reason: LeftAloneReason }
  | { readonly kind: 'nobody-known' };

/** The proof that a form says what the original says. */
export type Kept = {
  /** The fact guard found nothing missing or invented, and every word of the original is there. */
  readonly holds: boolean;
  readonly shown: number;
  readonly reworded: number;
  readonly folded: number;
  readonly leftOut: number;
};

export type ComparedPair = {
  readonly one: number;
  readonly other: number;
  /** Share of the original's words that are visible to one only, or stand in another order. */
  readonly differs: Unit;
  /** Both see exactly the same. */
  readonly alike: boolean;
};

export type ComparedSentence = {
  readonly text: string;
  readonly fates: readonly SentenceFate[];
};

/** `partly`: some of its words wait behind a click. */
export type SentenceFate = 'shown' | 'reworded' | 'partly' | 'folded' | 'left-out';

export type CompareRefusal = {
  readonly kind: 'answer-too-large' | 'nothing-to-compare' | 'engine-failed' | 'storage-failed';
  readonly message: string;
};
