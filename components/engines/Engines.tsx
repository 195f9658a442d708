import { LedgerLink } from '@/components/shared/LedgerLink.tsx';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { EngineSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { ENGINES } from '@/components/words/engine-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { BySite } from './BySite.tsx';
import { EngineChoice } from './EngineChoice.tsx';
import './engines.css';
import { LocalModel } from './LocalModel.tsx';
import { Problem } from './Problem.tsx';
import { ServerSection } from './ServerSection.tsx';
import { useTell } from './use-tell.ts';

/** Who rewrites answers: four engines, what each costs, and how they are set up. */
export function Engines({ source }: { source: EngineSource }) {
  const state = useWatch(source.watchEngines);
  return (
    <section className="card stack engines" id="engines">
      <h2>{ENGINES.title}</h2>
      <p className="quiet">
        {ENGINES.hint} <LedgerLink />
      </p>
      <Loaded state={state}>{(view) => <Choices view={view} source={source} />}</Loaded>
    </section>
  );
}

function Choices({ view, source }: { view: EnginesView; source: EngineSource }) {
  const { problem, tell } = useTell();
  return (
    <>
      <EngineChoice
        view={view}
        source={source}
        onChoose={(everywhere) => void tell(source.setEngines({ everywhere }))}
        onLibrary={(libraryTo) => void tell(source.setEngines({ libraryTo }))}
      />
      <Problem problem={problem} />
      <LocalModel
        view={view}
        onChoose={(localModel) => void tell(source.setEngines({ localModel }))}
      />
      <ServerSection view={view} source={source} />
      <BySite
        view={view}
        onChoose={(site, engine) => void tell(source.setEngineOn({ site, engine }))}
      />
    </>
  );
}
