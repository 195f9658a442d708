import { type Emphasis, type Framing, topicsOf } from '../../framing/framing.ts';
import type { GroupTitle } from '../../tree/view.ts';

/** What one kind of reader is shown first, and what can wait; made from the framing alone. */
export type Plan = {
  readonly framing: Framing;
  /** Gathered near the top, in this order. */
  readonly lenses: readonly Lens[];
  /** What this reader does not come for; such parts wait behind their heading. */
  readonly aside: readonly Emphasis[];
  /** Code waits behind its name unless the question asks for it. */
  readonly hidesCode: boolean;
  /** Labelled points with short bodies become a table. */
  readonly tabulates: boolean;
  /** The answer's own verdict and outline are copied to the top. */
  readonly sumsUp: boolean;
  /** Nothing waits for who asked for everything. */
  readonly showsAll: boolean;
  /** What of an answer lets itself wait for this reader, in the order in which it is tried. */
  readonly waiting: WaitingPlan | null;
};

/**
 * Ways of letting parts wait: those who build scan the lead of every point; those who judge or decide
 * see some points whole; a newcomer sees the easiest ones; a student sees all.
 */
export type WaitingPlan = {
  readonly kinds: readonly (readonly WaitingKind[])[];
  readonly why: 'detail' | 'hard-detail';
  /** Share of the words that is little enough. */
  readonly enough: number;
};

/** Whole things that can wait. */
export const WAITING_KINDS = [
  'tail',
  'paragraph',
  'list-tails',
  'bodies',
  'step-bodies',
  'item',
  'section',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

const LEADS: WaitingPlan = {
  kinds: [
    ['list-tails', 'bodies'],
    ['paragraph', 'section'],
    ['tail', 'item'],
  ],
  why: 'detail',
  enough: 0.64,
};
const JUDGED: WaitingPlan = {
  kinds: [
    ['section', 'item', 'paragraph'],
    ['tail', 'list-tails'],
  ],
  why: 'detail',
  enough: 0.66,
};
const DECIDED: WaitingPlan = {
  kinds: [['item', 'paragraph', 'step-bodies'], ['section', 'tail'], ['list-tails']],
  why: 'detail',
  enough: 0.74,
};
const EASED: WaitingPlan = {
  kinds: [['tail', 'paragraph', 'item', 'section', 'list-tails']],
  why: 'hard-detail',
  enough: 0.82,
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
  'risks-and-duties': ['cost', 'timeline'],
  compared: [],
  'what-it-is': [],
  'the-rest': [],
};

/** Readers who want to act, not to build. */
const NO_CODE: ReadonlySet<GroupTitle> = new Set(['costs-and-dates', 'risks-and-duties']);

export function planFor(framing: Framing): Plan {
  const lenses = lensesFor(topicsOf(framing.emphasis));
  const first = lenses[0]?.title;
  const wanted = new Set(framing.emphasis);
  const isBrief = framing.length === 'brief';
  const wantsCode = wanted.has('code') || wanted.has('steps');
  const forDecision = first !== undefined && NO_CODE.has(first);
  return {
    framing,
    lenses,
    aside: first ? ASIDE_OF[first].filter((topic) => !wanted.has(topic)) : [],
    hidesCode: !wantsCode && (forDecision || isBrief || framing.depth === 'newcomer'),
    tabulates: framing.structure === 'table' || first === 'costs-and-dates' || first === 'compared',
    sumsUp: framing.length !== 'as-is' || wanted.has('verdict') || first === 'costs-and-dates',
    showsAll: framing.length === 'thorough',
    waiting: waitingFor(framing, first),
  };
}

/** Who asked for everything is shown everything; so is who learns a field, and who wants it brief has a way of their own. */
function waitingFor({ depth, length }: Framing, first: GroupTitle | undefined): WaitingPlan | null {
  if (length !== 'as-is' || depth === 'familiar') return null;
  if (depth === 'newcomer') return EASED;
  if (depth === 'expert') return first === 'do-this' ? LEADS : JUDGED;
  return first === 'do-this' ? LEADS : DECIDED;
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
