import { countWords } from '@/lib/core/words.ts';
import type { Block } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import type { Share } from './statistics.ts';

/** One form as numbers, and whose it was. Forms of one answer share a group. */
export type Labelled<Name extends string> = {
  readonly label: Name;
  readonly group: number;
  readonly shape: readonly number[];
};

/** What a stranger sees at a glance: how much is open, how it is arranged. No titles, no reasons. */
export function shapeOf(blocks: readonly Block[], total: number): number[] {
  const counts = new Map<string, number>();
  let folded = 0;
  const add = (key: string, by = 1): void => {
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const block of openBlocks(blocks)) {
    add(block.kind);
    if (block.kind === 'fold') folded += countWords(textOfBlocks([block]));
    if (block.kind === 'paragraph') add('terms', block.inlines.filter(isTerm).length);
  }
  const visible = Math.max(0, countWords(textOfBlocks(blocks)) - folded);
  const open = openText(blocks);
  const shut = foldedText(blocks);
  const per = (key: string): number => ((counts.get(key) ?? 0) * 100) / total;
  return [
    visible / total,
    per('fold'),
    per('terms'),
    per('paragraph'),
    per('list'),
    per('table'),
    per('code'),
    Number(counts.has('group')),
    Number(counts.has('in-short')),
    hardness(open) / 4,
    (hardness(open) - hardness(shut)) / 4,
    particulars(open) - particulars(shut),
  ];
}

/** Every block a reader sees without opening anything. */
function openBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'group') return [block, ...openBlocks(block.blocks)];
    if (block.kind === 'list') return [block, ...block.items.flatMap((i) => openBlocks(i.blocks))];
    return [block];
  });
}

const openText = (blocks: readonly Block[]): string =>
  openBlocks(blocks)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'table')
    .map((block) => textOfBlocks([block]))
    .join('\n');

const foldedText = (blocks: readonly Block[]): string =>
  openBlocks(blocks)
    .filter(({ kind }) => kind === 'fold')
    .map((block) => textOfBlocks([block]))
    .join('\n');

/** Words a line or sentence and letters a word: hard to read when high. */
function hardness(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  const stops = text.match(/[.!?]\s|\n/gu)?.length ?? 0;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return words.length === 0 ? 0 : 0.2 * (words.length / (stops + 1)) + 2 * (letters / words.length);
}

/** Share of words that are numbers, names or acronyms. */
const particulars = (text: string): number =>
  (text.match(/\p{N}+|(?<=[\p{L},;] )\p{Lu}[\p{L}\p{N}]+/gu)?.length ?? 0) /
  Math.max(1, countWords(text));

const isTerm = ({ kind }: { readonly kind: string }): boolean => kind === 'term';

/**
 * Guess each form's owner by naive Bayes with normal densities, trained on the other half of the
 * answers; the share guessed right.
 */
export function guessRate<Name extends string>(forms: readonly Labelled<Name>[]): Share {
  let hits = 0;
  for (const half of [0, 1]) {
    const model = train(forms.filter(({ group }) => group % 2 !== half));
    for (const { label, group, shape } of forms) {
      if (group % 2 === half && guess(model, shape) === label) hits += 1;
    }
  }
  return { hits, n: forms.length };
}

type Model<Name> = readonly {
  readonly label: Name;
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}[];

/** Keeps a feature that never varies from deciding everything. */
const MIN_VARIANCE = 0.02;

function train<Name extends string>(forms: readonly Labelled<Name>[]): Model<Name> {
  return [...new Set(forms.map(({ label }) => label))].map((label) => {
    const shapes = forms.filter((form) => form.label === label).map(({ shape }) => shape);
    const mean = average(shapes);
    const squares = shapes.map((shape) => shape.map((x, i) => (x - (mean[i] ?? 0)) ** 2));
    return { label, mean, variance: average(squares).map((x) => x + MIN_VARIANCE) };
  });
}

const average = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length);

function guess<Name>(model: Model<Name>, shape: readonly number[]): Name | undefined {
  const score = ({ mean, variance }: Model<Name>[number]): number =>
    shape.reduce((sum, x, i) => {
      const spread = variance[i] ?? 1;
      return sum - (x - (mean[i] ?? 0)) ** 2 / (2 * spread) - Math.log(spread) / 2;
    }, 0);
  return [...model].sort((a, b) => score(b) - score(a))[0]?.label;
}
