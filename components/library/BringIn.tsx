import { type ChangeEvent, useId } from 'react';
import { type Outcome, useWork } from '@/components/options/use-work.ts';
import { WorkStatus } from '@/components/options/WorkStatus.tsx';
import type { FilesSource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { LocalPage } from '@/lib/app/library/page-calls.ts';

type BringInProps = { readonly source: FilesSource };

/** Brings in bookmarks, notes and saved pages from the user's own files. */
export function BringIn({ source }: BringInProps) {
  const { work, start, cancel } = useWork();
  const bring = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = ''; // The same files may be chosen again.
    if (files.length > 0) start((progress, signal) => keepAll(source, files, progress, signal));
  };
  const isRunning = work.state === 'running';
  return (
    <section className="card stack" aria-label={LIBRARY.bringIn}>
      <h2>{LIBRARY.bookmarks}</h2>
      <p className="quiet">{LIBRARY.bookmarksHint}</p>
      <FileInput
        label={LIBRARY.bookmarksFile}
        accept=".html,.htm"
        hidden={isRunning}
        onChange={bring}
      />
      <h2>{LIBRARY.folder}</h2>
      <p className="quiet">{LIBRARY.folderHint}</p>
      <FileInput
        label={LIBRARY.folderFiles}
        accept=".md,.markdown,.txt,.html,.htm"
        hidden={isRunning}
        onChange={bring}
      />
      <FileInput label={LIBRARY.folderWhole} isFolder hidden={isRunning} onChange={bring} />
      <WorkStatus work={work} label={LIBRARY.importing} onCancel={cancel} />
    </section>
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
    <div className="stack">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" multiple accept={accept} onChange={onChange} {...folder} />
    </div>
  );
}

const READABLE = /\.(?:md|markdown|txt|html?)$/i;
/** Pages handed over at once: few enough to show progress, and to stop soon. */
const BATCH = 20;

async function keepAll(
  { keepFiles, readFile }: FilesSource,
  files: readonly File[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  let added = 0;
  let already = 0;
  const readable = files.filter(({ name }) => READABLE.test(name));
  for (const [index, file] of readable.entries()) {
    const pages = readFile(file.webkitRelativePath || file.name, await file.text());
    for (const batch of batchesOf(pages)) {
      if (signal.aborted) return { state: 'done', message: LIBRARY.importCancelled(added) };
      const kept = await keepFiles(batch);
      if (!kept.ok) return { state: 'failed', message: kept.error.message };
      added += kept.value.added;
      already += kept.value.alreadyHere;
      progress((index + 1) / readable.length);
    }
  }
  return added + already === 0
    ? { state: 'failed', message: LIBRARY.importNothing }
    : { state: 'done', message: LIBRARY.imported(added, already) };
}

const batchesOf = (pages: readonly LocalPage[]): readonly (readonly LocalPage[])[] =>
  Array.from({ length: Math.ceil(pages.length / BATCH) }, (_, batch) =>
    pages.slice(batch * BATCH, (batch + 1) * BATCH),
  );
