import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { callsFromPage, keepAwake, onPush } from '@/lib/adapters/messaging/page-client.ts';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';
import type { BeliefId } from '@/lib/core/ids.ts';

type Answer = (message: { call: string; id: string; argument: unknown }) => unknown;

const runtime = fakeBrowser.runtime as unknown as {
  id: string | undefined;
  sendMessage: (message: never) => Promise<unknown>;
  connect: (info: { name: string }) => unknown;
};
const original = { ...runtime };

/** Messages that reached the background, which answers them one by one. */
function background(...answers: Answer[]) {
  const heard: Parameters<Answer>[0][] = [];
  runtime.sendMessage = async (message) => {
    heard.push(message);
    return answers[Math.min(heard.length, answers.length) - 1]?.(message);
  };
  return heard;
}

const dies: Answer = () => {
  throw new Error('A listener indicated an asynchronous response, but the message channel closed');
};
const answers: Answer = () => ({ ok: true, value: null });
const isSilent: Answer = () => undefined;

/** Ports that the code opens; the test ends them. */
function ports() {
  const opened: FakePort[] = [];
  runtime.connect = ({ name }) => {
    const port = new FakePort(name);
    opened.push(port);
    return port;
  };
  return opened;
}

class FakePort {
  readonly sent: unknown[] = [];
  readonly #messages: ((message: unknown) => void)[] = [];
  readonly #ends: (() => void)[] = [];
  isOpen = true;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  readonly onMessage = { addListener: (f: (message: unknown) => void) => this.#messages.push(f) };
  readonly onDisconnect = { addListener: (f: () => void) => this.#ends.push(f) };
  postMessage(message: unknown) {
    this.sent.push(message);
  }
  disconnect() {
    this.isOpen = false;
  }
  receive(message: unknown) {
    for (const listener of this.#messages) listener(message);
  }
  end() {
    this.isOpen = false;
    for (const listener of this.#ends) listener();
  }
}

beforeEach(() => {
  runtime.id = 'us';
});
afterEach(() => {
  vi.useRealTimers();
  Object.assign(runtime, original);
});

describe('a call', () => {
  test('carries its name and argument', async () => {
    const heard = background(answers);
    await callsFromPage().reportInteraction({ rewriteId: 'r' as never, signal: 'good' });
    await createClient().wipe();
    expect(heard).toMatchObject([
      { call: 'reportInteraction', argument: { rewriteId: 'r', signal: 'good' } },
      { call: 'wipe', argument: null },
    ]);
  });

  test('whose background died in the middle is repeated under the same id', async () => {
    const heard = background(dies, isSilent, answers);
    expect(await createClient().forgetBelief('b' as BeliefId)).toEqual({ ok: true, value: null });
    expect(heard).toHaveLength(3);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
  });

  test('made twice has two ids', async () => {
    const heard = background(answers);
    await createClient().wipe();
    await createClient().wipe();
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2);
  });

  test('that nobody ever answers is a refusal in words, not an exception', async () => {
    background(dies);
    const reply = await callsFromPage().prepare();
    expect(reply).toMatchObject({ ok: false, error: { kind: 'engine-failed' } });
    const edit = await createClient().wipe();
    expect(edit).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
  });

  test('the background could not make sense of is a refusal too', async () => {
    background(() => ({ unanswered: 'bad request' }));
    expect(await createClient().wipe()).toMatchObject({ error: { kind: 'storage-failed' } });
  });
});

describe('a content script whose extension is gone', () => {
  test.each([
    ['before the call', () => (runtime.id = undefined)],
    [
      'during the call',
      () =>
        background(() => {
          runtime.id = undefined;
          throw new Error('The message port closed');
        }),
    ],
    [
      'as the browser says',
      () =>
        background(() => {
          throw new Error('Extension context invalidated.');
        }),
    ],
  ])('hears so %s', async (_, happens) => {
    background(answers);
    happens();
    expect(await callsFromPage().prepare()).toEqual({ ok: false, error: { kind: 'gone' } });
  });
});

test('a push reaches the listener, other messages do not, and none after the end', async () => {
  const heard: unknown[] = [];
  const stop = onPush((push) => heard.push(push));
  // The fake calls listeners with whatever it is given; ours looks at the message only.
  const { trigger } = fakeBrowser.runtime.onMessage as unknown as {
    trigger(m: unknown): unknown[];
  };
  trigger({ push: 'toggle' });
  trigger({ call: 'wipe' });
  trigger(null);
  stop();
  trigger({ push: 'toggle' });
  expect(heard).toEqual([{ push: 'toggle' }]);
});

test('a line that breaks is taken up again, until it is let go', async () => {
  const opened = ports();
  const letSleep = keepAwake(() => undefined);
  opened[0]?.end();
  await expect.poll(() => opened.length).toBe(2);
  letSleep();
  expect(opened[1]?.isOpen).toBe(false);
});

test('a background that dies is woken at once; one that refuses the line is not pressed', () => {
  vi.useFakeTimers();
  const opened = ports();
  const letSleep = keepAwake(() => undefined);
  vi.advanceTimersByTime(2_000);
  opened[0]?.end();
  vi.advanceTimersByTime(1);
  expect(opened).toHaveLength(2);
  opened[1]?.end();
  vi.advanceTimersByTime(100);
  expect(opened).toHaveLength(2);
  vi.advanceTimersByTime(1_000);
  expect(opened).toHaveLength(3);
  letSleep();
});

test('an extension that is just going away throws at whoever calls it; that is waited out', () => {
  vi.useFakeTimers();
  runtime.connect = () => {
    throw new Error('Extension context invalidated.');
  };
  let gone = 0;
  keepAwake(() => {
    gone += 1;
  });
  runtime.id = undefined;
  vi.advanceTimersByTime(1_000);
  expect(gone).toBe(1);
});

test('a line that breaks because the extension is gone says so once', async () => {
  const opened = ports();
  let gone = 0;
  keepAwake(() => {
    gone += 1;
  });
  runtime.id = undefined;
  opened[0]?.end();
  await expect.poll(() => gone).toBe(1);
  expect(opened).toHaveLength(1);
});

describe('a subscription', () => {
  const document = { visibilityState: 'visible', addEventListener: () => undefined };

  test('keeps the last value while the background is dead, and asks the next one anew', async () => {
    Object.assign(globalThis, { document });
    const opened = ports();
    const heard: unknown[] = [];
    const stop = subscribe('sites', null, (state) => heard.push(state));
    const other = subscribe('profile', null, () => undefined);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.sent).toMatchObject([{ view: 'sites' }, { view: 'profile' }]);
    const { number } = (opened[0]?.sent[0] ?? {}) as { number: number };
    opened[0]?.receive({ number, state: { state: 'ready', value: [] } });
    opened[0]?.end();
    expect(heard).toEqual([{ state: 'loading' }, { state: 'ready', value: [] }]);

    await expect.poll(() => opened.length).toBe(2);
    expect(opened[1]?.sent).toMatchObject([{ view: 'sites', number }, { view: 'profile' }]);
    other();
    expect(opened[1]?.sent.at(-1)).toMatchObject({ kind: 'unsubscribe' });
    stop();
    expect(opened[1]?.isOpen).toBe(false);
    opened[1]?.receive({ number, state: { state: 'ready', value: ['late'] } });
    expect(heard).toHaveLength(2);
  });
});
