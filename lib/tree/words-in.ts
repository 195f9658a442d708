import { countWords } from '../core/words.ts';
import type { AnswerSource } from './answer.ts';
import type { Block, Inline } from './view.ts';

/** What drawn blocks say, folds and groups included, headings and cells as lines. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.map(textOfBlock).filter(Boolean).join('\n');

/** Words in drawn blocks, code left out. */
export const wordsBesideCode = (blocks: readonly Block[]): number =>
  countWords(textOfBlocks(blocks.flatMap(withoutCode)));

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
  return blocks.reduce((sum, block) => sum + codeLinesOf(block, answer), 0);
}

function codeLinesOf(block: Block, answer: AnswerSource): number {
  if (block.kind === 'code') return linesOf(block.text);
  if (block.kind === 'island') {
    const island = answer.islands.find(({ id }) => id === block.id);
    return island?.kind === 'code' ? linesOf(island.text) : 0;
  }
  if (block.kind === 'list') {
    return block.items.reduce((sum, item) => sum + codeLinesIn(item.blocks, answer), 0);
  }
  return 'blocks' in block ? codeLinesIn(block.blocks, answer) : 0;
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

/** What inlines say; line breaks as spaces. */
export const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines.map(textOfInline).join('');

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
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
