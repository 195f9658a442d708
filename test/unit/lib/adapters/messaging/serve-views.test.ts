import { expect, test } from 'vitest';
import type { ViewUpdate } from '@/lib/adapters/messaging/protocol.ts';
import { serveViews, type ViewServer } from '@/lib/adapters/messaging/serve-views.ts';
import type { ViewName } from '@/lib/app/ui-views.ts';
import { StorageFailure } from '@/lib/core/storage-failure.ts';

/** Both ends of a port, and a server whose value the test sets. */
function line(overrides: Partial<ViewServer> = {}, allowed: readonly ViewName[] | null = null) {
  const listeners = new Set<() => void>();
  const updates: ViewUpdate[] = [];
  const reported: unknown[] = [];
  let receive: (message: unknown) => void = () => undefined;
  let leave: () => void = () => undefined;
  serveViews(
    {
      postMessage: (update) => updates.push(update),
      onMessage: { addListener: (listener) => (receive = listener) },
      onDisconnect: { addListener: (listener) => (leave = listener) },
    },
    {
      read: async () => [],
      onChange: (_, listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      report: (cause) => reported.push(cause),
      ...overrides,
    },
    allowed,
  );
  return {
    updates,
    reported,
    listeners,
    send: (message: unknown) => receive(message),
    leave: () => leave(),
    change: () => {
      for (const listener of listeners) listener();
    },
  };
}

const subscribe = (number: number, view = 'sites', args: unknown = null) => ({
  kind: 'subscribe',
  number,
  view,
  args,
});

test('a subscriber hears the value now and after every change', async () => {
  let sites = ['a'];
  const here = line({ read: async () => sites as never });
  here.send(subscribe(1));
  await expect.poll(() => here.updates).toHaveLength(1);
  sites = ['a', 'b'];
  here.change();
  await expect.poll(() => here.updates).toHaveLength(2);
  expect(here.updates.at(-1)).toEqual({ number: 1, state: { state: 'ready', value: ['a', 'b'] } });
});

test('a page that may follow one view hears of no other', async () => {
  const here = line({}, ['rewrites']);
  here.send(subscribe(1, 'profile'));
  here.send(subscribe(2, 'rewrites'));
  await expect.poll(() => here.updates).toHaveLength(1);
  expect(here.updates[0]).toMatchObject({ number: 2 });
  expect(here.listeners.size).toBe(1);
});

test('changes during a reading are read once more, so the last value heard is the last there is', async () => {
  let value = 0;
  const reads: (() => void)[] = [];
  const read = async () => {
    const seen = value;
    await new Promise<void>((resolve) => reads.push(resolve));
    return seen as never;
  };
  const here = line({ read });
  here.send(subscribe(1));
  for (value = 1; value < 5; value += 1) here.change();
  reads[0]?.();
  await expect.poll(() => reads).toHaveLength(2);
  reads[1]?.();
  await expect.poll(() => here.updates).toHaveLength(2);
  expect(here.updates.map(({ state }) => 'value' in state && state.value)).toEqual([0, 5]);
});

test('what nobody follows is read no more', async () => {
  const here = line();
  here.send(subscribe(1));
  here.send(subscribe(2));
  here.send({ kind: 'unsubscribe', number: 1 });
  expect(here.listeners.size).toBe(1);
  here.leave();
  expect(here.listeners.size).toBe(0);
});

test.each([
  null,
  { kind: 'subscribe', number: 1, view: 'secrets', args: null },
  { kind: 'subscribe', number: -1, view: 'sites', args: null },
  subscribe(1, 'rewrite', null),
  subscribe(1, 'rewrite', { id: 7 }),
])('%j is no subscription', (message) => {
  const here = line();
  here.send(message);
  expect(here.listeners.size).toBe(0);
});

test('storage that fails is said in its words, a bug in ours', async () => {
  const full = line({ read: () => Promise.reject(new StorageFailure('full')) });
  full.send(subscribe(1));
  await expect.poll(() => full.updates).toHaveLength(1);
  expect(full.updates[0]?.state).toMatchObject({ state: 'failed', message: /disk is full/ });
  const bug = new TypeError('secret details');
  const broken = line({ read: () => Promise.reject(bug) });
  broken.send(subscribe(1));
  await expect.poll(() => broken.updates).toHaveLength(1);
  expect(JSON.stringify(broken.updates)).not.toContain('secret');
  expect(broken.reported).toEqual([bug]);
});
