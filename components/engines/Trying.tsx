import { type ReactNode, useId } from 'react';
import { SERVER } from '@/components/words/server-words.ts';
import { TestResult } from './TestResult.tsx';
import type { ServerFormState } from './use-server-form.ts';

/** The model: typed, or chosen from those that the server lists. */
export function ModelField({ form }: { form: ServerFormState }) {
  const { draft, models, trial, edit, list } = form;
  const options = useId();
  const isListing = trial.state === 'listing';
  return (
    <div className="field">
      <label className="field">
        {SERVER.model}
        <input
          list={options}
          spellCheck={false}
          placeholder={SERVER.modelPlaceholder}
          value={draft.model}
          onChange={(event) => edit({ model: event.currentTarget.value })}
        />
      </label>
      <datalist id={options}>
        {models.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
      <div className="wrap">
        <button type="button" disabled={isListing} onClick={() => void list()}>
          {isListing ? SERVER.listing : SERVER.list}
        </button>
        <span role="status">{trial.state === 'listed' && SERVER.listed(trial.count)}</span>
      </div>
    </div>
  );
}

/** Asks the server for a few words, and says what came of it. */
export function Trying({ form, children }: { form: ServerFormState; children: ReactNode }) {
  const { draft, trial, test, cancel } = form;
  const isBusy = trial.state === 'testing' || trial.state === 'listing';
  return (
    <div className="field trying">
      <div className="wrap">
        <button
          type="button"
          disabled={isBusy || draft.model.trim() === ''}
          onClick={() => void test()}
        >
          {trial.state === 'testing' ? SERVER.testing : SERVER.test}
        </button>
        {isBusy && (
          <button type="button" className="plain" onClick={cancel}>
            {SERVER.stop}
          </button>
        )}
      </div>
      <p role="status" className={trial.state === 'works' ? 'works' : 'quiet'}>
        {trial.state === 'testing' && SERVER.testingHint}
        {trial.state === 'works' &&
          SERVER.works(trial.report.firstWordsMs, trial.report.models.length)}
      </p>
      {trial.state === 'failed' && <TestResult failure={trial.failure} draft={draft} />}
      {children}
    </div>
  );
}
