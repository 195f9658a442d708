import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Align, Inlines, Row } from '@/lib/tree/view.ts';
import { InlinesView } from './InlineView.tsx';

/** The first row is the header. Wide tables scroll by themselves, also by keyboard. */
export function TableView({ align, rows }: { align: readonly Align[]; rows: readonly Row[] }) {
  const [header = [], ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" aria-label={OVERLAY.table} tabIndex={0}>
      <table>
        <thead>
          <tr>{cellsOf(header, align, 'th')}</tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
            <tr key={index}>{cellsOf(row, align, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellsOf(row: readonly Inlines[], align: readonly Align[], Tag: 'th' | 'td') {
  return row.map((cell, index) => {
    const textAlign = align[index] ?? undefined;
    return (
      <Tag
        // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
        key={index}
        dir="auto"
        {...(Tag === 'th' && { scope: 'col' })}
        {...(textAlign && { style: { textAlign } })}
      >
        <InlinesView inlines={cell} />
      </Tag>
    );
  });
}
