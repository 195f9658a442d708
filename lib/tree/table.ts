import type { Opaque } from './doc.ts';
import { textOfInlines } from './words-in.ts';

/** A table's header cells, whether it stands in the Markdown or is an island of the page. */
export function headerCells({ what, blocks, text }: Opaque): string[] {
  if (what !== 'table') return [];
  const [block] = blocks;
  const cells =
    block?.kind === 'table'
      ? (block.rows[0] ?? []).map(textOfInlines)
      : // The page's reader writes a line for each row, with bars between the cells.
        (text.split('\n')[0] ?? '').split('|');
  return cells.map((cell) => cell.trim()).filter(Boolean);
}
