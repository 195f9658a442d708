import { type FormEvent, useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { SiteSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { OPTIONS } from '@/components/words/options-words.ts';
import { SITE_STATE } from '@/components/words/site-words.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import type { SiteView } from '@/lib/app/ui-views.ts';
import { originOf } from '@/lib/core/ids.ts';
import type { Result } from '@/lib/core/result.ts';
import { siteOf } from '@/lib/core/site.ts';

/** Every site it may run on, each to pause or turn off, and a line to turn on another. */
export function Sites({ source }: { source: SiteSource }) {
  const sites = useWatch(source.watchSites);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = async (work: Promise<Result<null, EditRefusal>>) => {
    const result = await work;
    setProblem(result.ok ? null : result.error.message);
  };
  return (
    <section className="card stack" id="sites">
      <h2>{OPTIONS.sites}</h2>
      <p className="quiet">{OPTIONS.sitesHint}</p>
      <Loaded state={sites}>
        {(all) => (
          <SiteList
            sites={all}
            onPause={({ origin }, paused) => void tell(source.pauseSite({ origin, paused }))}
            onTurnOff={({ origin }) => void tell(source.revokeSite(origin))}
            onForgetPick={({ origin }) => void tell(source.forgetPick(origin))}
          />
        )}
      </Loaded>
      <AddSite requestSite={source.requestSite} onProblem={setProblem} />
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

type SiteListProps = {
  readonly sites: readonly SiteView[];
  readonly onPause: (site: SiteView, paused: boolean) => void;
  readonly onTurnOff: (site: SiteView) => void;
  readonly onForgetPick: (site: SiteView) => void;
};

function SiteList({ sites, onPause, onTurnOff, onForgetPick }: SiteListProps) {
  if (sites.length === 0) return <p>{OPTIONS.noSites}</p>;
  return (
    <ul className="sites">
      {sites.map((site) => (
        <SiteRow
          key={site.origin}
          site={site}
          onPause={(paused) => onPause(site, paused)}
          onTurnOff={() => onTurnOff(site)}
          onForgetPick={() => onForgetPick(site)}
        />
      ))}
    </ul>
  );
}

type SiteRowProps = {
  readonly site: SiteView;
  readonly onPause: (paused: boolean) => void;
  readonly onTurnOff: () => void;
  readonly onForgetPick: () => void;
};

function SiteRow({ site, onPause, onTurnOff, onForgetPick }: SiteRowProps) {
  const { origin, granted, paused } = site;
  const { host } = new URL(origin);
  const pauseLabel = paused ? OPTIONS.resume : OPTIONS.pause;
  return (
    <li className="row">
      <div className="grow">
        {host} <span className="tag">{stateOf(granted, paused)}</span>
        {granted && <SiteHealth site={site} />}
      </div>
      {site.picked && (
        <button
          type="button"
          aria-label={`${SITE_STATE.forget}: ${SITE_STATE.pick}, ${host}`}
          onClick={onForgetPick}
        >
          {SITE_STATE.forget}
        </button>
      )}
      {granted && (
        <>
          <button
            type="button"
            aria-label={`${pauseLabel}: ${host}`}
            onClick={() => onPause(!paused)}
          >
            {pauseLabel}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={`${OPTIONS.turnOff}: ${host}`}
            onClick={onTurnOff}
          >
            {OPTIONS.turnOff}
          </button>
        </>
      )}
    </li>
  );
}

/** What found its answers, and whether something that should have found none. */
function SiteHealth({ site: { found, picked } }: { readonly site: SiteView }) {
  return (
    <>
      {picked && <small>{SITE_STATE.picked}</small>}
      <small>{found ? SITE_STATE.last(found) : SITE_STATE.never}</small>
      {found?.missed && <small>{SITE_STATE.missed(found)}</small>}
    </>
  );
}

function stateOf(granted: boolean, paused: boolean): string {
  if (!granted) return OPTIONS.notGranted;
  return paused ? OPTIONS.paused : OPTIONS.on;
}

type AddSiteProps = {
  readonly requestSite: SiteSource['requestSite'];
  readonly onProblem: (problem: string | null) => void;
};

function AddSite({ requestSite, onProblem }: AddSiteProps) {
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const origin = originOf(address.trim());
    if (!origin) return onProblem(OPTIONS.notAnAddress);
    // First of all: browsers show their prompt only while the click is being handled.
    requestSite(siteOf(origin)).then(
      (granted) => {
        if (granted) setAddress('');
        onProblem(granted ? null : OPTIONS.declined);
      },
      (cause: unknown) => onProblem(cause instanceof Error ? cause.message : String(cause)),
    );
  };
  return (
    <form className="row" onSubmit={submit}>
      <input
        className="grow"
        inputMode="url"
        required
        aria-label={OPTIONS.addSite}
        placeholder={OPTIONS.addPlaceholder}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <button type="submit">{OPTIONS.turnOn}</button>
    </form>
  );
}
