import { useRef, useState } from 'react';

/** Long work with progress, from its start to what came of it. */
export type Work =
  | { readonly state: 'idle' }
  /** `share` from 0 to 1; null while nothing is known of the length. */
  | { readonly state: 'running'; readonly share: number | null }
  | { readonly state: 'done'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

type Progress = (share: number) => void;
export type Outcome = Extract<Work, { state: 'done' | 'failed' }>;

/** Runs one long piece of work at a time. The work is told by the signal when to stop. */
export function useWork(): {
  readonly work: Work;
  readonly start: (task: (progress: Progress, signal: AbortSignal) => Promise<Outcome>) => void;
  readonly cancel: () => void;
} {
  const [work, setWork] = useState<Work>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);

  const start = async (task: (progress: Progress, signal: AbortSignal) => Promise<Outcome>) => {
    const controller = new AbortController();
    abort.current = controller;
    setWork({ state: 'running', share: null });
    try {
      setWork(await task((share) => setWork({ state: 'running', share }), controller.signal));
    } catch (cause) {
      setWork({ state: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  return {
    work,
    start: (task) => void start(task),
    cancel: () => abort.current?.abort(),
  };
}
