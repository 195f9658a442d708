import { expect, test } from 'vitest';
import { downloadModel } from '@/lib/adapters/models/download.ts';
import type { DownloadProgress } from '@/lib/models/download.ts';
import { startHub } from '@/test/fixtures/hub.ts';
import { memoryFiles } from './memory-files.ts';

const MODEL = 'someone/tiny';
const FILES = ['config.json', 'generation_config.json', 'onnx/model_quantized.onnx'];
const GUESS = 1_000_000;
const CONTENT = new Map([
  ['config.json', new Uint8Array(100)],
  ['onnx/model_quantized.onnx', new Uint8Array(40_000)],
]);

/** What is told of a download of 40,100 bytes that the catalogue takes for a million. */
async function told(list: boolean): Promise<readonly DownloadProgress[]> {
  const hub = await startHub(new Map([[MODEL, CONTENT]]), { list });
  const progress: DownloadProgress[] = [];
  const wanted = { id: MODEL, source: hub.address, files: FILES, bytes: GUESS };
  const ports = {
    request: (input: string, init?: RequestInit) => fetch(input, init),
    files: memoryFiles().files,
    free: async () => null,
    pause: async () => undefined,
  };
  const signal = new AbortController().signal;
  const done = await downloadModel(wanted, ports, signal, (one) => progress.push(one));
  expect(done).toEqual({ ok: true, value: { bytes: 40_100 } });
  await hub.close();
  return progress;
}

test('a mirror without a list says how large a file is when it sends it: the guess ends there', async () => {
  const progress = await told(false);
  expect(progress[0]).toEqual({ done: 0, total: GUESS, isExact: false });
  expect(progress.at(-1)).toEqual({ done: 40_100, total: 40_100, isExact: true });
  // Known from the first bytes of the last file on, not only at its end.
  const exact = progress.filter(({ isExact }) => isExact);
  expect(exact[0]?.done).toBe(100);
  expect(exact.every(({ total }) => total === 40_100)).toBe(true);
});

test('a hub with a list says so before anything is fetched', async () => {
  const progress = await told(true);
  expect(progress[0]).toEqual({ done: 0, total: 40_100, isExact: true });
  expect(progress.every(({ total, isExact }) => isExact && total === 40_100)).toBe(true);
});
