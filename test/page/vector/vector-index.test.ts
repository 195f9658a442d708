import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask } from './vector-worker.ts';

const workers: Worker[] = [];

function startWorker() {
  const worker = new Worker(new URL('./vector-worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return {
    ask: (ask: Ask): Promise<unknown> =>
      new Promise((resolve, reject) => {
        worker.addEventListener(
          'message',
          ({ data }) => ('failed' in data ? reject(new Error(data.failed)) : resolve(data.value)),
          { once: true },
        );
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        worker.postMessage(ask);
      }),
    kill: () => worker.terminate(),
  };
}

const removeFile = async () => {
  for (const worker of workers.splice(0)) worker.terminate();
  // A Worker that was ended holds its file until the browser has taken it down.
  await vi.waitFor(() => startWorker().ask({ act: 'delete' }), { timeout: 30_000 });
};
beforeEach(removeFile);
afterEach(removeFile);

test.each([256, 384, 512, 768, 1024, 300])(
  'the kernel of relaxed SIMD finds what the plain one finds, score by score, at %i dimensions',
  async (dimensions) => {
    const { kernel, expected, found } = (await startWorker().ask({
      act: 'compare',
      dimensions,
      rows: 1500,
    })) as Record<string, unknown>;
    expect(kernel).toBe('relaxed');
    expect(found).toEqual(expected);
  },
);

test('an index in the private file system outlives its Worker', async () => {
  const first = startWorker();
  expect(await first.ask({ act: 'open', waits: false })).toEqual({ opened: 'new', rows: 0 });
  await first.ask({ act: 'add', rows: 1200 });
  const expected = await first.ask({ act: 'search' });
  expect(expected).toHaveLength(10);
  first.kill();

  const second = startWorker();
  expect(await second.ask({ act: 'open', waits: true })).toEqual({
    opened: 'restored',
    rows: 1200,
  });
  expect(await second.ask({ act: 'search' })).toEqual(expected);
});

test('a second opener is told that the index is in use', async () => {
  const [first, second] = [startWorker(), startWorker()];
  await first.ask({ act: 'open', waits: false });
  await expect(second.ask({ act: 'open', waits: false })).rejects.toThrow('in-use');
  await first.ask({ act: 'close' });
  expect(await second.ask({ act: 'open', waits: false })).toMatchObject({ opened: 'restored' });
});

test('with a lock, a second opener waits until the first has closed, and sees its rows', async () => {
  const [first, second] = [startWorker(), startWorker()];
  await first.ask({ act: 'open', waits: true });
  let isOpen = false;
  const waiting = second.ask({ act: 'open', waits: true }).then((opened) => {
    isOpen = true;
    return opened;
  });
  await first.ask({ act: 'add', rows: 100 });
  expect(isOpen).toBe(false);
  await first.ask({ act: 'close' });
  expect(await waiting).toEqual({ opened: 'restored', rows: 100 });
});

test('a flipped bit in the file is noticed', async () => {
  const worker = startWorker();
  await worker.ask({ act: 'open', waits: false });
  await worker.ask({ act: 'add', rows: 500 });
  await worker.ask({ act: 'close' });
  const size = (await worker.ask({ act: 'size' })) as number;
  for (const at of [9, 300, Math.floor(size / 2), size - 1]) {
    await worker.ask({ act: 'flip', at });
    expect(await worker.ask({ act: 'open', waits: false })).toEqual({ opened: 'damaged', rows: 0 });
    await worker.ask({ act: 'add', rows: 500 });
    await worker.ask({ act: 'close' });
    expect(await worker.ask({ act: 'open', waits: false })).toEqual({
      opened: 'restored',
      rows: 500,
    });
    await worker.ask({ act: 'close' });
  }
});
