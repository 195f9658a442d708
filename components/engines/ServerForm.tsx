import { useId, useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { useSaid } from '@/components/shared/use-said.tsx';
import { PRESETS, SERVER } from '@/components/words/server-words.ts';
import type { PresetId } from '@/lib/app/engines/engine-settings.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { draftOf, hostIn, isPlainOnInternet } from './draft.ts';
import { KeyField } from './KeyField.tsx';
import { OtherKeys } from './OtherKeys.tsx';
import { Preview } from './Preview.tsx';
import { Problem } from './Problem.tsx';
import { Reach } from './Reach.tsx';
import { ModelField, Trying } from './Trying.tsx';
import { type ServerFormState, useServerForm } from './use-server-form.ts';

type ServerFormProps = { readonly view: EnginesView; readonly source: EngineSource };

/** Sets a server up: kind, address, key, model; tries it out; and asks before anything is sent. */
export function ServerForm({ view, source }: ServerFormProps) {
  const form = useServerForm(view.settings.server ?? draftOf('ollama'), source);
  const { said, say } = useSaid();
  const { draft, edit } = form;
  const host = hostIn(draft.baseUrl);
  const preset = PRESETS[draft.preset];
  return (
    <div className="server stack">
      {form.isOvertaken && <Overtaken onTake={form.take} />}
      <PresetAndAddress form={form} />
      {host && (
        <>
          <KeyField
            source={source}
            host={host}
            keysAt={preset.keys}
            isSet={view.keyHosts.includes(host)}
            typed={form.typedKey}
            onType={form.setTypedKey}
            onKeep={() => void form.keepKey().then((kept) => kept && say(SERVER.keySet(host)))}
            onDeleted={() => say(SERVER.keyDeleted(host))}
          />
          <ModelField form={form} />
          <div className="field">
            <label className="field">
              {SERVER.context}
              <input
                type="number"
                min={512}
                step={512}
                value={draft.contextTokens}
                onChange={(event) =>
                  edit({ contextTokens: event.currentTarget.valueAsNumber || 0 })
                }
              />
            </label>
            <p className="quiet">
              {SERVER.contextHint} {preset.note}
            </p>
          </div>
          <Trying form={form}>
            <Reach source={source} address={draft.baseUrl.trim()} host={host} />
          </Trying>
          <Save
            view={view}
            source={source}
            form={form}
            host={host}
            onSaved={() => say(SERVER.saved)}
          />
        </>
      )}
      {said}
      <OtherKeys
        view={view}
        source={source}
        host={host}
        onDeleted={(other) => say(SERVER.keyDeleted(other))}
      />
    </div>
  );
}

/** What was typed outlasts a change made in another window, until its reader gives it up. */
const Overtaken = ({ onTake }: { onTake: () => void }) => (
  <div className="hint" role="status">
    <p>{SERVER.overtaken}</p>
    <button type="button" onClick={onTake}>
      {SERVER.takeSaved}
    </button>
  </div>
);

const PRESET_IDS = Object.keys(PRESETS) as PresetId[]; // The keys of a record over all of them.

function PresetAndAddress({ form: { draft, edit } }: { form: ServerFormState }) {
  const host = hostIn(draft.baseUrl);
  const id = useId();
  const isTyped = draft.baseUrl.trim() !== '';
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{SERVER.preset}</label>
        <select
          id={id}
          value={draft.preset}
          onChange={(event) => {
            const chosen = PRESET_IDS.find((id) => id === event.currentTarget.value);
            if (chosen) edit(draftOf(chosen));
          }}
        >
          {PRESET_IDS.map((id) => (
            <option key={id} value={id}>
              {PRESETS[id].name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field">
          {SERVER.address}
          <input
            inputMode="url"
            spellCheck={false}
            value={draft.baseUrl}
            aria-invalid={isTyped && host === null}
            onChange={(event) => edit({ baseUrl: event.currentTarget.value })}
          />
        </label>
        <p className="quiet">
          {isTyped && host === null ? SERVER.notAnAddress : SERVER.addressHint}
        </p>
      </div>
      {host && isPlainOnInternet(draft.baseUrl) && (
        <p className="failed" role="alert">
          {SERVER.plainHttp(host)}
        </p>
      )}
    </>
  );
}

type SaveProps = ServerFormProps & {
  readonly form: ServerFormState;
  readonly host: string;
  readonly onSaved: () => void;
};

/** Keeps the server. One that was not used before is used only after its reader saw what it gets. */
function Save({ view, source, form, host, onSaved }: SaveProps) {
  const [asks, setAsks] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const { draft, problem, setProblem, keepKey, follow } = form;
  const server = view.engines.find(({ id }) => id === 'openai-compatible');
  const isKnown = host === view.host && server?.status === 'ready';
  const isChanged = JSON.stringify(view.settings.server) !== JSON.stringify(draft);
  const save = async () => {
    if (!(await keepKey())) return;
    const use = isKnown ? {} : ({ everywhere: 'openai-compatible' } as const);
    const saved = await source.setEngines({ server: draft, ...use });
    setProblem(saved.ok ? null : saved.error.message);
    setAsks(false);
    if (!saved.ok) return;
    follow();
    onSaved();
  };
  const ask = (asking: boolean) => {
    setWasAsked(!asking);
    setAsks(asking);
  };
  return (
    <>
      {asks && (
        <Preview
          source={source}
          server={draft}
          price={isKnown ? view.settings.price : null}
          onConfirm={() => void save()}
          onClose={() => ask(false)}
        />
      )}
      {!asks && (isChanged || !isKnown) && (
        <div>
          <button
            type="button"
            className="primary"
            // biome-ignore lint/a11y/noAutofocus: its reader comes back to it from the preview
            autoFocus={wasAsked}
            disabled={draft.model.trim() === ''}
            onClick={() => (isKnown ? void save() : ask(true))}
          >
            {isKnown ? SERVER.save : SERVER.use}
          </button>
        </div>
      )}
      <Problem problem={problem} />
    </>
  );
}
