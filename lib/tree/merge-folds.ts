import type { Block } from './view.ts';

/** Most characters of the name of a merged fold. */
const MAX_ABOUT = 80;

/** Folds that touch become one: a reader opens one thing, not a row of things. */
export function mergeFolds(blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged[merged.length - 1];
    if (last?.kind === 'fold' && block.kind === 'fold')
      merged[merged.length - 1] = join(last, block);
    else merged.push(block);
  }
  return merged;
}

type Fold = Extract<Block, { kind: 'fold' }>;

function join(first: Fold, second: Fold): Fold {
  const lines = (first.lines ?? 0) + (second.lines ?? 0);
  return {
    ...first,
    // Points whose names are in sight need none here; what follows them is no better name.
    about: first.points && !first.about ? '' : joinNames(first.about, second.about),
    words: first.words + second.words,
    ...(lines > 0 && { lines }),
    blocks: [...first.blocks, ...second.blocks],
  };
}

function joinNames(first: string, second: string): string {
  if (!first || !second) return first || second;
  const both = `${first} · ${second}`;
  return both.length <= MAX_ABOUT ? both : first;
}
