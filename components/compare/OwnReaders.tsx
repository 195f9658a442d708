import { useState } from 'react';
import { COMPARE, personWords } from '@/components/words/compare-words.ts';
import type { NamedReader } from '@/lib/app/comparison.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import type { OwnReaders as Own } from './use-own-readers.ts';

type OwnReadersProps = {
  readonly own: Own;
  readonly onDeleted: (reader: NamedReader) => void;
};

/** The readers the user keeps: rename them, or delete them. */
export function OwnReaders({ own, onDeleted }: OwnReadersProps) {
  const { state, refusal } = own;
  if (state.state === 'loading') return null;
  if (state.state === 'failed') {
    return (
      <p className="failed" role="alert">
        {state.message}
      </p>
    );
  }
  const kept = state.value;
  const remove = async (reader: NamedReader) => {
    if (await own.keep(kept.filter(({ id }) => id !== reader.id))) onDeleted(reader);
  };
  const rename = (reader: NamedReader, name: string) =>
    own.keep(kept.map((one) => (one.id === reader.id ? { ...one, name } : one)));
  return (
    <>
      {refusal && (
        <p className="failed" role="alert">
          {refusal}
        </p>
      )}
      {kept.length > 0 && (
        <details className="own-readers">
          <summary>{COMPARE.ownReaders}</summary>
          <ul>
            {kept.map((reader) => (
              <OwnReader key={reader.id} reader={reader} onRename={rename} onDelete={remove} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type OwnReaderProps = {
  readonly reader: NamedReader;
  readonly onRename: (reader: NamedReader, name: string) => Promise<boolean>;
  readonly onDelete: (reader: NamedReader) => Promise<void>;
};

function OwnReader({ reader, onRename, onDelete }: OwnReaderProps) {
  const [name, setName] = useState(reader.name);
  const { about } = personWords({ kind: 'described', ...reader });
  const isNew = name.trim() !== '' && name.trim() !== reader.name;
  return (
    <li className="wrap">
      <input
        dir="auto"
        aria-label={COMPARE.nameOf(reader.name)}
        maxLength={LIMITS.readerName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // It would send the whole form.
          if (isNew) void onRename(reader, name.trim());
        }}
      />
      <small className="grow">{about}</small>
      <button
        type="button"
        disabled={!isNew}
        aria-label={COMPARE.renameReader(reader.name)}
        onClick={() => void onRename(reader, name.trim())}
      >
        {COMPARE.rename}
      </button>
      <button
        type="button"
        aria-label={COMPARE.deleteReader(reader.name)}
        onClick={() => void onDelete(reader)}
      >
        {COMPARE.delete}
      </button>
    </li>
  );
}
