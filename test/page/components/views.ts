import type { OverlayEvents, OverlayState } from '@/lib/app/overlay-state.ts';
import type { RewriteReply } from '@/lib/app/page-calls.ts';
import type { IslandId, RewriteId } from '@/lib/core/ids.ts';
import type { Block, Inline, Inlines, ListItem, View } from '@/lib/tree/view.ts';

const span = { start: 0, end: 0 };
export const REWRITE_ID = 'r1' as RewriteId;
export const ISLAND_ID = 'i1' as IslandId;

export const text = (words: string): Inline => ({ kind: 'text', text: words, span });
export const paragraph = (...inlines: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  inlines: inlinesOf(inlines),
});
export const heading = (level: 1 | 2 | 3, words: string): Block => ({
  kind: 'heading',
  level,
  inlines: [text(words)],
});
export const link = (url: string, words: string): Inline => ({
  kind: 'link',
  url,
  children: [text(words)],
});
export const fold = (id: string, about: string, ...blocks: Block[]): Block => ({
  kind: 'fold',
  id,
  why: 'you-know-this',
  about,
  words: 49,
  blocks,
});
export const item = (number: number | null, ...content: (Inline | string | Block)[]): ListItem => ({
  number,
  checked: null,
  blocks: content.every((part) => typeof part !== 'string' && isBlock(part))
    ? (content as Block[])
    : [paragraph(...(content as (Inline | string)[]))],
});
export const term = (words: string, definition: string): Inline => ({
  kind: 'term',
  children: [text(words)],
  gloss: { id: words, term: words, text: definition, from: 'glossary' },
});

export const viewOf = (...blocks: Block[]): View => ({ blocks, removed: [] });

export const personalized = (view: View): Extract<RewriteReply, { kind: 'personalized' }> => ({
  kind: 'personalized',
  rewriteId: REWRITE_ID,
  view,
  notes: [
    { transform: 'fold-known', field: 'depth', count: 3 },
    { transform: 'lead-with', field: 'emphasis', count: 1 },
    { transform: 'trim-filler', field: 'length', count: 2 },
  ],
  madeBy: { engine: 'built-in', fellBack: null },
  weakened: [],
  level: 3,
  needs: [],
  because: [{ field: 'depth', ruleId: 'stated-level' }],
});

export const showing = (
  view: View,
  overrides: Partial<Extract<OverlayState, { kind: 'replied' }>> = {},
): OverlayState => ({
  kind: 'replied',
  reply: personalized(view),
  showing: 'rewrite',
  without: [],
  said: null,
  ...overrides,
});

export const replied = (reply: RewriteReply): OverlayState => ({
  kind: 'replied',
  reply,
  showing: 'original',
  without: [],
  said: null,
});

/** Events that write down what happened, such as `choose newcomer always`. */
export function recordingEvents(): { events: OverlayEvents; happened: string[] } {
  const happened: string[] = [];
  const note =
    (name: string) =>
    (...args: string[]) => {
      happened.push([name, ...args].join(' '));
    };
  const events: OverlayEvents = {
    toggle: note('toggle'),
    undo: note('undo'),
    undoTransform: note('undoTransform'),
    why: note('why'),
    feedback: note('feedback'),
    choose: note('choose'),
    retry: note('retry'),
    askNext: async (asked) => {
      note('askNext')(asked);
      return 'inserted';
    },
    noticed: note('noticed'),
  };
  return { events, happened };
}

const inlinesOf = (parts: readonly (Inline | string)[]): Inlines =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part));

const BLOCK_KINDS: readonly string[] = ['heading', 'paragraph', 'list', 'quote', 'table', 'fold'];
const isBlock = (part: Inline | Block): part is Block =>
  BLOCK_KINDS.includes(part.kind) || (part.kind === 'code' && 'language' in part);
