import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskHandlers, createMuscle, type MusclePorts } from '@/lib/adapters/muscle/client.ts';
import { closeWhenIdle } from '@/lib/adapters/muscle/idle.ts';
import { pack, unpack } from '@/lib/adapters/muscle/packed.ts';
import type { FromMuscle, MuscleLine, ToMuscle } from '@/lib/adapters/muscle/protocol.ts';
import { type Ask, serveMuscle } from '@/lib/adapters/muscle/serve.ts';
import { isEgressEnd, isEgressRequest } from '@/lib/app/egress.ts';
import type { Abilities, MuscleHandlers } from '@/lib/app/muscle-calls.ts';
import type { EgressId } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';

const ABILITIES: Abilities = { threads: 4, webgpu: false, storage: null };

type Work = Parameters<MuscleHandlers['abilities']>[1];
type Abilitate = (work: Work, ask: Ask) => ReturnType<MuscleHandlers['abilities']>;

/** A muscle whose one call does what the test says, behind a line that passes JSON as browsers do. */
function muscleThat(run: Abilitate, overrides: Partial<MusclePorts> = {}) {
  const reported: unknown[] = [];
  const lines: { breakOff(): void; reset(): void; send(message: unknown): void }[] = [];
  let awake = 0;
  const open = async (): Promise<MuscleLine> => {
    const toBackground: ((message: unknown) => void)[] = [];
    const toMuscle: ((message: ToMuscle) => void)[] = [];
    const onClose: (() => void)[] = [];
    const crossing = <T>(message: T): T => unpack(JSON.parse(JSON.stringify(pack(message)))) as T;
    const send = (message: unknown) => {
      queueMicrotask(() => {
        for (const listener of toBackground) listener(crossing(message));
      });
    };
    serveMuscle(
      {
        post: (message: FromMuscle) => send(message),
        onMessage: (listener) => void toMuscle.push(listener),
      },
      (ask) => ({ abilities: (_, work) => run(work, ask) }) as MuscleHandlers,
    );
    lines.push({
      breakOff: () => {
        for (const listener of onClose) listener();
      },
      reset: () => {
        for (const listener of toMuscle) listener({ kind: 'reset' });
      },
      send,
    });
    return {
      post: (message) =>
        queueMicrotask(() => {
          for (const listener of toMuscle) listener(crossing(message));
        }),
      onMessage: (listener) => void toBackground.push(listener),
      onClose: (listener) => void onClose.push(listener),
    };
  };
  const asks: AskHandlers = {
    beginRequest: { check: isEgressRequest, answer: async () => ok('row' as string as EgressId) },
    endRequest: { check: isEgressEnd, answer: async () => ok(null) },
  };
  const keepAlive = () => {
    awake += 1;
    return () => {
      awake -= 1;
    };
  };
  const muscle = createMuscle({
    open,
    asks,
    keepAlive,
    report: (cause) => void reported.push(cause),
    ...overrides,
  });
  return { muscle, lines, reported, isAwake: () => awake > 0 };
}

function door(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}

const REQUEST = {
  purpose: 'engine',
  method: 'POST',
  host: 'models.test',
  path: '/v1',
  text: 'hello',
  bytes: 5,
} as const;

test('a call is answered from the other side, and the background stays awake only meanwhile', async () => {
  const { muscle, isAwake, lines } = muscleThat(async () => ok(ABILITIES));
  const answer = muscle.call('abilities', null);
  expect(isAwake()).toBe(true);
  expect(await answer).toEqual(ok(ABILITIES));
  expect(isAwake()).toBe(false);
  await muscle.call('abilities', null);
  expect(lines, 'the second call takes the same line').toHaveLength(1);
});

test('cancelling answers at once and tells the other side, once', async () => {
  const abort = new AbortController();
  let aborted = 0;
  const { promise: begun, resolve: begin } = door();
  const { muscle } = muscleThat(({ signal }) => {
    signal.addEventListener('abort', () => {
      aborted += 1;
    });
    begin();
    return new Promise(() => undefined);
  });
  const answer = muscle.call('abilities', null, { signal: abort.signal });
  await begun;
  abort.abort();
  expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  await expect.poll(() => aborted).toBe(1);
  expect(await muscle.call('abilities', null, { signal: abort.signal })).toMatchObject({
    error: { kind: 'cancelled' },
  });
});

test('a muscle that dies ends its calls, and the next call starts another', async () => {
  const { promise: begun, resolve: begin } = door();
  let calls = 0;
  const { muscle, lines, isAwake } = muscleThat(() => {
    calls += 1;
    begin();
    return calls === 1 ? new Promise(() => undefined) : Promise.resolve(ok(ABILITIES));
  });
  const answer = muscle.call('abilities', null);
  await begun;
  lines[0]?.breakOff();
  expect(await answer).toMatchObject({ ok: false, error: { kind: 'muscle-died' } });
  expect(isAwake()).toBe(false);
  expect(await muscle.call('abilities', null)).toEqual(ok(ABILITIES));
  expect(lines).toHaveLength(2);
});

test('a muscle that cannot be started is a refusal, and the next call tries again', async () => {
  let attempts = 0;
  const open = async (): Promise<MuscleLine> => {
    attempts += 1;
    throw new Error('no document');
  };
  const { muscle, reported } = muscleThat(async () => ok(ABILITIES), { open });
  for (const attempt of [1, 2]) {
    expect(await muscle.call('abilities', null)).toMatchObject({ error: { kind: 'muscle-died' } });
    expect(attempts).toBe(attempt);
  }
  expect(reported).toHaveLength(2);
});

