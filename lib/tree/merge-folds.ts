import type { Block } from './view.ts';

/** Most characters of the name of a merged fold. */
const MAX_ABOUT = 90;

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

const join = (first: Fold, second: Fold): Fold => ({
  ...first,
  about: joinNames(first.about, second.about),
  words: first.words + second.words,
  blocks: [...first.blocks, ...second.blocks],
});

function joinNames(first: string, second: string): string {
  if (!first || !second) return first || second;
  const both = `${first} · ${second}`;
  return both.length <= MAX_ABOUT ? both : first;
}
