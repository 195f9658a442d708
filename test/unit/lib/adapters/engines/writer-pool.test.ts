import { expect, test, vi } from 'vitest';
import { failures } from '@/lib/adapters/engines/failures.ts';
import type { LocalWriter } from '@/lib/adapters/engines/local-writer.ts';
import { createWriterPool, REST_MS } from '@/lib/adapters/engines/writer-pool.ts';
import { ok } from '@/lib/core/result.ts';

const PROMPT = { system: 'Rewrite.', user: 'The answer.' };
const never = new AbortController().signal;
const ignore = () => undefined;

/** A pool over models that write when they are told to, and a clock that is moved by hand. */
function poolOver(write: LocalWriter['write']) {
  const open: string[] = [];
  const loaded: string[] = [];
  const timers = new Map<object, () => void>();
  const pool = createWriterPool({
    load: async (model) => {
      loaded.push(model);
      open.push(model);
      const close = async () => void open.splice(open.indexOf(model), 1);
      return ok({ write, close });
    },
    later: (ms, then) => {
      expect(ms).toBe(REST_MS);
      const timer = {};
      timers.set(timer, then);
      return () => void timers.delete(timer);
    },
    report: (cause) => {
      throw cause;
    },
  });
  const restOver = () => {
    const due = [...timers.values()];
    timers.clear();
    for (const then of due) then();
  };
  return { pool, open, loaded, restOver };
}

const finished: LocalWriter['write'] = async () => ok({ end: 'finished' });

/** Writes until it is stopped. */
const endless: LocalWriter['write'] = (_prompt, _onText, signal) =>
  new Promise((resolve) => {
    const stopped = () => resolve(failures.cancelled());
    if (signal.aborted) stopped();
    else signal.addEventListener('abort', stopped);
  });

test('a model is loaded once, rests for a while, and is then let go', async () => {
  const { pool, open, loaded, restOver } = poolOver(finished);
  await pool.write('a', PROMPT, ignore, never);
  await pool.write('a', PROMPT, ignore, never);
  expect(loaded).toEqual(['a']);
  restOver();
  await expect.poll(() => open).toEqual([]);
  await pool.write('a', PROMPT, ignore, never);
  expect(loaded).toEqual(['a', 'a']);
});

test('there is one model in memory at a time, and one text at a time', async () => {
  let atOnce = 0;
  const { pool, open } = poolOver(async () => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    return ok({ end: 'finished' });
  });
  const writings = ['a', 'b', 'a'].map((model) => pool.write(model, PROMPT, ignore, never));
  expect((await Promise.all(writings)).every((written) => written.ok)).toBe(true);
  expect(open).toEqual(['a']);
});

test('a model that is deleted while it writes stops first', async () => {
  const { pool, open } = poolOver(endless);
  const writing = pool.write('a', PROMPT, ignore, never);
  await expect.poll(() => open).toEqual(['a']);
  await pool.close('a');
  expect(open).toEqual([]);
  expect(await writing).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
});

test('deleting another model leaves the one that writes alone', async () => {
  const { pool, open } = poolOver(finished);
  await pool.write('a', PROMPT, ignore, never);
  await pool.close('b');
  expect(open).toEqual(['a']);
});

test('who no longer waits when their turn comes loads nothing', async () => {
  const { pool, loaded } = poolOver(endless);
  const first = new AbortController();
  const second = new AbortController();
  const writings = [first, second].map(({ signal }, index) =>
    pool.write(`model ${index}`, PROMPT, ignore, signal),
  );
  second.abort();
  first.abort();
  for (const written of await Promise.all(writings)) {
    expect(written).toMatchObject({ error: { kind: 'cancelled' } });
  }
  expect(loaded).not.toContain('model 1');
});

test('a model that ran out of memory is not kept', async () => {
  const write = vi.fn(finished).mockResolvedValueOnce(failures['out-of-memory']());
  const { pool, open, loaded } = poolOver(write);
  expect(await pool.write('a', PROMPT, ignore, never)).toMatchObject({
    error: { kind: 'out-of-memory' },
  });
  expect(open).toEqual([]);
  expect(await pool.write('a', PROMPT, ignore, never)).toMatchObject({ ok: true });
  expect(loaded).toEqual(['a', 'a']);
});

test('one that cannot be loaded says why, and the next try loads anew', async () => {
  let tries = 0;
  const pool = createWriterPool({
    load: async () => {
      tries += 1;
      return failures['out-of-memory']();
    },
    later: () => ignore,
    report: ignore,
  });
  for (const expected of [1, 2]) {
    expect(await pool.write('a', PROMPT, ignore, never)).toMatchObject({
      error: { kind: 'out-of-memory' },
    });
    expect(tries).toBe(expected);
  }
});
