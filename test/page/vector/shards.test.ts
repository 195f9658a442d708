import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  exactSearch,
  randomNumbers,
  randomRows,
  randomVector,
} from '../../unit/lib/vector/vectors.ts';
import type { OwnerAsk } from './shard-owner-worker.ts';

const DIMENSIONS = 64;
const ROWS = randomRows(12_000, DIMENSIONS, 8);
/** The name of the channel in `shard-part-worker.ts`, which cannot be imported here: it would run. */
const DEATHS = 'shards die';

/** What any search must find while these rows are there. */
const expectedOf = (isThere: (key: number) => boolean) => {
  const rows = ROWS.filter(({ key }) => isThere(key));
  return Array.from({ length: 5 }, (_, seed) =>
    exactSearch(rows, randomVector(DIMENSIONS, randomNumbers(seed)), 10).map(({ key }) => key),
  );
};

const workers: Worker[] = [];

function startOwner() {
  const worker = new Worker(new URL('./shard-owner-worker.ts', import.meta.url), {
    type: 'module',
  });
  workers.push(worker);
  return {
    ask: (ask: OwnerAsk): Promise<unknown> =>
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

const removeFiles = async () => {
  for (const worker of workers.splice(0)) worker.terminate();
  // A Worker that was ended lets go of its files a moment later.
  await expect
    .poll(() =>
      startOwner()
        .ask({ act: 'delete' })
        .then(() => 'deleted', String),
    )
    .toBe('deleted');
};
beforeEach(removeFiles);
afterEach(removeFiles);

test('rows above the limit go to Workers of the Worker, and every search is exact', async () => {
  const owner = startOwner();
  expect(await owner.ask({ act: 'open' })).toEqual({ rows: 0, started: 0 });
  expect(await owner.ask({ act: 'add', from: 0, to: 2000 })).toEqual({ rows: 2000, started: 0 });
  expect(await owner.ask({ act: 'add', from: 2000, to: 12_000 })).toEqual({
    rows: 12_000,
    started: 3,
  });
  expect(await owner.ask({ act: 'search' })).toMatchObject({
    keys: expectedOf(() => true),
    failures: 0,
  });
  await owner.ask({ act: 'remove', every: 3 });
  expect(await owner.ask({ act: 'search' })).toMatchObject({
    keys: expectedOf((key) => key % 3 !== 0),
  });
});

test('shards that end by themselves are started anew, with nothing lost that was not saved', async () => {
  const owner = startOwner();
  await owner.ask({ act: 'open' });
  await owner.ask({ act: 'add', from: 0, to: 8000 });
  await owner.ask({ act: 'flush' });
  await owner.ask({ act: 'add', from: 8000, to: 12_000 });
  await owner.ask({ act: 'remove', every: 4 });
  // Answered by the first three, so that they are there to hear of their end.
  await owner.ask({ act: 'search' });
  new BroadcastChannel(DEATHS).postMessage('now');
  await expect
    .poll(async () => {
      const { started } = (await owner.ask({ act: 'search' })) as { started: number };
      return started;
    })
    .toBe(6);
  expect(await owner.ask({ act: 'search' })).toEqual({
    keys: expectedOf((key) => key % 4 !== 0),
    failures: 3,
    started: 6,
  });
});

test('all parts are found again after the owner was killed', async () => {
  const first = startOwner();
  await first.ask({ act: 'open' });
  await first.ask({ act: 'add', from: 0, to: 12_000 });
  await first.ask({ act: 'flush' });
  first.kill();

  const second = startOwner();
  expect(await second.ask({ act: 'open' })).toEqual({ rows: 12_000, started: 3 });
  expect(await second.ask({ act: 'search' })).toMatchObject({ keys: expectedOf(() => true) });
  await second.ask({ act: 'close' });
  await startOwner().ask({ act: 'delete' });
});
