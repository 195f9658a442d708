import { expect, type Page } from '@playwright/test';
import type { ViewUpdate } from '@/lib/adapters/messaging/protocol.ts';
import type { SentRequest } from '@/lib/app/egress.ts';
import type { EngineSettings } from '@/lib/app/engines/engine-settings.ts';
import type { MadeBy } from '@/lib/app/engines/made-by.ts';
import type { UiViews, ViewName } from '@/lib/app/ui-views.ts';
import { SCRIPTS } from '@/test/eval/scripted-models.ts';
import { type Chat, type OpenAiServer, startOpenAiServer } from '@/test/fixtures/openai-server.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { CISO } from '@/tools/demo/people.ts';

/** Shaped like a key, and nobody's. */
export const KEY = 'sk-test-0123456789abcdef';

/** A page of ours from which the background is asked. */
export type Control = {
  readonly page: Page;
  /** Make a call as our own pages do; throws when it is refused. */
  ask<T>(call: string, argument?: unknown): Promise<T>;
  /** Every row of the ledger with its exact text, oldest first. */
  ledger(): Promise<SentRequest[]>;
  /** What one of our pages would show now. */
  view<V extends ViewName>(view: V, args?: UiViews[V]['args']): Promise<UiViews[V]['value']>;
  /** Who made the latest rewrite. */
  madeBy(): Promise<MadeBy | null>;
};

export async function openControl({ context, extensionId }: ExtensionBrowser): Promise<Control> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const ask = async <T>(call: string, argument: unknown = null): Promise<T> => {
    const reply = (await page.evaluate(
      ([name, given]) =>
        chrome.runtime.sendMessage({ call: name, id: crypto.randomUUID(), argument: given }),
      [call, argument] as const,
    )) as { ok: true; value: T } | { ok: false; error: unknown }; // The background's own answer.
    if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  const view = <V extends ViewName>(name: V, args: UiViews[V]['args'] | null = null) =>
    page.evaluate(readView, [name, args] as const) as Promise<UiViews[V]['value']>;
  return {
    page,
    ask,
    ledger: async () => {
      const lines = await ask<string>('exportLedger');
      return lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as SentRequest); // As our own export writes them.
    },
    view,
    madeBy: async () => {
      const [newest] = await view('rewrites');
      return newest ? ((await view('rewrite', { id: newest.id }))?.madeBy ?? null) : null;
    },
  };
}

/** A view as the options page gets it. */
function readView([view, args]: readonly [string, unknown]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: 'views' });
    port.onMessage.addListener(({ state }: ViewUpdate) => {
      port.disconnect();
      if (state.state === 'ready') resolve(state.value);
      else if (state.state === 'failed') reject(new Error(state.message));
    });
    port.postMessage({ kind: 'subscribe', number: 1, view, args });
  });
}

/** Somebody is known, and a server of theirs writes. */
export async function chooseServer(
  control: Control,
  { baseUrl }: Pick<OpenAiServer, 'baseUrl'>,
  more: Partial<EngineSettings> = {},
): Promise<void> {
  for (const claim of CISO.claims) await control.ask('stateBelief', claim);
  await control.ask('keepEngineKey', { host: new URL(baseUrl).host, key: KEY });
  const server = { preset: 'custom', baseUrl, model: 'tiny', contextTokens: 32_000 };
  await control.ask('setEngines', { server });
  await control.ask('setEngines', { everywhere: 'openai-compatible', ...more });
}

/** What a server was asked to write; what browsers ask before is not ours. */
export const writingsOf = ({ seen }: OpenAiServer) =>
  seen.filter(({ method, path }) => method === 'POST' && path.endsWith('/chat/completions'));

/** A server for one test. */
export async function withServer(run: (server: OpenAiServer) => Promise<void>): Promise<void> {
  const server = await startOpenAiServer();
  try {
    await run(server);
  } finally {
    await server.close();
  }
}

export type Shown = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: string;
  readonly text: string;
};

/** Everything that the latest answer's overlay shows from now on, with the time of each. */
export async function watchOverlay(page: Page): Promise<{ shown(): Promise<readonly Shown[]> }> {
  const overlay = await until('an overlay', async () => (await overlaysOn(page)).at(-1) ?? null);
  await overlay.surface.call(
    `function () {
      const host = this.host ?? this.getRootNode().host;
      const root = this.host ? this : this.getRootNode();
      const shown = [];
      const note = () => {
        const at = Date.now();
        const text = root.querySelector('.answer')?.textContent ?? '';
        const state = host.getAttribute('data-state');
        const last = shown.at(-1);
        if (last?.text !== text || last?.state !== state) shown.push({ at, state, text });
      };
      new MutationObserver(note).observe(root, { subtree: true, childList: true, characterData: true });
      new MutationObserver(note).observe(host, { attributes: true });
      note();
      root.shownSoFar = shown;
    }`,
  );
  return {
    shown: () =>
      overlay.surface.call(
        `function () { return (this.host ? this : this.getRootNode()).shownSoFar; }`,
      ),
  };
}

/** The latest answer, shown by an engine, and how it reads. */
export const personalizedText = async (page: Page): Promise<string> => {
  const { surface } = await overlayIn(page, 'personalized');
  return surface.call("function () { return this.querySelector('.answer').innerText; }");
};

/** Letters at the end of a block by which it is known again, without its markup. */
const KNOWN_BY = 24;

/**
 * Milliseconds from the piece that closed a block until that block was on screen, for each block of a
 * reply that was shown as it came. The last block closes with the last piece; blocks that close while
 * the browser draws are shown together.
 */
export function delaysOf(written: OpenAiServer['written'], shown: readonly Shown[]): number[] {
  let text = '';
  let closed = 0;
  const closings = written.flatMap(({ text: piece, at }) => {
    text += piece;
    const end = text.lastIndexOf('\n\n');
    if (end <= closed || end < 0) return [];
    closed = end;
    return [{ at, words: lettersOf(text.slice(0, end)).slice(-KNOWN_BY) }];
  });
  const last = written.at(-1)?.at;
  if (last !== undefined) closings.push({ at: last, words: lettersOf(text).slice(-KNOWN_BY) });
  return closings.flatMap(({ at, words }) => {
    const draft = shown.find(({ text: seen }) => lettersOf(seen).includes(words));
    return words === '' || !draft ? [] : [draft.at - at];
  });
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** A model that rewrites as one of the scripts of the evaluation does. */
export const writeAs =
  (script: string, answer = SECURITY.answer) =>
  ({ messages }: Chat): string => {
    const [system, user] = messages;
    const scripted = SCRIPTS[script]?.(answer, () => 0.3);
    if (!scripted || !system || !user) throw new Error(`${script} cannot be played here`);
    return scripted.reply({ system: system.content, user: user.content });
  };

/** What only the faithful script writes. */
export const IN_OTHER_WORDS = /You need|don't/;

/** Exactly what was sent stands in the ledger, to the letter, and no key. */
export async function expectSameInLedger(control: Control, server: OpenAiServer): Promise<void> {
  const rows = await control.ledger();
  const { host } = new URL(server.baseUrl);
  expect(rows.map(({ host: to, method, path, text }) => ({ to, method, path, text }))).toEqual(
    server.seen
      .filter(({ method }) => method !== 'OPTIONS')
      .map(({ method, path, body }) => ({ to: host, method, path, text: { text: body } })),
  );
  expect(JSON.stringify(rows)).not.toContain(KEY);
}

export const exactly = (label: string): RegExp => new RegExp(`^${label}$`);

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
