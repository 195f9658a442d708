import { dateOf } from '@/components/words/language.ts';
import { KIND_NAMES, LEVEL_NAMES, LIBRARY, TOPIC_NAMES } from '@/components/words/library-words.ts';
import type { PageSummary } from '@/lib/app/library/page-calls.ts';

/** Files of the user's own open nowhere; everything else does. */
export function PageLink({ page }: { readonly page: PageSummary }) {
  if (page.kind === 'file') return <span>{page.title}</span>;
  return (
    <a href={page.url} target="_blank" rel="noopener noreferrer">
      {page.title}
    </a>
  );
}

/** Where a page is from, when it was saved, and what kind of reading it is. */
export function PageLine({ page }: { readonly page: PageSummary }) {
  const parts = [
    page.site ? new URL(page.site).host : page.url.replace(/^file:/, ''),
    dateOf(page.updatedAt),
    page.topic && TOPIC_NAMES[page.topic],
    page.level && LEVEL_NAMES[page.level],
    KIND_NAMES[page.kind],
  ];
  return (
    <div className="wrap">
      <small>{parts.filter(Boolean).join(' · ')}</small>
      {page.isPrivate && (
        <span className="tag" title={LIBRARY.privateHint}>
          {LIBRARY.private}
        </span>
      )}
      {!page.isSearchable && <span className="tag">{LIBRARY.waiting}</span>}
    </div>
  );
}
