import { useId } from 'react';
import { OPTIONS } from '@/components/words/options-words.ts';

/** A part of the page: the id of its section, and its heading. */
type Part = { readonly id: string; readonly title: string };

/** The ways to the parts of a long page: beside it where there is room, else above it. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  const heading = useId();
  return (
    <nav className="contents" aria-labelledby={heading}>
      <h2 className="visually-hidden" id={heading}>
        {OPTIONS.contents}
      </h2>
      <ul className="wrap">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
