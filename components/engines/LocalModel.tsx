import { useId } from 'react';
import { ENGINE_WORDS, ENGINES } from '@/components/words/engine-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';

type LocalModelProps = {
  readonly view: EnginesView;
  readonly onChoose: (id: string | null) => void;
};

/** Which of the downloaded models writes on this device. */
export function LocalModel({ view, onChoose }: LocalModelProps) {
  const heading = useId();
  const select = useId();
  const { localModels, settings } = view;
  const chosen = localModels.some(({ id }) => id === settings.localModel)
    ? (settings.localModel ?? '')
    : '';
  return (
    <section className="part" aria-labelledby={heading}>
      <h3 id={heading}>{ENGINE_WORDS.local.name}</h3>
      {localModels.length === 0 ? (
        <p className="quiet">
          {ENGINES.noneHere} <a href="#models">{ENGINES.getModel}</a>
        </p>
      ) : (
        <div className="field">
          <label htmlFor={select}>{ENGINES.localModel}</label>
          <select
            id={select}
            value={chosen}
            onChange={(event) => onChoose(event.currentTarget.value || null)}
          >
            <option value="">{ENGINES.noLocalModel}</option>
            {localModels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </section>
  );
}
