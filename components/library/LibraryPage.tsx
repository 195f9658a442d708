import { useState } from 'react';
import type { FilesSource, LibrarySource, ReindexSource } from '@/components/shared/source.ts';
import { Tabs } from '@/components/shared/Tabs.tsx';
import '@/components/shared/theme.css';
import { Reindexing } from '@/components/models/Reindexing.tsx';
import { useWatch } from '@/components/shared/use-watch.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import { BringIn } from './BringIn.tsx';
import type { CopyPlace } from './copy-place.ts';
import './library.css';
import { SavedCopy } from './SavedCopy.tsx';
import { Search } from './Search.tsx';
import { Tidy } from './Tidy.tsx';

type LibraryPageProps = {
  readonly source: LibrarySource & FilesSource & ReindexSource;
  readonly now: number;
  /** The page was opened at this passage of a saved copy. */
  readonly place?: CopyPlace | null;
};

/** The library in a page of its own: search, tidy up, bring in. */
export function LibraryPage({ source, now, place = null }: LibraryPageProps) {
  const [open, setOpen] = useState(place);
  const [tab, setTab] = useState<'search' | 'tidy' | 'bring-in'>('search');
  return (
    <main className="library">
      <header className="stack">
        <h1 className="brand">
          <img src="/icon/48.png" alt="" />
          {LIBRARY.title}
        </h1>
        <p className="quiet">{LIBRARY.about}</p>
        <Kept source={source} />
      </header>
      <Reindexing source={source} />
      {open && <SavedCopy source={source} place={open} onClose={() => setOpen(null)} />}
      <Tabs
        label={LIBRARY.tabs}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { key: 'search', title: LIBRARY.search, content: <Search source={source} now={now} /> },
          { key: 'tidy', title: LIBRARY.tidy, content: <Tidy source={source} /> },
          { key: 'bring-in', title: LIBRARY.bringIn, content: <BringIn source={source} /> },
        ]}
      />
    </main>
  );
}

/** How much is kept, and what it takes. */
function Kept({ source }: { readonly source: LibrarySource }) {
  const library = useWatch(source.watchLibrary);
  if (library.state !== 'ready') return null;
  const { pages, words, bytes } = library.value;
  if (pages === 0) return null;
  const parts = [LIBRARY.kept(pages, words), bytes !== null && LIBRARY.bytes(bytes)];
  return <p className="quiet">{parts.filter(Boolean).join(' · ')}</p>;
}
