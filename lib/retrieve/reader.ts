import type { Unit } from '../core/units.ts';
import { type Depth, type Emphasis, type Framing, topicsOf } from '../framing/framing.ts';

/** What ranking may know of the person who searches. */
export type Reader = {
  /** Null when nothing is known: then nothing is judged by its difficulty. */
  readonly depth: Depth | null;
  /** What role and goal look for first, most wanted first. */
  readonly emphasis: readonly Emphasis[];
  /** Names and words that belong to the reader's own situation, with how much each counts. */
  readonly terms: readonly { readonly text: string; readonly weight: Unit }[];
};

/** Nobody in particular: searching for this reader is plain hybrid search. */
export const UNKNOWN_READER: Reader = { depth: null, emphasis: [], terms: [] };

/** Below this level a framing says nothing of the person. */
const KNOWN_LEVEL = 2;

/** Tools and places of the reader's own count in full, their goals' words half. */
const CONTEXT_WEIGHT = 1;
const GOAL_WEIGHT = 0.5;
/** More than these would drown the question. */
const MOST_TERMS = 12;

/** What a framing, and the names of the goals that bear on the question, say about the reader. */
export function readerOf(framing: Framing, goals: readonly string[] = []): Reader {
  if (framing.level < KNOWN_LEVEL) return UNKNOWN_READER;
  const terms = [
    ...framing.context.map(({ name }) => ({ text: name as string, weight: CONTEXT_WEIGHT })),
    ...framing.prefer.map((name) => ({ text: name as string, weight: CONTEXT_WEIGHT })),
    ...goals.map((text) => ({ text, weight: GOAL_WEIGHT })),
  ];
  return {
    depth: framing.depth,
    emphasis: topicsOf(framing.emphasis),
    terms: terms.slice(0, MOST_TERMS),
  };
}
