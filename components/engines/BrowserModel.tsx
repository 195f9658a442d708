import { useRef, useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { ENGINES } from '@/components/words/engine-words.ts';
import { Problem } from './Problem.tsx';

/** Has the browser download its own model, with progress and a way to stop. */
export function BrowserModel({ source }: { source: Pick<EngineSource, 'fetchBrowserModel'> }) {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const fetchModel = async () => {
    const abort = new AbortController();
    stop.current = abort;
    // First of all: browsers begin it only while a click is being handled.
    const fetched = source.fetchBrowserModel(setShare, abort.signal);
    setShare(0);
    const result = await fetched;
    setShare(null);
    setProblem(result.ok || abort.signal.aborted ? null : result.error.message);
  };
  if (share === null) {
    return (
      <>
        <button type="button" onClick={() => void fetchModel()}>
          {ENGINES.fetchBrowser}
        </button>
        <Problem problem={problem} />
      </>
    );
  }
  return (
    <div className="row">
      <progress className="grow" aria-label={ENGINES.fetching(share)} max={1} value={share} />
      <span className="quiet">{ENGINES.fetching(share)}</span>
      <button type="button" onClick={() => stop.current?.abort()}>
        {ENGINES.stopFetching}
      </button>
    </div>
  );
}
