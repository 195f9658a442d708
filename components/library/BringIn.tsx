import { type ChangeEvent, useId } from 'react';
import { useWork } from '@/components/options/use-work.ts';
import { WorkStatus } from '@/components/options/WorkStatus.tsx';
import type { FilesSource } from '@/components/shared/source.ts';
import { BRING_IN, LIBRARY } from '@/components/words/library-words.ts';
import { BringInStatus } from './BringInStatus.tsx';
import { handOverFiles } from './hand-over.ts';

type BringInProps = { readonly source: FilesSource };

/** Brings in bookmarks, notes and saved pages from the user's own files. */
export function BringIn({ source }: BringInProps) {
  const { work, start, cancel } = useWork();
  const bring = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ''; // The same files may be chosen again.
    if (files.length > 0)
      start((progress, signal) => handOverFiles(source, files, progress, signal));
  };
  const isRunning = work.state === 'running';
  return (
    <div className="stack">
      <section className="card stack" aria-label={LIBRARY.bookmarks}>
        <h2>{LIBRARY.bookmarks}</h2>
        <p className="quiet">{LIBRARY.bookmarksHint}</p>
        <FileInput
          label={LIBRARY.bookmarksFile}
          accept=".html,.htm"
          hidden={isRunning}
          onChange={bring}
        />
      </section>
      <section className="card stack" aria-label={LIBRARY.folder}>
        <h2>{LIBRARY.folder}</h2>
        <p className="quiet">{LIBRARY.folderHint}</p>
        <div className="wrap">
          <FileInput
            label={LIBRARY.folderFiles}
            accept=".md,.markdown,.txt,.html,.htm"
            hidden={isRunning}
            onChange={bring}
          />
          <FileInput label={LIBRARY.folderWhole} isFolder hidden={isRunning} onChange={bring} />
        </div>
      </section>
      {isRunning && <p>{BRING_IN.reading}</p>}
      <WorkStatus work={work} label={BRING_IN.readingShort} onCancel={cancel} />
      <BringInStatus source={source} isReading={isRunning} />
    </div>
  );
}

type FileInputProps = {
  readonly label: string;
  readonly accept?: string;
  readonly isFolder?: boolean;
  readonly hidden: boolean;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

function FileInput({ label, accept, isFolder = false, hidden, onChange }: FileInputProps) {
  const id = useId();
  if (hidden) return null;
  // React knows the attribute, its types do not.
  const folder = isFolder ? { webkitdirectory: '' } : {};
  return (
    <div className="choose-files">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        accept={accept}
        onChange={onChange}
        {...folder}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
    </div>
  );
}
