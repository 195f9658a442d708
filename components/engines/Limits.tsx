import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { LibraryYes } from './LibraryYes.tsx';
import { Prices } from './Prices.tsx';
import { Problem } from './Problem.tsx';
import { useEdited } from './use-edited.ts';
import { useTell } from './use-tell.ts';

type LimitsProps = {
  readonly view: EnginesView;
  readonly source: Pick<EngineSource, 'setEngines'>;
  readonly host: string;
};

/** How often a server may be asked by itself, and whether it may see the library. */
export function Limits({ view, source, host }: LimitsProps) {
  const { hourlyCap, libraryTo } = view.settings;
  const { value: typed, edit, follow } = useEdited(String(hourlyCap));
  const { problem, tell } = useTell();
  const keepCap = async () => {
    const cap = Number(typed);
    if (typed.trim() === '' || !Number.isInteger(cap) || cap < 0) edit(String(hourlyCap));
    else if (cap !== hourlyCap && (await tell(source.setEngines({ hourlyCap: cap })))) follow();
  };
  return (
    <>
      <div className="field">
        <label className="field">
          {SERVER.cap}
          <input
            type="number"
            min={0}
            max={1000}
            value={typed}
            onChange={(event) => edit(event.currentTarget.value)}
            onBlur={() => void keepCap()}
            onKeyDown={(event) => event.key === 'Enter' && void keepCap()}
          />
        </label>
        <p className="quiet">{SERVER.capHint(view.sentThisHour, hourlyCap)}</p>
      </div>
      <LibraryYes
        label={SERVER.library(host)}
        recipient={host}
        libraryTo={libraryTo}
        onChange={(to) => void tell(source.setEngines({ libraryTo: to }))}
      />
      <Prices settings={view.settings} source={source} />
      <Problem problem={problem} />
    </>
  );
}
