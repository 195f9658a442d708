import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { packagedModel } from '@/lib/adapters/embedder/packaged-model.ts';
import { topicSimilarity } from '@/lib/embed/topic.ts';

const fromDisk = (path: string): Promise<Uint8Array> => readFile(`public${path}`);

test('the files of the package load once, however often they are asked for', async () => {
  const paths: string[] = [];
  const model = packagedModel(
    (path) => {
      paths.push(path);
      return fromDisk(path);
    },
    (cause) => expect.unreachable(String(cause)),
  );
  const [first, second] = await Promise.all([model(), model()]);
  expect(second).toBe(first);
  expect(paths).toHaveLength(2);
  const kinship = first && topicSimilarity(first);
  expect(kinship?.('pregnancy', 'babies')).toBeGreaterThan(kinship?.('pregnancy', 'tax law') ?? 1);
});

test.each<[string, (path: string) => Promise<Uint8Array>]>([
  ['missing', () => Promise.reject(new Error('gone'))],
  ['cut short', async (path) => (await fromDisk(path)).subarray(0, 1000)],
  ['empty', async () => new Uint8Array()],
])('files that are %s give no model, and say so once', async (_, read) => {
  const reported: unknown[] = [];
  const model = packagedModel(read, (cause) => reported.push(cause));
  expect(await model()).toBeNull();
  expect(await model()).toBeNull();
  expect(reported).toHaveLength(1);
});
