import { countWords } from '../core/words.ts';
import type { AnswerSource, Island } from './answer.ts';
import type { Block, Inline } from './view.ts';

/** What drawn blocks say, folds and groups included, headings and cells as lines. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.map(textOfBlock).filter(Boolean).join('\n');

/** Words in drawn blocks, the page's own tables included and code left out. */
export function wordsBesideCode(blocks: readonly Block[], answer: AnswerSource): number {
  const tables = islandsIn(blocks, answer).filter(({ kind }) => kind === 'table');
  return [textOfBlocks(blocks.flatMap(withoutCode)), ...tables.map(({ text }) => text)]
    .map(countWords)
    .reduce((sum, words) => sum + words, 0);
}

function withoutCode(block: Block): Block[] {
  if (block.kind === 'code') return [];
  if (block.kind === 'list') {
    const items = block.items.map((item) => ({
      ...item,
      blocks: item.blocks.flatMap(withoutCode),
    }));
    return [{ ...block, items }];
  }
  return 'blocks' in block ? [{ ...block, blocks: block.blocks.flatMap(withoutCode) }] : [block];
}

/** Lines of code in drawn blocks, the page's own code blocks included. */
export function codeLinesIn(blocks: readonly Block[], answer: AnswerSource): number {
  const islands = islandsIn(blocks, answer).filter(({ kind }) => kind === 'code');
  return [...codeIn(blocks), ...islands.map(({ text }) => text)]
    .map(linesOf)
    .reduce((sum, lines) => sum + lines, 0);
}

const codeIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : codeIn(insideOf(block))));

/** The page's own things that stand on lines of their own in drawn blocks. */
function islandsIn(blocks: readonly Block[], answer: AnswerSource): Island[] {
  return blocks.flatMap((block) =>
    block.kind === 'island'
      ? answer.islands.filter(({ id }) => id === block.id)
      : islandsIn(insideOf(block), answer),
  );
}

function insideOf(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return 'blocks' in block ? block.blocks : [];
}

const linesOf = (code: string): number => code.trim().split('\n').length;

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfInlines(block.inlines);
    case 'list':
      return block.items.map((item) => textOfBlocks(item.blocks)).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(textOfInlines).join(' ')).join('\n');
    case 'code':
    case 'opaque':
      return block.text;
    case 'quote':
    case 'fold':
    case 'group':
      return textOfBlocks(block.blocks);
    case 'island':
    case 'rule':
    case 'in-short':
      return '';
    default:
      return block satisfies never;
  }
}

/** What inlines say, copies left out; line breaks as spaces. */
export const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines.map(textOfInline).join('');

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      // What is said a second time is not said more.
      return inline.copy ? '' : inline.text;
    case 'edit':
    case 'joint':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'strike':
    case 'link':
    case 'term':
      return textOfInlines(inline.children);
    case 'image':
      return inline.alt;
    case 'break':
      return '\n';
    case 'island':
      return '';
    default:
      return inline satisfies never;
  }
}
