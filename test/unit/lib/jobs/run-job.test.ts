import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JobId } from '@/lib/core/ids.ts';
import type { Job } from '@/lib/jobs/job.ts';
import { type JobPorts, runJob } from '@/lib/jobs/run-job.ts';

type Sum = Job<'sum', { readonly next: number; readonly sum: number }>;

const NUMBERS = [3, 1, 4, 1, 5, 9, 2, 6];
const TOTAL = NUMBERS.reduce((a, b) => a + b, 0);
const ID = 'job' as JobId;
const never = new AbortController().signal;

/** A store that survives, and a job that adds up numbers, one per step. */
function world() {
  let row: Sum | null = {
    id: ID,
    kind: 'sum',
    state: 'running',
    cursor: { next: 0, sum: 0 },
    key: 'k',
    at: 0,
  };
  const held = new Set<string>();
  const ports: JobPorts<Sum, number, null> = {
    ifFree: async (name, task) => {
      if (held.has(name)) return false;
      held.add(name);
      try {
        await task();
      } finally {
        held.delete(name);
      }
      return true;
    },
    read: async () => row,
    load: async (job) => NUMBERS[job.cursor.next] ?? 0,
    step: ({ cursor, ...job }, number) => {
      const next = { next: cursor.next + 1, sum: cursor.sum + number };
      const state = next.next === NUMBERS.length ? 'done' : 'running';
      return { next: { ...job, state, cursor: next }, effect: null };
    },
    commit: async (next) => {
      if (row) row = next;
      return row;
    },
  };
  return { ports, held, drop: () => (row = null) };
}

test('a job runs to its end', async () => {
  const job = await runJob(ID, world().ports, never);
  expect(job).toMatchObject({ state: 'done', cursor: { sum: TOTAL } });
});

test('however often it dies, before or after its transactions, the result is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), async (lives) => {
      const { ports } = world();
      for (const life of lives) {
        let left = life;
        const dying = { ...ports };
        for (const name of ['load', 'commit'] as const) {
          dying[name] = (async (...args: never[]) => {
            left -= 1;
            if (left < 0) throw new Error('died before');
            const result = await (ports[name] as (...all: never[]) => Promise<unknown>)(...args);
            if (left === 0) throw new Error('died after');
            return result;
          }) as never;
        }
        await Promise.allSettled([runJob(ID, dying, never)]);
      }
      const job = await runJob(ID, ports, never);
      expect(job).toMatchObject({ state: 'done', cursor: { sum: TOTAL } });
    }),
  );
});

test('two runners at once do the work once', async () => {
  const here = world();
  let steps = 0;
  const load = (job: Sum) => {
    steps += 1;
    return here.ports.load(job);
  };
  const ports = { ...here.ports, load };
  await Promise.all([runJob(ID, ports, never), runJob(ID, ports, never), runJob(ID, ports, never)]);
  expect(steps).toBe(NUMBERS.length);
});

test('a job that is finished, unknown or dropped meanwhile does nothing more', async () => {
  const here = world();
  await runJob(ID, here.ports, never);
  const idle = { ...here.ports, load: () => Promise.reject(new Error('must not run')) };
  expect(await runJob(ID, idle, never)).toMatchObject({ state: 'done' });

  const dropped = world();
  const load: typeof dropped.ports.load = async (job) => {
    if (job.cursor.next === 3) dropped.drop();
    return dropped.ports.load(job);
  };
  expect(await runJob(ID, { ...dropped.ports, load }, never)).toBeNull();
});

test('an abort stops between two steps and lets go of the lock', async () => {
  const here = world();
  const leaving = new AbortController();
  const load: typeof here.ports.load = async (job) => {
    if (job.cursor.next === 2) leaving.abort();
    return here.ports.load(job);
  };
  const run = runJob(ID, { ...here.ports, load }, leaving.signal);
  await expect(run).rejects.toThrow(/abort/i);
  expect(here.held.size).toBe(0);
  expect(await here.ports.read(ID)).toMatchObject({ state: 'running', cursor: { next: 3 } });
});
