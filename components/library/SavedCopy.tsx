import { useEffect, useRef, useState } from 'react';
import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { SavedCopy as Copy } from '@/lib/app/library/page-calls.ts';
import type { CopyPlace } from './copy-place.ts';
import { PageLine, PageLink } from './PageLine.tsx';

type SavedCopyProps = {
  readonly source: Pick<LibrarySource, 'readCopy'>;
  readonly place: CopyPlace;
  readonly onClose: () => void;
};

/** A page as it was saved, opened at a passage. */
export function SavedCopy({ source, place, onClose }: SavedCopyProps) {
  const [copy, setCopy] = useState<Copy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { page } = place;
  useEffect(() => {
    void source.readCopy(page).then((read) => {
      if (read.ok) setCopy(read.value);
      else setProblem(read.error.message);
    });
  }, [source, page]);
  return (
    <section className="card stack" aria-label={LIBRARY.savedCopy}>
      <div className="row">
        <h2 className="grow">{copy ? <PageLink page={copy.page} /> : LIBRARY.savedCopy}</h2>
        <button type="button" onClick={onClose}>
          {LIBRARY.closeCopy}
        </button>
      </div>
      {problem !== null && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
      {copy && <PageLine page={copy.page} />}
      {copy && <CopyText markdown={copy.markdown} place={place} />}
    </section>
  );
}

type CopyTextProps = {
  readonly markdown: string;
  readonly place?: Pick<CopyPlace, 'start' | 'end'>;
};

/** The text of a saved page; with a place, that is marked and in sight. */
export function CopyText({ markdown, place }: CopyTextProps) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, []);
  if (!place) return <pre className="copy">{markdown}</pre>;
  const { start, end } = place;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too
    <pre className="copy" tabIndex={0}>
      {markdown.slice(0, start)}
      <mark ref={mark}>{markdown.slice(start, end)}</mark>
      {markdown.slice(end)}
    </pre>
  );
}
