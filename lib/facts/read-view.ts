import type { Span } from '../core/span.ts';
import type { Block, Gloss, Inline, Inlines, View } from '../tree/view.ts';

/** The pieces of a view that claim to be the original's, in the order in which they are shown. */
export type ViewParts = {
  readonly leaves: readonly ViewLeaf[];
  /** Code blocks and raw source: shown verbatim, without a place of their own. */
  readonly verbatim: readonly Verbatim[];
  readonly islands: readonly string[];
  readonly urls: readonly string[];
  readonly images: readonly { readonly url: string; readonly alt: string }[];
  readonly joints: readonly string[];
  /** Names of folds: said to be the answer's own words. */
  readonly abouts: readonly string[];
  readonly glosses: readonly Gloss[];
};

export type Verbatim = {
  readonly kind: 'code' | 'opaque';
  readonly text: string;
  readonly container: number;
  readonly folded: boolean;
};

export type ViewLeaf = {
  readonly kind: 'text' | 'edit' | 'code';
  readonly text: string;
  readonly span: Span;
  readonly rule: string | null;
  readonly copy: boolean;
  /** Leaves of one paragraph, cell, heading or point share a container. */
  readonly container: number;
  /** It waits behind a click. */
  readonly folded: boolean;
};

type Walk = {
  leaves: ViewLeaf[];
  verbatim: Verbatim[];
  islands: string[];
  urls: string[];
  images: { url: string; alt: string }[];
  joints: string[];
  abouts: string[];
  glosses: Gloss[];
  container: number;
  folded: boolean;
};

export function readView(view: View): ViewParts {
  const walk: Walk = {
    leaves: [],
    verbatim: [],
    islands: [],
    urls: [],
    images: [],
    joints: [],
    abouts: [],
    glosses: [],
    container: 0,
    folded: false,
  };
  for (const block of view.blocks) readBlock(block, walk);
  return walk;
}

function readBlock(block: Block, walk: Walk): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      readContainer(block.inlines, walk);
      return;
    case 'list':
      for (const { blocks } of block.items) readBlocks(blocks, walk);
      return;
    case 'fold':
      walk.abouts.push(block.about);
      readFolded(block.blocks, walk);
      return;
    case 'quote':
    case 'group':
      readBlocks(block.blocks, walk);
      return;
    case 'code':
    case 'opaque':
      walk.container += 1;
      walk.verbatim.push({
        kind: block.kind,
        text: block.text,
        container: walk.container,
        folded: walk.folded,
      });
      return;
    case 'table':
      for (const row of block.rows) for (const cell of row) readContainer(cell, walk);
      return;
    case 'island':
      walk.islands.push(block.id);
      return;
    case 'in-short':
      for (const point of block.points) readContainer(point, walk);
      return;
    case 'rule':
      return;
    default:
      block satisfies never;
  }
}

function readBlocks(blocks: readonly Block[], walk: Walk): void {
  for (const block of blocks) readBlock(block, walk);
}

function readFolded(blocks: readonly Block[], walk: Walk): void {
  const outside = walk.folded;
  walk.folded = true;
  readBlocks(blocks, walk);
  walk.folded = outside;
}

function readContainer(inlines: Inlines, walk: Walk): void {
  walk.container += 1;
  for (const inline of inlines) readInline(inline, walk);
}

function readInline(inline: Inline, walk: Walk): void {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'edit':
      walk.leaves.push(leafOf(inline, walk));
      return;
    case 'joint':
      walk.joints.push(inline.text);
      return;
    case 'link':
      walk.urls.push(inline.url);
      readInlines(inline.children, walk);
      return;
    case 'image':
      walk.images.push({ url: inline.url, alt: inline.alt });
      return;
    case 'island':
      walk.islands.push(inline.id);
      return;
    case 'term':
      walk.glosses.push(inline.gloss);
      readInlines(inline.children, walk);
      return;
    case 'strong':
    case 'emphasis':
    case 'strike':
      readInlines(inline.children, walk);
      return;
    case 'break':
      return;
    default:
      inline satisfies never;
  }
}

function readInlines(inlines: Inlines, walk: Walk): void {
  for (const inline of inlines) readInline(inline, walk);
}

const leafOf = (
  inline: Extract<Inline, { kind: 'text' | 'code' | 'edit' }>,
  { container, folded }: Walk,
): ViewLeaf => ({
  kind: inline.kind,
  text: inline.text,
  span: inline.span,
  rule: inline.kind === 'edit' ? inline.rule : null,
  copy: inline.kind !== 'edit' && inline.copy === true,
  container,
  folded,
});
