import { useState } from 'react';
import type { ReindexSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { MODELS, REINDEXING } from '@/components/words/models-words.ts';
import type { Reindexing as Progress } from '@/lib/app/library/reindex.ts';
import type { Result } from '@/lib/core/result.ts';
import './models.css';

/** How far saved pages are prepared for a model that was chosen; nothing when they are. */
export function Reindexing({ source }: { readonly source: ReindexSource }) {
  const state = useWatch(source.watchReindexing);
  const [problem, setProblem] = useState<string | null>(null);
  if (state.state !== 'ready' || state.value === null) return null;
  const tell = async (work: Promise<Result<null, { readonly message: string }>>) => {
    const result = await work;
    setProblem(result.ok ? null : result.error.message);
  };
  const { value } = state;
  const failed = problem ?? value.problem;
  return (
    <section className="card stack" aria-label={REINDEXING.title}>
      <div className="row">
        <p className="grow">{REINDEXING.says[value.state](nameOf(value.to))}</p>
        <Action
          progress={value}
          onPause={() => void tell(source.pauseReindex())}
          onGoOn={() => void tell(source.resumeReindex())}
        />
      </div>
      {value.state !== 'failed' && <Bar progress={value} />}
      <p className="quiet">{REINDEXING.meanwhile(nameOf(value.from))}</p>
      {failed !== null && (
        <p className="failed" role="alert">
          {failed}
        </p>
      )}
    </section>
  );
}

const nameOf = ({ name }: Progress['to']): string => name ?? MODELS.packaged;

type ActionProps = {
  readonly progress: Progress;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
};

/** The packaged model is so quick that there is nothing to pause. */
function Action({ progress: { state, to }, onPause, onGoOn }: ActionProps) {
  if (state === 'running') {
    return to.name === null ? null : (
      <button type="button" onClick={onPause}>
        {REINDEXING.pause}
      </button>
    );
  }
  return (
    <button type="button" onClick={onGoOn}>
      {state === 'paused' ? REINDEXING.goOn : REINDEXING.again}
    </button>
  );
}

function Bar({ progress: { state, done, total } }: { readonly progress: Progress }) {
  const isKnown = done !== null && total !== null;
  if (state === 'paused' && !isKnown) return null;
  return (
    <div className="row">
      <progress
        className="grow"
        aria-label={REINDEXING.title}
        max={Math.max(1, total ?? 1)}
        {...(isKnown && { value: done })}
      />
      {isKnown && <span className="quiet">{REINDEXING.progressIs(done, total)}</span>}
    </div>
  );
}
