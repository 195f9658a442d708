import { inTurn } from '../../core/in-turn.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Prompt, WritingFailure } from '../../rewrite/model/text-model.ts';
import { failures } from './failures.ts';
import type { LocalWriter } from './local-writer.ts';

type Written = Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>;

/** Language models in memory: one at a time, and none that has rested for a while. */
export type WriterPool = {
  /** Write with a downloaded model; who comes later waits for their turn. */
  write(
    model: string,
    prompt: Prompt,
    onText: (piece: string) => void,
    signal: AbortSignal,
  ): Promise<Written>;
  /** Stop what a model writes and free its memory; fine when it is not open. */
  close(model: string): Promise<void>;
};

export type WriterPoolPorts = {
  load(model: string): Promise<Result<LocalWriter, WritingFailure>>;
  /** Call back after so many milliseconds. Returns the way to take that back. */
  later(ms: number, then: () => void): () => void;
  report(cause: unknown): void;
};

/** A language model takes hundreds of megabytes; nobody waits for one that long. */
export const REST_MS = 180_000;

/** After these the model is in no known state, and the next answer loads it anew. */
const BROKEN: readonly WritingFailure['kind'][] = ['out-of-memory', 'server-broke'];

export function createWriterPool({ load, later, report }: WriterPoolPorts): WriterPool {
  let held: { readonly model: string; readonly writer: LocalWriter } | null = null;
  let atWork: { readonly model: string; readonly stop: AbortController } | null = null;
  let stayUp: () => void = () => undefined;
  // A model cannot write two texts at once, nor go away while it writes.
  const oneAfterTheOther = inTurn();
  const free = async () => {
    stayUp();
    const closing = held;
    held = null;
    await closing?.writer.close().catch(report);
  };
  const opened = async (model: string): Promise<Result<LocalWriter, WritingFailure>> => {
    if (held?.model === model) return ok(held.writer);
    await free();
    const loaded = await load(model);
    if (loaded.ok) held = { model, writer: loaded.value };
    return loaded;
  };
  const write = async (
    ...[model, prompt, onText, signal]: Parameters<WriterPool['write']>
  ): Promise<Written> => {
    if (signal.aborted) return failures.cancelled();
    stayUp();
    const stop = new AbortController();
    atWork = { model, stop };
    try {
      const writer = await opened(model);
      if (!writer.ok) return err(writer.error);
      const either = AbortSignal.any([signal, stop.signal]);
      const written = await writer.value.write(prompt, onText, either);
      if (!written.ok && BROKEN.includes(written.error.kind)) await free();
      return written;
    } finally {
      atWork = null;
      stayUp = later(REST_MS, () => void oneAfterTheOther(free));
    }
  };
  return {
    write: (...asked) => oneAfterTheOther(() => write(...asked)),
    close: (model) => {
      if (atWork?.model === model) atWork.stop.abort();
      return oneAfterTheOther(async () => {
        if (held?.model === model) await free();
      });
    },
  };
}
