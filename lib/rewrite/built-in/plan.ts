import { type Emphasis, type Framing, topicsOf } from '../../framing/framing.ts';
import type { GroupTitle } from '../../tree/view.ts';

/** What one kind of reader is shown first, and what can wait; made from the framing alone. */
export type Plan = {
  readonly framing: Framing;
  /** Sections named after these come near the top, in this order. */
  readonly lenses: readonly Lens[];
  /** What this reader does not come for; sections named after it wait behind their heading. */
  readonly aside: readonly Emphasis[];
  /** Builds with code, so no code ever waits. */
  readonly builds: boolean;
  /** The answer's own verdict is copied to the top. */
  readonly sumsUp: boolean;
  /** Nothing waits for who asked for everything. */
  readonly showsAll: boolean;
};

/** One group near the top and the topics that belong to it. */
export type Lens = { readonly title: GroupTitle; readonly topics: readonly Emphasis[] };

const GROUP_OF: Readonly<Record<Emphasis, GroupTitle>> = {
  code: 'do-this',
  steps: 'do-this',
  cost: 'costs-and-dates',
  timeline: 'costs-and-dates',
  risk: 'risks-and-duties',
  security: 'risks-and-duties',
  compliance: 'risks-and-duties',
  comparison: 'compared',
  concept: 'what-it-is',
};

/** What readers of one group seldom come for. */
const ASIDE_OF: Readonly<Record<GroupTitle, readonly Emphasis[]>> = {
  'do-this': ['cost', 'timeline', 'compliance'],
  'before-you-start': [],
  'costs-and-dates': ['code', 'steps'],
  'risks-and-duties': ['cost', 'timeline', 'code', 'steps'],
  compared: [],
  'what-it-is': [],
  'the-rest': [],
};

export function planFor(framing: Framing): Plan {
  const lenses = lensesFor(topicsOf(framing.emphasis));
  const first = lenses[0]?.title;
  const wanted = new Set(framing.emphasis);
  return {
    framing,
    lenses,
    aside: first ? ASIDE_OF[first].filter((topic) => !wanted.has(topic)) : [],
    builds: wanted.has('code') || wanted.has('steps'),
    sumsUp: framing.length === 'brief' || wanted.has('verdict'),
    showsAll: framing.length === 'thorough',
  };
}

function lensesFor(emphasis: readonly Emphasis[]): Lens[] {
  const topics = new Map<GroupTitle, Emphasis[]>();
  for (const topic of emphasis) {
    const title = GROUP_OF[topic];
    topics.set(title, [...(topics.get(title) ?? []), topic]);
  }
  return [...topics].map(([title, own]) => ({ title, topics: own }));
}

/** True when nothing in the framing asks for any change. */
export const asksForNothing = (framing: Framing): boolean =>
  framing.depth === 'familiar' &&
  framing.structure === 'as-is' &&
  framing.length === 'as-is' &&
  framing.vocabulary === 'as-is' &&
  framing.emphasis.length === 0 &&
  framing.concepts.length === 0 &&
  framing.prefer.length === 0 &&
  framing.avoid.length === 0 &&
  framing.context.length === 0;
