import { useId } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import {
  ENGINE_WORDS,
  ENGINES,
  lastUseWords,
  STATUS_WORDS,
  statusHint,
  usualWords,
} from '@/components/words/engine-words.ts';
import type { EnginesView, EngineView } from '@/lib/app/engines/engine-view.ts';
import type { EngineId } from '@/lib/rewrite/engine.ts';
import { BrowserModel } from './BrowserModel.tsx';
import { LibraryYes } from './LibraryYes.tsx';

type EngineChoiceProps = {
  readonly view: EnginesView;
  readonly source: Pick<EngineSource, 'fetchBrowserModel'>;
  readonly onChoose: (engine: EngineId) => void;
  readonly onLibrary: (libraryTo: readonly string[]) => void;
};

/** The four engines with what each costs; those that cannot be asked say why. */
export function EngineChoice({ view, source, onChoose, onLibrary }: EngineChoiceProps) {
  const name = useId();
  return (
    <fieldset className="stack">
      <legend>{ENGINES.everywhere}</legend>
      {view.engines.map((engine) => (
        <EngineRow
          key={engine.id}
          name={name}
          engine={engine}
          host={view.host}
          isChosen={view.settings.everywhere === engine.id}
          onChoose={() => onChoose(engine.id)}
        >
          {engine.id === 'browser' && engine.status === 'downloadable' && (
            <BrowserModel source={source} />
          )}
          {engine.id === 'browser' && engine.status === 'ready' && (
            <LibraryYes
              label={ENGINES.libraryToBrowser}
              recipient="browser"
              libraryTo={view.settings.libraryTo}
              onChange={onLibrary}
            />
          )}
        </EngineRow>
      ))}
    </fieldset>
  );
}

type EngineRowProps = {
  readonly name: string;
  readonly engine: EngineView;
  readonly host: string | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
};

function EngineRow({ name, engine, host, isChosen, onChoose, children }: EngineRowProps) {
  const id = useId();
  const words = ENGINE_WORDS[engine.id];
  const hint = statusHint(engine.id, engine.status);
  const isThere = engine.status === 'ready';
  return (
    <div className="engine">
      <input
        type="radio"
        id={id}
        name={name}
        checked={isChosen}
        disabled={!isThere && !isChosen}
        aria-describedby={`${id}-about`}
        onChange={onChoose}
      />
      <div className="grow">
        <label htmlFor={id}>
          <strong>{words.name}</strong>
          {engine.id === 'openai-compatible' && host && ` (${host})`}
        </label>{' '}
        {engine.id !== 'built-in' && <span className="tag">{STATUS_WORDS[engine.status]}</span>}
        <p className="quiet" id={`${id}-about`}>
          {words.about}
        </p>
        <dl className="costs">
          <dt>{ENGINES.privacy}</dt>
          <dd>{words.privacy}</dd>
          <dt>{ENGINES.speed}</dt>
          <dd>
            {words.speed}
            {engine.usualMs !== null && ` ${usualWords(engine.usualMs)}`}
          </dd>
        </dl>
        {hint && <p className="hint">{hint}</p>}
        {engine.last && <p className="quiet">{lastUseWords(engine.last.at, engine.last.failed)}</p>}
        {children}
      </div>
    </div>
  );
}
