import { useId } from 'react';
import { useSaid } from '@/components/shared/use-said.tsx';
import { ENGINES } from '@/components/words/engine-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import type { Origin } from '@/lib/core/ids.ts';
import type { EngineId } from '@/lib/rewrite/engine.ts';
import { SiteEngine } from './SiteEngine.tsx';

type BySiteProps = {
  readonly view: EnginesView;
  readonly onChoose: (site: Origin, engine: EngineId | null) => void;
};

/** Every site that has an engine of its own. */
export function BySite({ view, onChoose }: BySiteProps) {
  const heading = useId();
  const { bySite } = view.settings;
  const { said, say } = useSaid();
  const choose = (site: Origin, engine: EngineId | null) => {
    onChoose(site, engine);
    if (engine === null) say(ENGINES.follows(new URL(site).host)); // Its line goes.
  };
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>{ENGINES.bySite}</h3>
      {bySite.length === 0 ? (
        <p className="quiet">{ENGINES.noSites}</p>
      ) : (
        <ul className="by-site">
          {bySite.map(({ site, engine }) => {
            const { host } = new URL(site);
            return (
              <li key={site} className="wrap">
                <span className="grow">{host}</span>
                <SiteEngine
                  view={view}
                  label={ENGINES.engineOn(host)}
                  engine={engine}
                  onChoose={(chosen) => choose(site, chosen)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {said}
    </section>
  );
}
