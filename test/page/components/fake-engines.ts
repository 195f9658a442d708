import type { EngineSource, Watch } from '@/components/shared/source.ts';
import type { RequestPreview, TestFailure } from '@/lib/app/engines/engine-calls.ts';
import type { EngineSettings } from '@/lib/app/engines/engine-settings.ts';
import type { EnginesView, EngineView } from '@/lib/app/engines/engine-view.ts';
import type { ServerReport } from '@/lib/app/engines/server.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';

export const OLLAMA = {
  preset: 'ollama',
  baseUrl: 'http://127.0.0.1:11434/v1',
  model: 'llama3.2',
  contextTokens: 4_096,
} as const;

const SETTINGS: EngineSettings = {
  everywhere: 'built-in',
  bySite: [],
  server: null,
  localModel: null,
  hourlyCap: 20,
  libraryTo: [],
  browserOffered: false,
};

const ENGINES: readonly EngineView[] = [
  { id: 'built-in', status: 'ready', last: null, usualMs: null },
  { id: 'browser', status: 'absent', last: null, usualMs: null },
  { id: 'local', status: 'not-set-up', last: null, usualMs: null },
  { id: 'openai-compatible', status: 'not-set-up', last: null, usualMs: null },
];

/** The view as it is after installing; engines that are named are as they are named. */
export function enginesIn(
  view: Partial<Omit<EnginesView, 'engines' | 'settings'>> = {},
  settings: Partial<EngineSettings> = {},
  engines: Partial<Record<EngineView['id'], Partial<EngineView>>> = {},
): EnginesView {
  return {
    settings: { ...SETTINGS, ...settings },
    engines: ENGINES.map((engine) => ({ ...engine, ...engines[engine.id] })),
    host: null,
    mayReach: false,
    keyHosts: [],
    sentThisHour: 0,
    localModels: [],
    ...view,
  };
}

/** With a server that is in use. */
export const withServer = (
  settings: Partial<EngineSettings> = {},
  view: Partial<EnginesView> = {},
): EnginesView =>
  enginesIn(
    { host: '127.0.0.1:11434', sentThisHour: 3, ...view },
    { server: OLLAMA, everywhere: 'openai-compatible', ...settings },
    { 'openai-compatible': { status: 'ready' } },
  );

const PREVIEWED: RequestPreview = {
  host: '127.0.0.1:11434',
  address: 'http://127.0.0.1:11434/v1/chat/completions',
  body: '{"model":"llama3.2"}',
  prompt: { system: 'You rewrite one answer.', user: '----- ANSWER x -----' },
  passages: 0,
  level: 3,
  tokens: { read: 1_200, written: 400 },
};

type World = {
  readonly view?: EnginesView;
  readonly test?: () => Promise<Result<ServerReport, TestFailure>>;
  readonly models?: Result<readonly string[], TestFailure>;
  readonly preview?: Partial<RequestPreview>;
  readonly refusal?: string;
  readonly grants?: boolean;
};

/** Remembers what was asked, in words; a change of settings is shown at once. */
export function fakeEngines(world: World = {}) {
  const happened: string[] = [];
  let view = world.view ?? enginesIn();
  const listeners = new Set<Parameters<Watch<EnginesView>>[0]>();
  const show = (next: EnginesView) => {
    view = next;
    for (const listener of listeners) listener({ state: 'ready', value: view });
  };
  const act = (what: string) => {
    happened.push(what);
    return world.refusal === undefined
      ? ok(null)
      : err({ kind: 'invalid', message: world.refusal } as const);
  };
  const source: EngineSource = {
    watchEngines: (listener) => {
      listeners.add(listener);
      listener({ state: 'ready', value: view });
      return () => listeners.delete(listener);
    },
    setEngines: async (change) => {
      const done = act(`set ${JSON.stringify(change)}`);
      if (done.ok) show({ ...view, settings: { ...view.settings, ...change } });
      return done;
    },
    setEngineOn: async ({ site, engine }) => act(`on ${site} ${engine}`),
    keepEngineKey: async ({ host, key }) => {
      // The key itself is not even noted by this fake.
      const done = act(`key ${host} ${key === null ? 'gone' : key.length}`);
      const others = view.keyHosts.filter((one) => one !== host);
      if (done.ok) show({ ...view, keyHosts: key === null ? others : [...others, host] });
      return done;
    },
    expectServer: async ({ address, expected }) => act(`expect ${address} ${expected}`),
    listServerModels: async ({ baseUrl }) => {
      happened.push(`list ${baseUrl}`);
      return world.models ?? ok(['llama3.2', 'qwen3:4b']);
    },
    testServer: async ({ baseUrl, model }) => {
      happened.push(`test ${baseUrl} ${model}`);
      return world.test?.() ?? ok({ models: ['llama3.2'], firstWordsMs: 820 });
    },
    cancelServerTest: async () => act('cancel'),
    previewRequest: async (server) => {
      happened.push(`preview ${server.baseUrl} ${server.model}`);
      return ok({ ...PREVIEWED, ...world.preview });
    },
    requestServer: async (address) => {
      happened.push(`request ${address}`);
      return world.grants !== false;
    },
    reaches: async () => false,
    fetchBrowserModel: async (onProgress) => {
      onProgress(0.5);
      return act('fetch browser model');
    },
  };
  return { source, happened, show };
}
