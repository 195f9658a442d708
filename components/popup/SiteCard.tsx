import { type ReactNode, useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { SiteSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import type { SiteView } from '@/lib/app/ui-views.ts';
import type { Origin } from '@/lib/core/ids.ts';
import type { Result } from '@/lib/core/result.ts';
import { PageState } from './PageState.tsx';

type SiteCardProps = {
  readonly source: SiteSource;
  /** The site in front; null where no extension may run. */
  readonly site: Origin | null;
};

/** Turns Idiolect on, pauses it, or turns it off on the site in front. */
export function SiteCard({ source, site }: SiteCardProps) {
  const sites = useWatch(source.watchSites);
  return (
    <section className="card site" aria-label={POPUP.thisSite}>
      {site === null ? (
        <p>{POPUP.noSite}</p>
      ) : (
        <Loaded state={sites}>
          {(all) => (
            <Site
              source={source}
              site={site}
              view={all.find(({ origin, granted }) => granted && origin === site)}
            />
          )}
        </Loaded>
      )}
    </section>
  );
}

type SiteProps = {
  readonly source: SiteSource;
  readonly site: Origin;
  /** Absent when the site is not granted. */
  readonly view: SiteView | undefined;
};

function Site({ source, site, view }: SiteProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const tell = async (work: Promise<Result<null, EditRefusal>>) => {
    const result = await work;
    setProblem(result.ok ? null : result.error.message);
  };
  return (
    <>
      {view ? (
        <Granted
          site={site}
          paused={view.paused}
          onPause={(paused) => void tell(source.pauseSite({ origin: site, paused }))}
          onTurnOff={() => void tell(source.revokeSite(site))}
        >
          <PageState source={source} view={view} tell={tell} />
        </Granted>
      ) : (
        <TurnOn
          site={site}
          onProblem={setProblem}
          requestSite={source.requestSite}
          onJustOnce={() => void tell(source.showOnce())}
        />
      )}
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

const hostOf = (site: Origin): string => new URL(site).host;

type TurnOnProps = {
  readonly site: Origin;
  readonly requestSite: SiteSource['requestSite'];
  readonly onProblem: (problem: string | null) => void;
  readonly onJustOnce: () => void;
};

function TurnOn({ site, requestSite, onProblem, onJustOnce }: TurnOnProps) {
  const [asking, setAsking] = useState(false);
  const finish = (problem: string | null) => {
    setAsking(false);
    onProblem(problem);
  };
  const ask = () => {
    // First of all: browsers show their prompt only while the click is being handled.
    const answer = requestSite(site);
    setAsking(true);
    answer.then(
      (granted) => finish(granted ? null : POPUP.declined),
      (cause: unknown) => finish(cause instanceof Error ? cause.message : String(cause)),
    );
  };
  return (
    <>
      <h2>{hostOf(site)}</h2>
      <p className="status off">{POPUP.off}</p>
      <p className="quiet">{POPUP.offHint}</p>
      <button type="button" className="primary" disabled={asking} onClick={ask}>
        {asking ? POPUP.turningOn : POPUP.turnOn}
      </button>
      <button type="button" aria-describedby="just-once" disabled={asking} onClick={onJustOnce}>
        {POPUP.justOnce}
      </button>
      <p className="quiet" id="just-once">
        {POPUP.justOnceHint}
      </p>
    </>
  );
}

type GrantedProps = {
  readonly site: Origin;
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
  readonly onTurnOff: () => void;
  /** What is known of the page in front; of no interest while paused. */
  readonly children: ReactNode;
};

function Granted({ site, paused, onPause, onTurnOff, children }: GrantedProps) {
  return (
    <>
      <h2>{hostOf(site)}</h2>
      <div className="row">
        <p className={paused ? 'grow status paused' : 'grow status on'}>
          {paused ? POPUP.paused : POPUP.on}
        </p>
        <button type="button" onClick={() => onPause(!paused)}>
          {paused ? POPUP.resume : POPUP.pause}
        </button>
        <button type="button" className="plain" onClick={onTurnOff}>
          {POPUP.turnOff}
        </button>
      </div>
      <p className="quiet">{paused ? POPUP.pausedHint : POPUP.onHint}</p>
      {!paused && children}
    </>
  );
}
