import { useState } from 'react';
import { LearningSwitches } from '@/components/learning/LearningSwitches.tsx';
import { PanelLibrary } from '@/components/library/PanelLibrary.tsx';
import { EditNotice } from '@/components/profile/EditNotice.tsx';
import { type Edits, useEdits } from '@/components/profile/use-edits.ts';
import { RewriteView } from '@/components/rewrite/RewriteView.tsx';
import { CompareLink } from '@/components/shared/CompareLink.tsx';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type {
  ActivitySource,
  LearningSource,
  LibrarySource,
  PastSource,
  ProfileSource,
  RewriteSource,
} from '@/components/shared/source.ts';
import { Tabs } from '@/components/shared/Tabs.tsx';
import '@/components/shared/theme.css';
import { useWatch } from '@/components/shared/use-watch.ts';
import { COMMON } from '@/components/words/common-words.ts';
import { LEARNING } from '@/components/words/learning-words.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import { PANEL } from '@/components/words/panel-words.ts';
import { ACTIVITY, KNOWLEDGE } from '@/components/words/past-words.ts';
import { WHY } from '@/components/words/why-words.ts';
import type { RewriteSummary } from '@/lib/app/ui-views.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { Activity } from './Activity.tsx';
import { BeliefsByFacet } from './BeliefsByFacet.tsx';
import { Knowledge } from './Knowledge.tsx';
import { Past } from './Past.tsx';
import './panel.css';
import { RecentRewrites } from './RecentRewrites.tsx';

type Source = ProfileSource &
  RewriteSource &
  LearningSource &
  PastSource &
  ActivitySource &
  LibrarySource;
type SidePanelProps = {
  readonly source: Source;
  /** The rewrite our own link named, if one did. */
  readonly wanted: RewriteId | null;
  /** Milliseconds since 1970, when the panel was opened. */
  readonly now: number;
};

/** The self-model, scrutable: why an answer looks as it does, and all that is believed. */
export function SidePanel({ source, wanted, now }: SidePanelProps) {
  const [tab, setTab] = useState<'why' | 'you' | 'knowledge' | 'library' | 'activity'>('why');
  const edits = useEdits(source);
  return (
    <main className="panel">
      <h1 className="brand">
        <img src="/icon/48.png" alt="" />
        {COMMON.name}
      </h1>
      <Tabs
        label={PANEL.tabs}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          {
            key: 'why',
            title: PANEL.why,
            content: <Why source={source} wanted={wanted} edits={edits} />,
          },
          {
            key: 'you',
            title: PANEL.you,
            content: <You source={source} edits={edits} now={now} />,
          },
          {
            key: 'knowledge',
            title: KNOWLEDGE.title,
            content: <Knowledge source={source} />,
          },
          {
            key: 'library',
            title: LIBRARY.title,
            content: <PanelLibrary source={source} now={now} />,
          },
          { key: 'activity', title: ACTIVITY.title, content: <Activity source={source} /> },
        ]}
      />
      <div className="edit-notice">
        <EditNotice edits={edits} />
      </div>
      <footer>
        <CompareLink />
      </footer>
    </main>
  );
}

function You({ source, edits, now }: { source: Source; edits: Edits; now: number }) {
  const profile = useWatch(source.watchProfile);
  return (
    <Loaded state={profile}>
      {(value) => (
        <div className="stack">
          <BeliefsByFacet profile={value} edits={edits} />
          <section className="card stack" aria-label={LEARNING.title}>
            <h2>{LEARNING.title}</h2>
            <LearningSwitches source={source} />
          </section>
          <Past source={source} now={now} />
        </div>
      )}
    </Loaded>
  );
}

type WhyProps = Pick<SidePanelProps, 'source' | 'wanted'> & { readonly edits: Edits };

function Why({ source, wanted, edits }: WhyProps) {
  const rewrites = useWatch(source.watchRewrites);
  return (
    <Loaded state={rewrites}>
      {(all) =>
        all.length > 0 ? (
          <ChosenRewrite source={source} wanted={wanted} edits={edits} all={all} />
        ) : (
          <p className="quiet">{WHY.nothingYet}</p>
        )
      }
    </Loaded>
  );
}

type ChosenProps = WhyProps & {
  readonly all: readonly RewriteSummary[];
};

function ChosenRewrite({ source, wanted, edits, all }: ChosenProps) {
  const [picked, setPicked] = useState(wanted);
  const explained = useWatch(source.watchExplained);
  const asked = explained.state === 'ready' ? explained.value : null;
  const [lastAsked, setLastAsked] = useState(asked);
  // Asking "why like this" in a page shows that rewrite, whatever was picked here before.
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (lastAsked !== null) setPicked(null);
  }
  const id = picked ?? asked ?? all[0]?.id;

  return (
    <div className="chosen">
      {id && <RewriteView key={id} source={source} id={id} edits={edits} />}
      <RecentRewrites all={all} chosen={id ?? null} onChoose={setPicked} />
    </div>
  );
}
