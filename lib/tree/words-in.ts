import { countWords } from '../core/words.ts';
import type { Block, Inline } from './view.ts';

/** What drawn blocks say, folds and groups included, headings and cells as lines. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks.map(textOfBlock).filter(Boolean).join('\n');

export const wordsIn = (blocks: readonly Block[]): number => countWords(textOfBlocks(blocks));

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
