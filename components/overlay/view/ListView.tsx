import type { ReactNode } from 'react';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Block, Blocks, ListItem } from '@/lib/tree/view.ts';

type List = Extract<Block, { kind: 'list' }>;

/** Draws what an item holds; handed in, since items hold blocks and blocks hold lists. */
type Draw = (blocks: Blocks) => ReactNode;

/** Items keep the numbers they have in the original, even when they moved. */
export function ListView({ list: { ordered, start, items }, draw }: { list: List; draw: Draw }) {
  const drawn = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
    <Item key={index} item={item} ordered={ordered} draw={draw} />
  ));
  return ordered ? (
    <ol dir="auto" start={start}>
      {drawn}
    </ol>
  ) : (
    <ul dir="auto">{drawn}</ul>
  );
}

type ItemProps = { readonly item: ListItem; readonly ordered: boolean; readonly draw: Draw };

function Item({ item: { number, checked, blocks }, ordered, draw }: ItemProps) {
  return (
    <li
      {...(ordered && number !== null && { value: number })}
      className={checked === null ? undefined : 'task'}
    >
      {checked !== null && (
        <span role="img" className="check" aria-label={checked ? OVERLAY.done : OVERLAY.notDone}>
          {checked ? '☑' : '☐'}
        </span>
      )}
      {draw(blocks)}
    </li>
  );
}
