import { useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { useSaid } from '@/components/shared/use-said.tsx';
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
  const { said, say } = useSaid();
  const [removals, setRemovals] = useState(0);
  const removed = () => {
    setRemovals(removals + 1);
    say(SERVER.removed);
  };
  return (
    <>
      <details className="part" open={host !== null}>
        <summary>
          <h3>{host === null ? SERVER.title : SERVER.set(host)}</h3>
        </summary>
        <div className="stack">
          <p className="quiet">{SERVER.hint}</p>
          {/* With a server that is removed goes what was typed of it. */}
          <ServerForm key={removals} view={view} source={source} />
          {settings.server && host && <Limits view={view} source={source} host={host} />}
          {settings.server && <Chosen view={view} source={source} onRemoved={removed} />}
        </div>
      </details>
      {said}
    </>
  );
}

/** What can be done with the server that is in use. */
function Chosen({
  view,
  source,
  onRemoved,
}: ServerSectionProps & { readonly onRemoved: () => void }) {
  const { server, price } = view.settings;
  const [isShown, setShown] = useState(false);
  const [wasShown, setWasShown] = useState(false);
  const { problem, tell } = useTell();
  const show = (isOpen: boolean) => {
    setWasShown(!isOpen);
    setShown(isOpen);
  };
  const remove = async () => {
    if (await tell(source.setEngines({ server: null }))) onRemoved();
  };
  if (server === null) return null;
  return (
    <>
      {isShown && (
        <Preview source={source} server={server} price={price} onClose={() => show(false)} />
      )}
      <div className="wrap">
        {!isShown && (
          // biome-ignore lint/a11y/noAutofocus: its reader comes back to it from the preview
          <button type="button" autoFocus={wasShown} onClick={() => show(true)}>
            {PREVIEW.show}
          </button>
        )}
        <button type="button" className="plain danger" onClick={() => void remove()}>
          {SERVER.remove}
        </button>
      </div>
      <Problem problem={problem} />
    </>
  );
}
