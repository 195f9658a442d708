import type { FilesSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { BRING_IN } from '@/components/words/library-words.ts';
import type { BringIn } from '@/lib/app/library/bring-in.ts';

type BringInStatusProps = {
  readonly source: FilesSource;
  /** This page is still reading files. */
  readonly isReading: boolean;
};

/** How far the files are that were handed over last, also by a page that is closed by now. */
export function BringInStatus({ source, isReading }: BringInStatusProps) {
  const state = useWatch(source.watchBringIn);
  if (state.state !== 'ready' || state.value === null) return null;
  const job = state.value;
  const end = () => void source.endBringIn(job.id);
  return job.taken < job.parts || isReading ? (
    <Running job={job} isReading={isReading} onStop={end} />
  ) : (
    <Ended job={job} onSeen={end} />
  );
}

type RunningProps = {
  readonly job: BringIn;
  readonly isReading: boolean;
  readonly onStop: () => void;
};

function Running({ job: { pages, kept, problem }, isReading, onStop }: RunningProps) {
  const says = BRING_IN.running(kept, pages);
  return (
    <section className="card stack" aria-label={BRING_IN.title}>
      <div className="row">
        <p className="grow">{says}</p>
        {!isReading && (
          <button type="button" onClick={onStop}>
            {BRING_IN.stop}
          </button>
        )}
      </div>
      <progress aria-label={says} max={Math.max(1, pages)} value={kept} />
      {!isReading && <p className="quiet">{BRING_IN.mayClose}</p>}
      {problem !== null && (
        <p className="failed" role="alert">
          {BRING_IN.waits(problem)}
        </p>
      )}
    </section>
  );
}

type EndedProps = { readonly job: BringIn; readonly onSeen: () => void };

function Ended({ job: { read, files, kept, added }, onSeen }: EndedProps) {
  return (
    <section className="card stack" aria-label={BRING_IN.title}>
      <div className="row">
        <p className="grow" role="status">
          {BRING_IN.ended(added, kept - added)}
        </p>
        <button type="button" onClick={onSeen}>
          {BRING_IN.seen}
        </button>
      </div>
      {read < files && <p>{BRING_IN.cutShort(read, files)}</p>}
    </section>
  );
}
