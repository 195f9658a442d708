import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createGate, type Ledger, NotSent } from '@/lib/adapters/network/gate.ts';
import { beginRequest, endRequest } from '@/lib/app/egress.ts';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { clearLedger, exportLedger } from '@/lib/app/ledger-edits.ts';
import { ledgerText, ledgerView } from '@/lib/app/ledger-views.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { DAY_MS } from '@/lib/core/units.ts';
import { freshName, NOON, openWorld, type TestWorld } from '../../app/world.ts';

const ALL = { search: '', host: null, purpose: null, limit: 100 } as const;
const KEY = 'sk-0123456789abcdef';

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

/** A server on loopback that answers every request in one way and remembers them. */
async function serve(answer: (path: string) => Response) {
  const seen: { path: string; headers: IncomingMessage['headers']; rows: number }[] = [];
  const ports = { rows: async () => 0 };
  const server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    seen.push({ path: url, headers, rows: await ports.rows() });
    const reply = answer(url);
    response.writeHead(reply.status, Object.fromEntries(reply.headers));
    response.end(Buffer.from(await reply.arrayBuffer()));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a string.
  return { host: `127.0.0.1:${port}`, seen, ports };
}

const ledgerOf = (world: TestWorld): Ledger => ({
  begin: (request) => beginRequest(request, world),
  end: (end) => endRequest(end, world),
});

const post = (text: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: text,
});

test('the row is in the ledger before the request is made, with the exact text', async () => {
  const world = openWorld(freshName());
  const { host, seen, ports } = await serve(() => new Response('hello'));
  ports.rows = () => world.db.ledger.count();
  await world.hosts.allow(host, 'engine');
  const response = await createGate(ledgerOf(world))('engine')(
    `http://${host}/v1/chat?stream=1`,
    post('{"say":"Ünïcode"}'),
  );
  expect(await response.text()).toBe('hello');
  expect(seen).toMatchObject([{ path: '/v1/chat?stream=1', rows: 1 }]);

  await expect.poll(async () => (await world.ledger.all())[0]?.end).not.toBeNull();
  const [row] = await world.ledger.all();
  expect(row).toMatchObject({
    purpose: 'engine',
    method: 'POST',
    host,
    path: '/v1/chat?stream=1',
    bytes: 19,
    at: expect.any(Number),
    end: { status: 200, bytes: 5, answeredBy: null },
  });
  if (row) expect(await world.ledger.text(row.id)).toEqual({ text: '{"say":"Ünïcode"}' });
});

test('what the user has not chosen is asked for nothing, and leaves no row', async () => {
  const world = openWorld(freshName());
  const { host, seen } = await serve(() => new Response('x'));
  const gate = createGate(ledgerOf(world));
  await expect(gate('engine')(`http://${host}/`)).rejects.toMatchObject({
    name: 'NotSent',
    kind: 'host-not-chosen',
  });
  await world.hosts.allow(host, 'model-download');
  await expect(
    gate('engine')(`http://${host}/`),
    'chosen for another purpose',
  ).rejects.toBeInstanceOf(NotSent);
  await world.hosts.allow(host, 'engine');
  await gate('engine')(`http://${host}/yes`);
  await world.hosts.forbid(host);
  await expect(gate('engine')(`http://${host}/no`)).rejects.toBeInstanceOf(NotSent);
  expect(seen.map(({ path }) => path)).toEqual(['/yes']);
  expect(await world.ledger.all()).toHaveLength(1);
});

test('a ledger that cannot be written means that nothing is sent', async () => {
  const world = openWorld(freshName());
  const { host, seen } = await serve(() => new Response('x'));
  await world.hosts.allow(host, 'engine');
  world.db.close({ disableAutoOpen: true });
  await expect(
    createGate(ledgerOf(world))('engine')(`http://${host}/`, post('secret')),
  ).rejects.toMatchObject({ kind: 'storage-failed' });
  expect(seen).toEqual([]);
});

test('keys are in no row: not from headers, not in the address, not in the text', async () => {
  const world = openWorld(freshName());
  const { host, seen } = await serve(() => new Response('x'));
  await world.hosts.allow(host, 'engine');
  const send = createGate(ledgerOf(world))('engine');
  const bearer = { authorization: `Bearer ${KEY}` };
  await send(`http://${host}/v1?api_key=${KEY}&model=m`, post(`{"echo":"${KEY}"}`, bearer));
  await send(`http://${host}/v1/${KEY}`, post('{}', { 'x-api-key': KEY }));
  expect(seen.map(({ headers }) => headers.authorization ?? headers['x-api-key'])).toEqual([
    `Bearer ${KEY}`,
    KEY,
  ]);
  const rows = JSON.stringify([await world.db.ledger.toArray(), await world.ledger.all()]);
  expect(rows).not.toContain(KEY);
  expect(rows).toContain('model=m');
});

test('nothing that identifies the user goes along', async () => {
  const world = openWorld(freshName());
  const { host, seen } = await serve(() => new Response('x'));
  await world.hosts.allow(host, 'engine');
  await createGate(ledgerOf(world))('engine')(`http://${host}/`, {
    credentials: 'include',
    referrer: 'about:client',
    redirect: 'follow',
  });
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect(seen[0]?.headers.referer).toBeUndefined();
});

