import { afterEach, expect, test } from 'vitest';
import { downloadModel } from '@/lib/adapters/models/download.ts';
import type { DownloadPorts } from '@/lib/adapters/models/fetch-rest.ts';
import { NotSent } from '@/lib/adapters/network/gate.ts';
import type { DownloadProgress } from '@/lib/models/download.ts';
import { type Hub, startHub } from '@/test/fixtures/hub.ts';
import { memoryFiles } from './memory-files.ts';

const MODEL = 'someone/tiny';
const WEIGHTS = 'onnx/model_quantized.onnx';
const FILES = ['config.json', 'tokenizer.json', WEIGHTS];
const bytesOf = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + seed + (index >> 8)) & 255);
const CONTENT = new Map([
  ['config.json', bytesOf(100, 1)],
  ['tokenizer.json', bytesOf(5_000, 2)],
  [WEIGHTS, bytesOf(300_000, 3)],
]);
const TOTAL = 305_100;
const never = new AbortController().signal;

let hubs: Hub[] = [];
afterEach(async () => {
  await Promise.all(hubs.map((hub) => hub.close()));
  hubs = [];
});

async function hubWith(options: Parameters<typeof startHub>[1] = {}): Promise<Hub> {
  const hub = await startHub(new Map([[MODEL, CONTENT]]), options);
  hubs.push(hub);
  return hub;
}

const wanted = (hub: Hub, files = FILES) => ({
  id: MODEL,
  source: hub.address,
  files,
  bytes: 300_000,
});

function portsOver(store = memoryFiles()) {
  const ports: DownloadPorts = {
    request: (input, init) => fetch(input, init),
    files: store.files,
    free: async () => null,
    pause: async () => undefined,
  };
  return { ...store, ports };
}

const isWhole = (stored: ReadonlyMap<string, Uint8Array>) =>
  [...CONTENT].every(([path, bytes]) =>
    Buffer.from(bytes).equals(Buffer.from(stored.get(`${MODEL}|${path}`) ?? [])),
  );

test('a model arrives whole, with progress that grows to its end', async () => {
  const hub = await hubWith();
  const { ports, stored } = portsOver();
  const told: DownloadProgress[] = [];
  const result = await downloadModel(wanted(hub), ports, never, (progress) => told.push(progress));
  expect(result).toEqual({ ok: true, value: { bytes: TOTAL } });
  expect(isWhole(stored)).toBe(true);
  expect(told.at(-1)).toEqual({ done: TOTAL, total: TOTAL, isExact: true });
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
  expect(new Set(told.map(({ total }) => total))).toEqual(new Set([TOTAL]));
});

test('what is here is not asked for again', async () => {
  const hub = await hubWith();
  const { ports } = portsOver();
  await downloadModel(wanted(hub), ports, never, () => undefined);
  const before = hub.asked().length;
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(hub.asked()).toHaveLength(before);
});

test('a plain mirror without a list will do', async () => {
  const hub = await hubWith({ list: false });
  const { ports, stored } = portsOver();
  const told: DownloadProgress[] = [];
  expect(
    (await downloadModel(wanted(hub), ports, never, (progress) => told.push(progress))).ok,
  ).toBe(true);
  expect(isWhole(stored)).toBe(true);
  expect(told.every(({ done, total }) => done <= total)).toBe(true);
});

test('a server that goes away midway: what has arrived is kept and gone on with', async () => {
  const hub = await hubWith();
  const { ports, stored } = portsOver();
  hub.fail(WEIGHTS, 'cut');
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(isWhole(stored)).toBe(true);
  const starts = hub.asked().filter(({ path }) => path === WEIGHTS);
  expect(starts).toHaveLength(2);
  expect(starts[1]?.from).toBeGreaterThan(0);
});

