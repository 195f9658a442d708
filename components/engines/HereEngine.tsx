import { Problem } from '@/components/engines/Problem.tsx';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { SiteEngineSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { ENGINES } from '@/components/words/engine-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import type { Origin } from '@/lib/core/ids.ts';
import './engines.css';
import { SiteEngine } from './SiteEngine.tsx';
import { useTell } from './use-tell.ts';

type HereEngineProps = { readonly source: SiteEngineSource; readonly site: Origin };

/** Who rewrites on the site in front; where the browser has a model of its own, that is offered once. */
export function HereEngine({ source, site }: HereEngineProps) {
  const state = useWatch(source.watchEngines);
  if (state.state === 'ready' && !hasChoice(state.value, site)) return null;
  return (
    <section className="card stack here-engine" aria-label={ENGINES.title}>
      <Loaded state={state}>{(view) => <Here view={view} source={source} site={site} />}</Loaded>
    </section>
  );
}

/** With the built-in engine alone there is nothing to choose. */
const hasChoice = ({ engines, settings }: EnginesView, site: Origin): boolean =>
  engines.filter(({ status }) => status === 'ready').length > 1 ||
  settings.bySite.some((one) => one.site === site);

function Here({ view, source, site }: HereEngineProps & { readonly view: EnginesView }) {
  const { problem, tell } = useTell();
  const { settings, engines } = view;
  const own = settings.bySite.find((one) => one.site === site)?.engine ?? null;
  const hasBrowserModel = engines.some(({ id, status }) => id === 'browser' && status === 'ready');
  return (
    <>
      <div className="field">
        <span>{ENGINES.here}</span>
        <SiteEngine
          view={view}
          label={ENGINES.here}
          engine={own}
          onChoose={(engine) => void tell(source.setEngineOn({ site, engine }))}
        />
      </div>
      {hasBrowserModel && !settings.browserOffered && settings.everywhere === 'built-in' && (
        <div className="offer">
          <p>{ENGINES.offer}</p>
          <div className="wrap">
            <button
              type="button"
              className="primary"
              onClick={() =>
                void tell(source.setEngines({ everywhere: 'browser', browserOffered: true }))
              }
            >
              {ENGINES.offerYes}
            </button>
            <button
              type="button"
              className="plain"
              onClick={() => void tell(source.setEngines({ browserOffered: true }))}
            >
              {ENGINES.offerNo}
            </button>
          </div>
        </div>
      )}
      <Problem problem={problem} />
    </>
  );
}
