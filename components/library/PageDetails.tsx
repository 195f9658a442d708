import { useState } from 'react';
import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { PageSummary } from '@/lib/app/library/page-calls.ts';
import type { Result } from '@/lib/core/result.ts';
import { PageLine, PageLink } from './PageLine.tsx';
import { CopyText } from './SavedCopy.tsx';

type PageDetailsProps = {
  readonly page: PageSummary;
  readonly source: LibrarySource;
  readonly onForgotten: (page: PageSummary) => void;
};

/** What can be done with a page: its headings, its copy, its like, and forgetting it. */
export function PageDetails({ page, source, onForgotten }: PageDetailsProps) {
  const [copy, setCopy] = useState<string | null>(null);
  const [related, setRelated] = useState<readonly PageSummary[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = async <T,>(
    work: Promise<Result<T, { readonly message: string }>>,
    done: (value: T) => void,
  ) => {
    const result = await work;
    setProblem(result.ok ? null : result.error.message);
    if (result.ok) done(result.value);
  };
  const { id, isPrivate } = page;
  return (
    <details className="page-details">
      <summary aria-label={LIBRARY.more(page.title)}>···</summary>
      <div className="stack">
        {page.isCut && <p className="quiet">{LIBRARY.cut}</p>}
        <Headings headings={page.headings} />
        <div className="wrap">
          {page.kind !== 'link' && (
            <button
              type="button"
              onClick={() =>
                copy === null
                  ? void tell(source.readCopy(id), ({ markdown }) => setCopy(markdown))
                  : setCopy(null)
              }
            >
              {copy === null ? LIBRARY.readCopy : LIBRARY.hideCopy}
            </button>
          )}
          <button type="button" onClick={() => void tell(source.relatedPages(id), setRelated)}>
            {LIBRARY.related}
          </button>
          <button
            type="button"
            onClick={() =>
              void tell(source.setPrivate({ page: id, isPrivate: !isPrivate }), () => undefined)
            }
          >
            {isPrivate ? LIBRARY.markPublic : LIBRARY.markPrivate}
          </button>
          <Forget onForget={() => void tell(source.forgetPages([id]), () => onForgotten(page))} />
        </div>
        {problem && (
          <p className="failed" role="alert">
            {problem}
          </p>
        )}
        {related && <Related pages={related} />}
        {copy !== null && <CopyText markdown={copy} />}
      </div>
    </details>
  );
}

function Headings({ headings }: { readonly headings: readonly string[] }) {
  if (headings.length === 0) return null;
  return (
    <section aria-label={LIBRARY.onThisPage}>
      <h3>{LIBRARY.onThisPage}</h3>
      <ul className="headings">
        {[...new Set(headings)].map((heading) => (
          <li key={heading}>{heading}</li>
        ))}
      </ul>
    </section>
  );
}

/** Pages that are about the same, each a link. */
export function Related({ pages }: { readonly pages: readonly PageSummary[] }) {
  if (pages.length === 0) return <p className="quiet">{LIBRARY.noneRelated}</p>;
  return (
    <ul className="stack" aria-label={LIBRARY.related}>
      {pages.map((page) => (
        <li key={page.id}>
          <PageLink page={page} />
          <PageLine page={page} />
        </li>
      ))}
    </ul>
  );
}

/** Asked once more before it is done: there is no way back. */
export function Forget({ onForget }: { readonly onForget: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="danger" onClick={() => setAsking(true)}>
        {LIBRARY.forget}
      </button>
    );
  }
  return (
    <span className="wrap" role="alert">
      {LIBRARY.forgetSure}
      <button type="button" className="danger primary" onClick={onForget}>
        {LIBRARY.forgetYes}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {LIBRARY.keep}
      </button>
    </span>
  );
}
