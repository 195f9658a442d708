import type {
  Muscle,
  MuscleAnswer,
  MuscleAsks,
  MuscleCallName,
  MuscleFailure,
} from '../../app/muscle-calls.ts';
import type { Check } from '../../core/check.ts';
import { type FromMuscle, isFromMuscle, type MuscleLine } from './protocol.ts';

type Parameter<F> = F extends (argument: infer A) => unknown ? A : never;

/** What the muscle may ask, each with the check that its argument has to pass. */
export type AskHandlers = {
  readonly [K in keyof MuscleAsks]: {
    readonly check: Check<Parameter<MuscleAsks[K]>>;
    readonly answer: (argument: Parameter<MuscleAsks[K]>) => Promise<ReturnType<MuscleAsks[K]>>;
  };
};

export type MusclePorts = {
  /** Start the muscle, or find the one that runs. */
  open(): Promise<MuscleLine>;
  readonly asks: AskHandlers;
  /** Keep this context alive; called when work begins. Returns the way to stop. */
  keepAlive(): () => void;
  report(cause: unknown): void;
};

/**
 * The background's side. The muscle is started by the first call; when it dies, the calls that ran
 * answer `muscle-died` and the next one starts it anew.
 */
export function createMuscle(ports: MusclePorts): Muscle {
  const running = createRunning(ports.keepAlive);
  const connected = connection(ports, running);
  return {
    call: async <K extends MuscleCallName>(
      name: K,
      argument: unknown,
      { signal, onProgress }: { signal?: AbortSignal; onProgress?: (p: never) => void } = {},
    ) => {
      if (signal?.aborted) return failure('cancelled');
      const id = crypto.randomUUID();
      const answer = running.add(id, onProgress);
      const line = connected();
      const cancel = () => {
        line.then((opened) => opened.post({ kind: 'cancel', id })).catch(ports.report);
        running.settle(id, failure('cancelled'));
      };
      signal?.addEventListener('abort', cancel, { once: true });
      line
        .then(
          (opened) => running.has(id) && opened.post({ kind: 'call', id, call: name, argument }),
        )
        // No muscle, a line that just broke, or what is too large for it.
        .catch((cause: unknown) => {
          ports.report(cause);
          running.settle(id, failure('muscle-died'));
        });
      const answered = await answer;
      signal?.removeEventListener('abort', cancel);
      // The muscle answers only through handlers of this very type.
      return answered as MuscleAnswer<K>;
    },
  };
}

type Running = ReturnType<typeof createRunning>;

/** The calls that wait for an answer; this context is kept alive while there are any. */
function createRunning(keepAlive: () => () => void) {
  type Call = { settle(answer: unknown): void; tell(progress: never): void };
  const calls = new Map<string, Call>();
  let rest: (() => void) | null = null;
  return {
    has: (id: string) => calls.has(id),
    ids: () => [...calls.keys()],
    tell: (id: string, progress: unknown) => calls.get(id)?.tell(progress as never),
    add: (id: string, tell: Call['tell'] = () => undefined) =>
      new Promise<unknown>((settle) => {
        calls.set(id, { settle, tell });
        rest ??= keepAlive();
      }),
    settle: (id: string, answer: unknown) => {
      const call = calls.get(id);
      calls.delete(id);
      if (calls.size === 0) {
        rest?.();
        rest = null;
      }
      call?.settle(answer);
    },
  };
}

/** The line to the muscle: opened by the first who wants it, and anew after it broke. */
function connection({ open, asks, report }: MusclePorts, running: Running) {
  let line: Promise<MuscleLine> | null = null;
  const connect = async (): Promise<MuscleLine> => {
    const opened = await open();
    opened.onMessage((message) => {
      if (isFromMuscle(message)) hear(message, { from: opened, running, asks, report });
    });
    opened.onClose(() => {
      line = null;
      for (const id of running.ids()) running.settle(id, failure('muscle-died'));
    });
    return opened;
  };
  return (): Promise<MuscleLine> => {
    line ??= connect().catch((cause: unknown) => {
      line = null;
      throw cause;
    });
    return line;
  };
}

type Hearing = Pick<MusclePorts, 'asks' | 'report'> & {
  readonly from: MuscleLine;
  readonly running: Running;
};

function hear(message: FromMuscle, { from, running, asks, report }: Hearing): void {
  switch (message.kind) {
    case 'progress':
      running.tell(message.id, message.progress);
      break;
    case 'done':
      running.settle(message.id, message.answer);
      break;
    case 'threw':
      if (running.has(message.id)) report(new Error(message.message));
      running.settle(message.id, failure('failed'));
      break;
    case 'ask':
      void answerAsk(message, from, asks).catch(report);
      break;
    default:
      message satisfies never;
  }
}

async function answerAsk(
  { id, ask, argument }: Extract<FromMuscle, { kind: 'ask' }>,
  from: MuscleLine,
  asks: AskHandlers,
): Promise<void> {
  if (!Object.hasOwn(asks, ask)) throw new TypeError(`the muscle may not ask for “${ask}”`);
  const { check, answer } = asks[ask as keyof MuscleAsks]; // It is a key of the handlers.
  if (!(check as Check<unknown>)(argument)) throw new TypeError(`the muscle asked badly: ${ask}`);
  from.post({ kind: 'reply', id, answer: await answer(argument as never) });
}

const MESSAGES: Readonly<Record<MuscleFailure['kind'], string>> = {
  cancelled: 'Cancelled.',
  'muscle-died': 'The browser stopped this work. Please try again.',
  failed: 'Something went wrong on our side. Please try again.',
};

const failure = (kind: MuscleFailure['kind']): { ok: false; error: MuscleFailure } => ({
  ok: false,
  error: { kind, message: MESSAGES[kind] },
});
