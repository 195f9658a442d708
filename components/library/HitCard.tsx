import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { LibraryHit, PageSummary } from '@/lib/app/library/page-calls.ts';
import { copyAddress } from './copy-place.ts';
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
      {passages.map(({ key, headings, snippet, url, start, end }) => (
        <div key={key} className="passage">
          {headings.length > 0 && <small>{headings.join(' › ')}</small>}
          <p>
            <Marked snippet={snippet} />
          </p>
          <div className="wrap">
            {url && (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {LIBRARY.openPassage}
              </a>
            )}
            <a href={copyAddress({ page: page.id, start, end })} target="_blank" rel="noopener">
              {LIBRARY.openCopy}
            </a>
          </div>
        </div>
      ))}
      <PageDetails page={page} source={source} onForgotten={onForgotten} />
    </article>
  );
}
