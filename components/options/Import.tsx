import { type ChangeEvent, useId } from 'react';
import type { BackupSource } from '@/components/shared/source.ts';
import { OPTIONS } from '@/components/words/options-words.ts';
import type { ImportRefusal } from '@/lib/app/calls.ts';
import type { JobId } from '@/lib/core/ids.ts';
import { linePartsOf } from './line-parts.ts';
import { type Outcome, useWork } from './use-work.ts';
import { WorkStatus } from './WorkStatus.tsx';

type Source = Pick<BackupSource, 'stageImport' | 'finishImport' | 'cancelImport'>;

/** Hands a file over part by part; nothing changes until all of it was found sound. */
export function Import({ source }: { source: Source }) {
  const { work, start, cancel } = useWork();
  const input = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = ''; // The same file may be chosen again after it was mended.
    if (file) start((progress, signal) => importFile(source, file, progress, signal));
  };
  return (
    <section className="stack piece" aria-label={OPTIONS.importTitle}>
      <h3>{OPTIONS.importTitle}</h3>
      <p className="quiet">{OPTIONS.importHint}</p>
      {work.state !== 'running' && (
        <>
          <label className="visually-hidden" htmlFor={input}>
            {OPTIONS.importFile}
          </label>
          <input id={input} type="file" accept=".jsonl,application/jsonl" onChange={choose} />
        </>
      )}
      <WorkStatus work={work} label={OPTIONS.importProgress} onCancel={cancel} />
    </section>
  );
}

async function importFile(
  source: Source,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  let job: JobId | null = null;
  let parts = 0;
  for await (const { lines, share } of linePartsOf(file)) {
    const staged = await source.stageImport({ job, part: parts, lines });
    if (!staged.ok) return refused(staged.error);
    job = staged.value;
    parts += 1;
    progress(share);
    if (signal.aborted) return cancelled(source, job);
  }
  // A file without a byte still yields one part, so there is a job by now.
  if (!job) throw new Error('an import ended before it began');

  return finish(source, { job, parts }, signal);
}

/** Whoever cancels now still gets the file dropped, unless it was applied just before. */
async function finish(
  source: Source,
  staged: Parameters<Source['finishImport']>[0],
  signal: AbortSignal,
): Promise<Outcome> {
  const stops: Promise<Outcome>[] = [];
  const stop = () => void stops.push(cancelled(source, staged.job));
  signal.addEventListener('abort', stop, { once: true });
  const finished = await source.finishImport(staged);
  signal.removeEventListener('abort', stop);
  if (!finished.ok) return stops[0] ?? refused(finished.error);
  const { added, alreadyHere } = finished.value;
  return { state: 'done', message: OPTIONS.importDone(added, alreadyHere) };
}

async function cancelled(source: Source, job: JobId): Promise<Outcome> {
  const result = await source.cancelImport(job);
  return result.ok
    ? { state: 'done', message: OPTIONS.importCancelled }
    : { state: 'failed', message: result.error.message };
}

const refused = ({ message, line }: ImportRefusal): Outcome => ({
  state: 'failed',
  message: [line && OPTIONS.line(line), message, OPTIONS.importRefused].filter(Boolean).join(' '),
});
