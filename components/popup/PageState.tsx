import { useEffect, useState } from 'react';
import type { SiteSource } from '@/components/shared/source.ts';
import { SITE_STATE } from '@/components/words/site-words.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import type { PageLook } from '@/lib/app/page-look.ts';
import type { SiteView } from '@/lib/app/ui-views.ts';
import type { Result } from '@/lib/core/result.ts';
import { Report } from './Report.tsx';

type PageStateProps = {
  readonly source: SiteSource;
  readonly view: SiteView;
  /** Show how a call ended. */
  readonly tell: (work: Promise<Result<null, EditRefusal>>) => Promise<void>;
};

/** How well the page in front is understood, and what to do where it is not. */
export function PageState({ source, view, tell }: PageStateProps) {
  const [look, setLook] = useState<PageLook | 'barred' | null>(null);
  const { inspectPage } = source;
  const { origin, picked } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another rule finds other answers
  useEffect(() => {
    let isHere = true;
    void inspectPage().then((result) => {
      if (isHere) setLook(result.ok ? result.value : 'barred');
    });
    return () => {
      isHere = false;
    };
  }, [inspectPage, origin, picked]);
  if (look === 'barred') return null;
  return (
    <div className="page-state stack">
      <p role="status">{sentence(look)}</p>
      {isMissed(look, view) && (
        <p className="missed">{SITE_STATE.missed(look?.found ?? view.found)}</p>
      )}
      {picked && (
        <div className="row">
          <span className="grow">{SITE_STATE.picked}</span>
          <button type="button" onClick={() => void tell(source.forgetPick(origin))}>
            {SITE_STATE.forget}
          </button>
        </div>
      )}
      {look && <Help look={look} pick={() => void tell(source.pickAnswer())} />}
    </div>
  );
}

function sentence(look: PageLook | null): string {
  if (!look) return SITE_STATE.looking;
  return look.found ? SITE_STATE.found(look.answers, look.found) : SITE_STATE.none;
}

/** The page in front says it for itself; without answers the last visit does. */
const isMissed = (look: PageLook | null, { found }: SiteView): boolean =>
  look?.found ? look.found.missed : look !== null && found?.missed === true;

/** Closed where all is well. */
function Help({ look, pick }: { readonly look: PageLook; readonly pick: () => void }) {
  return (
    <details open={!look.found || look.found.missed}>
      <summary>{SITE_STATE.help}</summary>
      <div className="stack">
        {!look.found && <p className="quiet">{SITE_STATE.noneHint}</p>}
        <button type="button" aria-describedby="pick-hint" onClick={pick}>
          {SITE_STATE.pick}
        </button>
        <p className="quiet" id="pick-hint">
          {SITE_STATE.pickHint}
        </p>
        <Report text={look.report} />
      </div>
    </details>
  );
}
