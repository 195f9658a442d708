import type { MuscleAsks, MuscleCallName, MuscleHandlers } from '../../app/muscle-calls.ts';
import type { FromMuscle, Line, ToMuscle } from './protocol.ts';

/** The muscle's asks, from inside the Worker. They reject with an `AbortError` when the background is gone. */
export type Ask = {
  readonly [K in keyof MuscleAsks]: (
    ...args: Parameters<MuscleAsks[K]>
  ) => Promise<ReturnType<MuscleAsks[K]>>;
};

type AnyHandler = (
  argument: unknown,
  work: { signal: AbortSignal; progress: (progress: unknown) => void },
) => Promise<unknown>;

/**
 * The Worker's side: runs calls side by side, each with its own signal. `handlers` is given the way
 * to ask the background.
 */
export function serveMuscle(
  line: Line<FromMuscle, ToMuscle>,
  handlers: (ask: Ask) => MuscleHandlers,
): void {
  const running = new Map<string, AbortController>();
  const asked = new Map<string, { answer(value: unknown): void; fail(cause: unknown): void }>();

  /** False from the death of a background to the first call of the next one. */
  let isHeard = true;
  const ask = (name: keyof MuscleAsks, argument: unknown) =>
    new Promise<never>((resolve, reject) => {
      // What is being stopped may still ask; nobody would ever answer.
      if (!isHeard) return reject(nobodyThere());
      const id = crypto.randomUUID();
      asked.set(id, { answer: resolve as (value: unknown) => void, fail: reject });
      line.post({ kind: 'ask', id, ask: name, argument });
    });
  const table = handlers({
    beginRequest: (request) => ask('beginRequest', request),
    endRequest: (end) => ask('endRequest', end),
  });

  const run = async (id: string, call: MuscleCallName, argument: unknown) => {
    const abort = new AbortController();
    running.set(id, abort);
    const post = (message: FromMuscle) => running.get(id) === abort && line.post(message);
    try {
      if (!Object.hasOwn(table, call)) throw new TypeError(`the muscle knows no call “${call}”`);
      const handler = table[call] as AnyHandler; // The client sends only arguments of its type.
      const progress = (told: unknown) => post({ kind: 'progress', id, progress: told });
      const answer = await handler(argument, { signal: abort.signal, progress });
      post({ kind: 'done', id, answer });
    } catch (cause) {
      post({ kind: 'threw', id, message: described(cause) });
    } finally {
      running.delete(id);
    }
  };
  const cancel = (id: string) => {
    const abort = running.get(id);
    running.delete(id); // Nobody waits for what it answers now.
    abort?.abort();
  };

  line.onMessage((message) => {
    switch (message.kind) {
      case 'call':
        isHeard = true;
        void run(message.id, message.call, message.argument);
        break;
      case 'cancel':
        cancel(message.id);
        break;
      case 'reply':
        asked.get(message.id)?.answer(message.answer);
        asked.delete(message.id);
        break;
      case 'reset':
        for (const id of [...running.keys()]) cancel(id);
        isHeard = false;
        for (const { fail } of asked.values()) fail(nobodyThere());
        asked.clear();
        break;
      default:
        message satisfies never;
    }
  });
}

const nobodyThere = (): DOMException => new DOMException('nobody is there', 'AbortError');

const described = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
