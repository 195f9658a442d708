import { useId, useState } from 'react';
import { COMPARE } from '@/components/words/compare-words.ts';
import type { NamedReader } from '@/lib/app/comparison.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import type { Described } from './people.ts';
import type { OwnReaders } from './use-own-readers.ts';

type SaveReaderProps = {
  readonly described: Described;
  readonly own: OwnReaders;
  readonly onKept: (reader: NamedReader) => void;
};

/** Give the reader that was described a name, and keep it. */
export function SaveReader({ described, own, onKept }: SaveReaderProps) {
  const id = useId();
  const [name, setName] = useState('');
  if (own.state.state !== 'ready') return null;
  const kept = own.state.value;
  if (kept.length >= LIMITS.namedReaders) return <p className="quiet">{COMPARE.readersFull}</p>;
  const save = async () => {
    const { depth, length, emphasis } = described;
    const reader = { id: crypto.randomUUID(), name: name.trim(), depth, length, emphasis };
    if (!(await own.keep([...kept, reader]))) return;
    setName('');
    onKept(reader);
  };
  return (
    <div className="wrap save-reader">
      <label htmlFor={id}>{COMPARE.readerName}</label>
      <input
        id={id}
        dir="auto"
        maxLength={LIMITS.readerName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        // Enter would send the whole form.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      />
      <button type="button" disabled={name.trim() === ''} onClick={() => void save()}>
        {COMPARE.keepReader}
      </button>
    </div>
  );
}
