import { useState } from 'react';
import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { PageSummary } from '@/lib/app/library/page-calls.ts';
import { DeadLinks } from './DeadLinks.tsx';
import { Forget } from './PageDetails.tsx';
import { PageLine, PageLink } from './PageLine.tsx';

type Groups = readonly (readonly PageSummary[])[];
type State =
  | { readonly state: 'idle' | 'looking' }
  | { readonly state: 'found'; readonly groups: Groups }
  | { readonly state: 'failed'; readonly message: string };

/** Finds what need not be kept: duplicates, and links that lead nowhere. */
export function Tidy({ source }: { readonly source: LibrarySource }) {
  return (
    <div className="stack">
      <Doubles source={source} />
      <DeadLinks source={source} />
    </div>
  );
}

function Doubles({ source }: { readonly source: LibrarySource }) {
  const [found, setFound] = useState<State>({ state: 'idle' });
  const look = async () => {
    setFound({ state: 'looking' });
    const groups = await source.findDuplicates();
    setFound(
      groups.ok
        ? { state: 'found', groups: groups.value }
        : { state: 'failed', message: groups.error.message },
    );
  };
  const forget = async (page: PageSummary) => {
    const gone = await source.forgetPages([page.id]);
    if (gone.ok) await look();
    else setFound({ state: 'failed', message: gone.error.message });
  };
  return (
    <section className="card stack" aria-label={LIBRARY.duplicates}>
      <h2>{LIBRARY.duplicates}</h2>
      <p className="quiet">{LIBRARY.duplicatesHint}</p>
      <div>
        <button type="button" disabled={found.state === 'looking'} onClick={() => void look()}>
          {LIBRARY.findDuplicates}
        </button>
      </div>
      {found.state === 'failed' && (
        <p className="failed" role="alert">
          {found.message}
        </p>
      )}
      {found.state === 'found' && (
        <Duplicates groups={found.groups} onForget={(page) => void forget(page)} />
      )}
    </section>
  );
}

type DuplicatesProps = {
  readonly groups: Groups;
  readonly onForget: (page: PageSummary) => void;
};

function Duplicates({ groups, onForget }: DuplicatesProps) {
  if (groups.length === 0) return <p role="status">{LIBRARY.noDuplicates}</p>;
  return groups.map((group) => (
    <ul key={group[0]?.id} className="stack duplicates">
      {group.map((page) => (
        <li key={page.id} className="row">
          <div className="grow">
            <PageLink page={page} />
            <PageLine page={page} />
          </div>
          <Forget onForget={() => onForget(page)} />
        </li>
      ))}
    </ul>
  ));
}
