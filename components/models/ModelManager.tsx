import { useState } from 'react';
import { LedgerLink } from '@/components/shared/LedgerLink.tsx';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { ModelSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { MODELS } from '@/components/words/models-words.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import type { ModelsView } from '@/lib/app/models.ts';
import type { Result } from '@/lib/core/result.ts';
import { DeviceCheck } from './DeviceCheck.tsx';
import { ModelRow, PackagedRow } from './ModelRow.tsx';
import './models.css';
import { Reindexing } from './Reindexing.tsx';

/** Every model there is: download, pause, use, delete, and what it all takes. */
export function ModelManager({ source }: { source: ModelSource }) {
  const state = useWatch(source.watchModels);
  return (
    <section className="card stack models" id="models">
      <h2>{MODELS.title}</h2>
      <p className="quiet">{MODELS.hint}</p>
      <Reindexing source={source} />
      <Loaded state={state}>{(view) => <Models view={view} source={source} />}</Loaded>
    </section>
  );
}

function Models({ view, source }: { view: ModelsView; source: ModelSource }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [address, setAddress] = useState(view.source);
  const tell = async (work: Promise<Result<null, EditRefusal>>) => {
    const result = await work;
    setProblem(result.ok ? null : result.error.message);
  };
  const rows = (kind: 'embedding' | 'instruct') =>
    view.models
      .filter(({ model }) => model.kind === kind)
      .map((shown) => (
        <ModelRow
          key={shown.model.id}
          shown={shown}
          onStart={(id) => void tell(source.startModel({ id, source: address.trim() }))}
          onPause={(id) => void tell(source.pauseModel(id))}
          onDelete={(id) => void tell(source.deleteModel(id))}
          onUse={(id) => void tell(source.chooseModel(id))}
        />
      ));
  return (
    <>
      <label className="stack source">
        {MODELS.source}
        <input
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <p className="quiet">
        {MODELS.sourceHint} <LedgerLink />
      </p>
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
      <h3>{MODELS.embedding}</h3>
      <ul>
        <PackagedRow inUse={view.packagedInUse} onUse={(id) => void tell(source.chooseModel(id))} />
        {rows('embedding')}
      </ul>
      <h3>{MODELS.instruct}</h3>
      <ul>{rows('instruct')}</ul>
      <p>{MODELS.storage(view.bytes)}</p>
      <DeviceCheck source={source} />
    </>
  );
}
