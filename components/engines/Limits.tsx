import { useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { Problem } from './Problem.tsx';
import { useTell } from './use-tell.ts';

type LimitsProps = {
  readonly view: EnginesView;
  readonly source: Pick<EngineSource, 'setEngines'>;
  readonly host: string;
};

/** How often a server may be asked by itself, and whether it may see the library. */
export function Limits({ view, source, host }: LimitsProps) {
  const { hourlyCap, libraryTo } = view.settings;
  const [typed, setTyped] = useState(String(hourlyCap));
  const { problem, tell } = useTell();
  const keepCap = () => {
    const cap = Number(typed);
    if (typed.trim() === '' || !Number.isInteger(cap) || cap < 0) setTyped(String(hourlyCap));
    else if (cap !== hourlyCap) void tell(source.setEngines({ hourlyCap: cap }));
  };
  const mayLibrary = libraryTo.includes(host);
  return (
    <>
      <label className="field">
        {SERVER.cap}
        <input
          type="number"
          min={0}
          max={1000}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keepCap}
          onKeyDown={(event) => event.key === 'Enter' && keepCap()}
        />
      </label>
      <p className="quiet">{SERVER.capHint(view.sentThisHour, hourlyCap)}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={mayLibrary}
          aria-describedby="library-hint"
          onChange={() => void tell(source.setEngines({ libraryTo: mayLibrary ? [] : [host] }))}
        />
        {SERVER.library(host)}
      </label>
      <p className="quiet" id="library-hint">
        {SERVER.libraryHint}
      </p>
      <Problem problem={problem} />
    </>
  );
}