test('what does not go through the line is a refusal, and nothing is kept awake for it', async () => {
  const post = () => {
    throw new Error('Message length exceeded maximum allowed length.');
  };
  const open = async (): Promise<MuscleLine> => ({
    post,
    onMessage: () => undefined,
    onClose: () => undefined,
  });
  const { muscle, reported, isAwake } = muscleThat(async () => ok(ABILITIES), { open });
  expect(await muscle.call('abilities', null)).toMatchObject({ error: { kind: 'muscle-died' } });
  expect(String(reported[0])).toContain('length');
  expect(isAwake()).toBe(false);
});

test('what throws over there is reported here, and is a refusal', async () => {
  const { muscle, reported } = muscleThat(() => Promise.reject(new Error('wonky')));
  expect(await muscle.call('abilities', null)).toMatchObject({ error: { kind: 'failed' } });
  expect(String(reported[0])).toContain('wonky');
});

test('the muscle may ask for leave to send, and hears the answer', async () => {
  const { muscle } = muscleThat(async (_, ask) => {
    const begun = await ask.beginRequest(REQUEST);
    return ok({ ...ABILITIES, threads: begun.ok && begun.value === ('row' as string) ? 7 : 0 });
  });
  expect(await muscle.call('abilities', null)).toEqual(ok({ ...ABILITIES, threads: 7 }));
});

test('what is stopped because the background died gets no leave to send, and does not wait for it', async () => {
  const outcomes: string[] = [];
  const note = (what: string) => () => void outcomes.push(what);
  const begun = door();
  const { muscle, lines } = muscleThat(({ signal }, ask) => {
    signal.addEventListener('abort', () => {
      void ask.beginRequest(REQUEST).then(note('answered'), note('refused'));
    });
    begun.resolve();
    return new Promise(() => undefined);
  });
  void muscle.call('abilities', null);
  await begun.promise;
  lines[0]?.reset();
  await expect.poll(() => outcomes).toEqual(['refused']);
});

test.each([
  ['an ask it has no right to', { kind: 'ask', id: '1', ask: 'wipe', argument: null }],
  ['an ask of a prototype', { kind: 'ask', id: '1', ask: 'constructor', argument: null }],
  [
    'a purpose that does not exist',
    { kind: 'ask', id: '1', ask: 'beginRequest', argument: { ...REQUEST, purpose: 'spying' } },
  ],
  ['a row without a host', { kind: 'ask', id: '1', ask: 'beginRequest', argument: { id: 1 } }],
])('%s is reported and not answered', async (_, message) => {
  const asked: unknown[] = [];
  const answer = async (argument: unknown) => {
    asked.push(argument);
    return ok('row' as string as EgressId);
  };
  const { muscle, lines, reported } = muscleThat(async () => ok(ABILITIES), {
    asks: {
      beginRequest: { check: isEgressRequest, answer },
      endRequest: { check: isEgressEnd, answer: async () => ok(null) },
    },
  });
  await muscle.call('abilities', null);
  lines[0]?.send(message);
  await expect.poll(() => reported).toHaveLength(1);
  expect(asked).toEqual([]);
});

test.each([
  null,
  'done',
  {},
  { kind: 'done' },
  { kind: 'done', id: 7, answer: 1 },
  { kind: 'other' },
])('what is no message of the muscle is passed over: %j', async (message) => {
  const { promise: go, resolve: letGo } = door();
  const { muscle, lines, reported } = muscleThat(async () => {
    await go;
    return ok(ABILITIES);
  });
  const answer = muscle.call('abilities', null);
  await expect.poll(() => lines.length).toBe(1);
  lines[0]?.send(message);
  letGo();
  expect(await answer).toEqual(ok(ABILITIES));
  expect(reported).toEqual([]);
});

test('whatever is packed and sent as JSON comes back as it was, typed arrays too', () => {
  const typed = fc.oneof(
    fc.float32Array({ noNaN: true }),
    fc.uint8Array({ maxLength: 100_000 }),
    fc.uint32Array(),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      typed,
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any')),
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        tie('any'),
      ),
    ),
  })).any;
  fc.assert(
    fc.property(value, (original) => {
      expect(unpack(JSON.parse(JSON.stringify(pack(original))))).toEqual(
        original instanceof Object && !Array.isArray(original) && !ArrayBuffer.isView(original)
          ? { ...original }
          : original,
      );
    }),
  );
});

test('a part of a larger buffer is packed without its neighbours', () => {
  const part = new Float32Array([1, 2, 3, 4]).subarray(1, 3);
  expect(unpack(pack({ part }))).toEqual({ part: new Float32Array([2, 3]) });
});

test('it closes once nothing has run for the whole time, and not while something runs', async () => {
  let closed = 0;
  const idle = closeWhenIdle(() => {
    closed += 1;
  }, 5);
  idle.passed({ kind: 'call', id: '1' });
  expect(idle.isWorking()).toBe(true);
  idle.passed({ kind: 'progress', id: '1' });
  idle.passed({ kind: 'done', id: '1' });
  expect(idle.isWorking()).toBe(false);
  await expect.poll(() => closed).toBe(1);
  idle.passed({ kind: 'call', id: '2' });
  idle.passed({ kind: 'reset' });
  expect(idle.isWorking()).toBe(false);
  idle.stop();
});
