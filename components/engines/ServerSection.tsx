import { useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { PREVIEW, SERVER } from '@/components/words/server-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { Limits } from './Limits.tsx';
import { Preview } from './Preview.tsx';
import { Problem } from './Problem.tsx';
import { ServerForm } from './ServerForm.tsx';
import { useTell } from './use-tell.ts';

type ServerSectionProps = { readonly view: EnginesView; readonly source: EngineSource };

/** The server: where it is, what it may get, and how to be rid of it. */
export function ServerSection({ view, source }: ServerSectionProps) {
  const { host, settings } = view;
  return (
    <details className="part" open={host !== null}>
      <summary>
        <h3>{host === null ? SERVER.title : SERVER.set(host)}</h3>
      </summary>
      <div className="stack">
        <p className="quiet">{SERVER.hint}</p>
        {/* A server that was chosen elsewhere meanwhile is drawn anew. */}
        <ServerForm key={JSON.stringify(settings.server)} view={view} source={source} />
        {settings.server && host && <Limits view={view} source={source} host={host} />}
        {settings.server && <Chosen view={view} source={source} />}
      </div>
    </details>
  );
}

/** What can be done with the server that is in use. */
function Chosen({ view, source }: ServerSectionProps) {
  const { server } = view.settings;
  const [isShown, setShown] = useState(false);
  const { problem, tell } = useTell();
  if (server === null) return null;
  return (
    <>
      {isShown && <Preview source={source} server={server} onClose={() => setShown(false)} />}
      <div className="wrap">
        {!isShown && (
          <button type="button" onClick={() => setShown(true)}>
            {PREVIEW.show}
          </button>
        )}
        <button
          type="button"
          className="plain danger"
          onClick={() => void tell(source.setEngines({ server: null }))}
        >
          {SERVER.remove}
        </button>
      </div>
      <Problem problem={problem} />
    </>
  );
}
