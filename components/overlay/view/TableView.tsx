import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Align, Inlines, Row } from '@/lib/tree/view.ts';
import { InlinesView } from './InlineView.tsx';

/**
 * The first row is the header; a table made from a labelled list has an empty one, and labels in its
 * first column. Wide tables scroll by themselves, also by keyboard.
 */
export function TableView({ align, rows }: { align: readonly Align[]; rows: readonly Row[] }) {
  const [header = [], ...body] = rows;
  const labelled = header.every((cell) => cell.length === 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of an answer is no landmark of the page
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="scroll" role="group" aria-label={OVERLAY.table} tabIndex={0}>
      <table>
        {!labelled && (
          <thead>
            <tr>{cellsOf(header, align, () => 'col')}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
            <tr key={index}>
              {cellsOf(row, align, (column) => (labelled && column === 0 ? 'row' : null))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ScopeOf = (column: number) => 'col' | 'row' | null;

function cellsOf(row: readonly Inlines[], align: readonly Align[], scopeOf: ScopeOf) {
  return row.map((cell, column) => {
    const textAlign = align[column];
    const scope = scopeOf(column);
    const Tag = scope ? 'th' : 'td';
    return (
      <Tag
        // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
        key={column}
        {...(scope && { scope })}
        {...(textAlign && { style: { textAlign } })}
      >
        <InlinesView inlines={cell} />
      </Tag>
    );
  });
}
