import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { LibraryHit, PageSummary } from '@/lib/app/library/page-calls.ts';
import { Marked } from './Marked.tsx';
import { PageDetails } from './PageDetails.tsx';
import { PageLine, PageLink } from './PageLine.tsx';

type HitCardProps = {
  readonly hit: LibraryHit;
  readonly source: LibrarySource;
  readonly onForgotten: (page: PageSummary) => void;
};

/** One page that was found, with the passages that bear on the question. */
export function HitCard({ hit: { page, passages }, source, onForgotten }: HitCardProps) {
  return (
    <article className="card hit">
      <h2>
        <PageLink page={page} />
      </h2>
      <PageLine page={page} />
      {passages.map(({ key, headings, snippet, url }) => (
        <div key={key} className="passage">
          {headings.length > 0 && <small>{headings.join(' › ')}</small>}
          <p>
            <Marked snippet={snippet} />
          </p>
          {url && (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {LIBRARY.openPassage}
            </a>
          )}
        </div>
      ))}
      <PageDetails page={page} source={source} onForgotten={onForgotten} />
    </article>
  );
}
