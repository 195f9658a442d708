import { ENGINE_WORDS, ENGINES } from '@/components/words/engine-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import type { EngineId } from '@/lib/rewrite/engine.ts';

type SiteEngineProps = {
  readonly view: EnginesView;
  readonly label: string;
  /** Null where the choice for all sites holds. */
  readonly engine: EngineId | null;
  readonly onChoose: (engine: EngineId | null) => void;
};

/** The engine of one site: as everywhere, or one of those that are set up. */
export function SiteEngine({ view, label, engine, onChoose }: SiteEngineProps) {
  const ready = view.engines.filter(({ id, status }) => status === 'ready' || id === engine);
  return (
    <select
      aria-label={label}
      value={engine ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        onChoose(ready.find(({ id }) => id === value)?.id ?? null);
      }}
    >
      <option value="">{ENGINES.likeElsewhere(ENGINE_WORDS[view.settings.everywhere].name)}</option>
      {ready.map(({ id }) => (
        <option key={id} value={id}>
          {ENGINE_WORDS[id].name}
        </option>
      ))}
    </select>
  );
}
