import { saveFile } from '@/components/shared/save-file.ts';
import type { BackupSource } from '@/components/shared/source.ts';
import { OPTIONS } from '@/components/words/options-words.ts';
import { type Outcome, useWork } from './use-work.ts';
import { WorkStatus } from './WorkStatus.tsx';

type ExportProps = { readonly source: Pick<BackupSource, 'exportPart'>; readonly today: string };

/** Puts everything into one file and hands it to the browser to save. */
export function Export({ source, today }: ExportProps) {
  const { work, start, cancel } = useWork();
  const name = `idiolect-${today}.jsonl`;

  const run = async (progress: (share: number) => void, signal: AbortSignal): Promise<Outcome> => {
    const parts: string[] = [];
    let at: Parameters<BackupSource['exportPart']>[0] = { job: null, cursor: null };
    do {
      const part = await source.exportPart(at);
      if (signal.aborted) return { state: 'done', message: OPTIONS.cancelled };
      if (!part.ok) return { state: 'failed', message: part.error.message };
      parts.push(part.value.lines);
      progress(part.value.total > 0 ? part.value.done / part.value.total : 1);
      at = { job: part.value.job, cursor: part.value.cursor };
    } while (at.cursor !== null);
    saveFile(name, 'application/jsonl', parts);
    return { state: 'done', message: OPTIONS.exportDone(name) };
  };

  return (
    <section className="stack piece" aria-label={OPTIONS.exportTitle}>
      <h3>{OPTIONS.exportTitle}</h3>
      <p className="quiet">{OPTIONS.exportHint}</p>
      {work.state !== 'running' && (
        <button type="button" onClick={() => start(run)}>
          {OPTIONS.exportStart}
        </button>
      )}
      <WorkStatus work={work} label={OPTIONS.exportProgress} onCancel={cancel} />
    </section>
  );
}