test('a text follows no redirect to another host; a download does, and the row says where', async () => {
  const world = openWorld(freshName());
  const there = await serve(() => new Response('weights'));
  const here = await serve(
    () => new Response(null, { status: 302, headers: { location: `http://${there.host}/f` } }),
  );
  for (const purpose of ['engine', 'model-download'] as const) {
    await world.hosts.allow(here.host, purpose);
  }
  const gate = createGate(ledgerOf(world));
  await expect(gate('engine')(`http://${here.host}/`, post('private'))).rejects.toThrow();
  expect(there.seen).toEqual([]);
  const file = await gate('model-download')(`http://${here.host}/file`);
  expect(await file.text()).toBe('weights');
  const answerers = async () => (await world.ledger.all()).map(({ end }) => end?.answeredBy);
  await expect.poll(answerers).toContain(there.host);
});

test('a request that fails or is aborted ends its row', async () => {
  const world = openWorld(freshName());
  const { host } = await serve(() => new Response('x'.repeat(100_000)));
  await world.hosts.allow(host, 'engine');
  await world.hosts.allow('127.0.0.1:1', 'engine');
  const send = createGate(ledgerOf(world))('engine');
  await expect(send('http://127.0.0.1:1/')).rejects.toThrow();
  const response = await send(`http://${host}/`);
  await response.body?.cancel();
  const abort = new AbortController();
  abort.abort();
  await expect(send(`http://${host}/`, { signal: abort.signal })).rejects.toThrow();
  await expect
    .poll(async () => (await world.ledger.all()).map(({ end }) => end?.status))
    .toEqual(expect.arrayContaining([null, 200, null]));
});

test('replies without a body are handed on as they are', async () => {
  const world = openWorld(freshName());
  const { host } = await serve(() => new Response(null, { status: 204 }));
  await world.hosts.allow(host, 'engine');
  const response = await createGate(ledgerOf(world))('engine')(`http://${host}/a`);
  expect([response.status, await response.text()]).toEqual([204, '']);
  expect(response.url).toBe(`http://${host}/a`);
});

async function withRows(): Promise<TestWorld> {
  const world = openWorld(freshName());
  await world.hosts.allow('a.test', 'engine');
  await world.hosts.allow('b.test', 'model-download');
  const rows = [
    ['a.test', 'engine', 'how do I learn juggling', NOON],
    ['a.test', 'engine', 'what is a   tax return', NOON + 1],
    ['b.test', 'model-download', '', NOON + 2],
  ] as const;
  for (const [host, purpose, text, at] of rows) {
    const outline = { purpose, method: 'POST', host, path: '/', text, bytes: text.length };
    expect((await beginRequest(outline, { ...world, now: () => at })).ok).toBe(true);
  }
  return world;
}

test('the ledger is searched by its exact texts and filtered by host and purpose', async () => {
  const world = await withRows();
  const found = async (query: Partial<Parameters<typeof ledgerView>[1]>) => {
    const view = await ledgerView(world, { ...ALL, ...query });
    expect(view.total).toBe(3);
    return view.rows.map(({ at }) => at - NOON);
  };
  expect(await found({})).toEqual([2, 1, 0]);
  expect(await found({ search: 'JUGGLING' })).toEqual([0]);
  expect(await found({ search: 'tax  return' })).toEqual([1]);
  expect(await found({ host: 'b.test' })).toEqual([2]);
  expect(await found({ purpose: 'engine', search: 'a.test' })).toEqual([1, 0]);
  expect(await found({ limit: 1 })).toEqual([2]);
  expect((await ledgerView(world, ALL)).hosts).toEqual([
    { host: 'a.test', requests: 2, allowedFor: ['engine'] },
    { host: 'b.test', requests: 1, allowedFor: ['model-download'] },
  ]);
});

test('after thirty days the texts are gone and the rows are there', async () => {
  const world = await withRows();
  await world.upkeep.expire(NOON + 29 * DAY_MS);
  expect((await world.ledger.texts()).size).toBe(3);
  await world.upkeep.expire(NOON + 31 * DAY_MS);
  expect((await world.ledger.texts()).size).toBe(0);
  const rows = await world.ledger.all();
  expect(rows).toHaveLength(3);
  for (const { id } of rows) expect(await ledgerText(world, { id })).toEqual({ gone: 'expired' });
  expect(JSON.stringify(await world.db.ledger.toArray())).not.toContain('juggling');
});

test('what is forgotten is removed from the texts that were sent, and the row says so', async () => {
  const world = await withRows();
  const claim = { facet: 'expertise', topic: 'juggling', level: 'expert' } as const;
  const stated = await stateBelief(claim, 'call-1', world);
  if (!stated.ok) throw new Error(stated.error.message);
  expect((await forgetBelief(stated.value, world)).ok).toBe(true);
  const rows = await world.ledger.all();
  const texts = await Promise.all(rows.map(({ id }) => world.ledger.text(id)));
  expect(texts).toEqual([{ text: '' }, { text: 'what is a   tax return' }, { gone: 'removed' }]);
});

test('the export holds every row with its text, the oldest first; clearing leaves none', async () => {
  const world = await withRows();
  const exported = await exportLedger(world.ledger);
  if (!exported.ok) throw new Error(exported.error.message);
  const lines = exported.value.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).text.text)).toEqual([
    'how do I learn juggling',
    'what is a   tax return',
    '',
  ]);
  expect((await clearLedger(world.ledger)).ok).toBe(true);
  expect(await world.db.ledger.count()).toBe(0);
});
