import { Fragment } from 'react';
import type { Snippet } from '@/lib/chunk/snippet.ts';

/** A snippet with the searched words marked. */
export function Marked({ snippet: { text, marks } }: { readonly snippet: Snippet }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