test('a server that stays away is said to be away, and the next attempt goes on', async () => {
  const hub = await hubWith();
  const { ports, stored } = portsOver();
  hub.fail(WEIGHTS, 'cut');
  for (let times = 0; times < 3; times += 1) hub.fail(WEIGHTS, 'gone');
  expect(await downloadModel(wanted(hub), ports, never, () => undefined)).toMatchObject({
    ok: false,
    error: { kind: 'offline' },
  });
  expect(stored.get(`${MODEL}|${WEIGHTS}`)?.length).toBeGreaterThan(0);
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(hub.asked().at(-1)?.from).toBeGreaterThan(0);
  expect(isWhole(stored)).toBe(true);
});

test('a busy server is asked again', async () => {
  const hub = await hubWith();
  const { ports } = portsOver();
  hub.fail('config.json', 'busy');
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
});

test('two versions of a file are never mixed', async () => {
  const hub = await hubWith({ list: false });
  const { ports, stored } = portsOver();
  hub.fail(WEIGHTS, 'cut');
  hub.fail(WEIGHTS, 'other-version');
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(
    hub
      .asked()
      .filter(({ path }) => path === WEIGHTS)
      .map(({ from }) => from > 0),
  ).toEqual([false, true, false]);
  expect(isWhole(stored)).toBe(true);
});

test('one flipped bit is noticed, the file removed, and the next attempt fetches it anew', async () => {
  const hub = await hubWith();
  const { ports, stored } = portsOver();
  hub.fail(WEIGHTS, 'flipped');
  expect(await downloadModel(wanted(hub), ports, never, () => undefined)).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
  expect(stored.has(`${MODEL}|${WEIGHTS}`)).toBe(false);
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(isWhole(stored)).toBe(true);
});

test.each([
  ['before it begins', 100, async () => 200_000],
  ['midway', 100_000, async () => null],
])('a full disk found %s is said', async (_, quota, free) => {
  const hub = await hubWith();
  const { ports } = portsOver(memoryFiles(quota));
  const result = await downloadModel(wanted(hub), { ...ports, free }, never, () => undefined);
  expect(result).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
});

test('an abort stops it and leaves what has arrived for later', async () => {
  const hub = await hubWith({ dripFrom: 150_000 });
  const { ports, stored, used } = portsOver();
  const abort = new AbortController();
  const stop = ({ done }: DownloadProgress) => done > 100_000 && abort.abort();
  expect((await downloadModel(wanted(hub), ports, abort.signal, stop)).ok).toBe(false);
  expect(used()).toBeGreaterThan(100_000);
  expect(used()).toBeLessThan(TOTAL);
  hub.goOn();
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(isWhole(stored)).toBe(true);
});

test('a model that the server does not have, and a file that not every model has', async () => {
  const hub = await hubWith();
  const { ports } = portsOver();
  const missing = await downloadModel(wanted(hub, ['nothing.json']), ports, never, () => undefined);
  expect(missing).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  const optional = wanted(hub, [...FILES, 'generation_config.json']);
  expect((await downloadModel(optional, ports, never, () => undefined)).ok).toBe(true);
});

test('a host that was not chosen is told in the gate’s own words', async () => {
  const hub = await hubWith();
  const { ports } = portsOver();
  const request = async () => {
    throw new NotSent({ kind: 'host-not-chosen', message: 'No.' });
  };
  const result = await downloadModel(wanted(hub), { ...ports, request }, never, () => undefined);
  expect(result).toEqual({ ok: false, error: { kind: 'host-not-chosen', message: 'No.' } });
  expect(hub.asked()).toEqual([]);
});

test('a file of unknown origin under the name of ours is fetched anew', async () => {
  const hub = await hubWith();
  const { ports, stored } = portsOver();
  stored.set(`${MODEL}|${WEIGHTS}`, new Uint8Array(1_000));
  expect((await downloadModel(wanted(hub), ports, never, () => undefined)).ok).toBe(true);
  expect(isWhole(stored)).toBe(true);
});
