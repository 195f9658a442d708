import { useState } from 'react';
import { EditNotice } from '@/components/profile/EditNotice.tsx';
import { useEdits } from '@/components/profile/use-edits.ts';
import { RewriteView } from '@/components/rewrite/RewriteView.tsx';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { ProfileSource, RewriteSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { OUTCOMES, POPUP } from '@/components/words/popup-words.ts';
import { WHY } from '@/components/words/why-words.ts';
import type { RewriteSummary } from '@/lib/app/ui-views.ts';
import type { RewriteId } from '@/lib/core/ids.ts';

type LatestRewriteProps = {
  readonly source: RewriteSource & ProfileSource;
  /** Firefox has no side panel to open at a rewrite: the popup is where the reader asks why. */
  readonly startsOpen: boolean;
};

/** What happened to the answer asked about last, or else to the newest one. */
export function LatestRewrite({ source, startsOpen }: LatestRewriteProps) {
  const rewrites = useWatch(source.watchRewrites);
  const explained = useWatch(source.watchExplained);
  return (
    <section className="card latest" aria-label={POPUP.latest}>
      <Loaded state={rewrites}>
        {(all) => (
          <Loaded state={explained}>
            {(asked) => {
              const latest = all.find(({ id }) => id === asked) ?? all[0];
              if (!latest) return <p className="quiet">{POPUP.noRewrites}</p>;
              const open = startsOpen && latest.id === asked;
              return <Latest key={latest.id} latest={latest} source={source} startsOpen={open} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

type LatestProps = LatestRewriteProps & { readonly latest: RewriteSummary };

function Latest({ latest: { id, question, outcome }, source, startsOpen }: LatestProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <>
      <h2 className="visually-hidden">{POPUP.latest}</h2>
      {!open && (
        <p className="question" dir="auto">
          {question}
        </p>
      )}
      <div className="row">
        <small className="grow">{!open && OUTCOMES[outcome]}</small>
        <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {WHY.title}
        </button>
      </div>
      {open && <Explanation id={id} source={source} />}
    </>
  );
}

function Explanation({ id, source }: { id: RewriteId; source: RewriteSource & ProfileSource }) {
  const edits = useEdits(source);
  return (
    <>
      <RewriteView source={source} id={id} edits={edits} />
      <EditNotice edits={edits} />
    </>
  );
}
