import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeWithServer } from '@/lib/adapters/engines/openai-writer.ts';
import { testServer as askServer, listModels } from '@/lib/adapters/engines/test-server.ts';
import { createGate } from '@/lib/adapters/network/gate.ts';
import { beginRequest, endRequest } from '@/lib/app/egress.ts';
import { DIAGNOSES, type DiagnosisCause, diagnose } from '@/lib/app/engines/diagnosis.ts';
import { type EngineEditPorts, keepEngineKey, setEngines } from '@/lib/app/engines/engine-edits.ts';
import { PRESETS, type PresetId } from '@/lib/app/engines/engine-settings.ts';
import { enginesView } from '@/lib/app/engines/engine-view.ts';
import { type PreviewPorts, previewRequest } from '@/lib/app/engines/preview.ts';
import { createRunning } from '@/lib/app/engines/running.ts';
import {
  cancelServerTest,
  listServerModels,
  type TryServerPorts,
  testServer,
} from '@/lib/app/engines/try-server.ts';
import { exportLedger } from '@/lib/app/ledger-edits.ts';
import type { Muscle } from '@/lib/app/muscle-calls.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { VIEWS } from '@/lib/app/views.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';
import { type Mood, type OpenAiServer, startOpenAiServer } from '@/test/fixtures/openai-server.ts';
import { dump, freshName, openWorld } from '../world.ts';

const SELF = 'chrome-extension://abcdefgh';
const KEY = 'sk-planted-0123456789';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.mood = 'well';
  server.reply = () => 'Ready.';
  (server.seen as unknown[]).length = 0;
});

const tried = (preset: PresetId = 'ollama', model = 'tiny') => ({
  preset,
  baseUrl: server.baseUrl,
  model,
});
const host = () => new URL(server.baseUrl).host;

/** The background and its muscle in one: the real client behind the real gate and ledger. */
function open({ isGranted = false } = {}) {
  const world = openWorld(freshName());
  const begin = (request: Parameters<typeof beginRequest>[0]) => beginRequest(request, world);
  const gate = createGate({ begin, end: (end) => endRequest(end, world) });
  const client = async (options: ConstructorParameters<typeof OpenAI>[0]) => new OpenAI(options);
  const testing = { fetch: gate('engine-test'), client, now: () => performance.now() };
  const muscle = {
    call: (name: string, asked: never, { signal }: { signal: AbortSignal }) =>
      name === 'testServer'
        ? askServer(asked, testing, signal)
        : listModels(asked, testing, signal),
  } as unknown as Muscle; // Of all calls only these two are made here.
  const ports = {
    ...world,
    muscle,
    tests: createRunning<null>(),
    running: createRunning<Origin>(),
    isGranted: async () => isGranted,
    revoke: async () => undefined,
    nonce: () => 'nonce',
    self: SELF,
  } satisfies TryServerPorts & EngineEditPorts & PreviewPorts;
  return { world, ports, writing: { fetch: gate('engine'), client } };
}

describe('trying a server that was not chosen yet', () => {
  test('lists and tests it; afterwards it may not be asked any more', async () => {
    const { ports } = open();
    expect(await listServerModels(tried(), ports)).toEqual(ok(['tiny', 'llama3.2']));
    expect(await testServer(tried(), ports)).toMatchObject({
      ok: true,
      value: { models: ['tiny', 'llama3.2'] },
    });
    expect(await ports.hosts.all()).toEqual([]);
    const rows = await ports.ledger.all();
    expect(rows.map(({ purpose }) => purpose)).toEqual(rows.map(() => 'engine-test'));
    expect(rows).toHaveLength(server.seen.length);
  });

  test('one that is in use stays allowed', async () => {
    const { ports } = open();
    await setEngines({ server: { ...tried(), contextTokens: 4_096 } }, ports);
    await testServer(tried(), ports);
    expect(await ports.hosts.allows(host(), 'engine')).toBe(true);
    expect(await ports.hosts.allows(host(), 'engine-test')).toBe(true);
  });

  test('its key is added where it is kept, and given to no other host', async () => {
    const { ports } = open();
    await keepEngineKey({ host: host(), key: KEY }, ports);
    await keepEngineKey({ host: 'other.example', key: 'sk-of-another-host' }, ports);
    await testServer(tried(), ports);
    expect(new Set(server.seen.map(({ key }) => key))).toEqual(new Set([`Bearer ${KEY}`]));
  });

  test('an address that is none is not asked', async () => {
    const { ports } = open();
    const refused = await testServer({ ...tried(), baseUrl: 'javascript:alert(1)' }, ports);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await ports.ledger.all()).toEqual([]);
  });

  test('a cancelled test ends at once', async () => {
    const { ports } = open();
    server.mood = 'slow-first-token';
    server.pauseMs = 30_000;
    const result = testServer(tried(), ports);
    await expect.poll(() => server.seen.length).toBe(2);
    await cancelServerTest(ports);
    expect(await result).toMatchObject({ error: { kind: 'cancelled' } });
    server.pauseMs = 40;
  });
});

describe('a server that goes wrong is explained', () => {
  test.each<[Mood, DiagnosisCause]>([
    ['unauthorized', 'key-missing'],
    ['origin-refused', 'refuses-extensions'],
    ['no-model', 'model-missing'],
    ['rate-limited', 'slow-down'],
    ['broken', 'broken'],
    ['wrong-content-type', 'broken'],
    ['empty', 'broken'],
  ])('%s: %s', async (mood, cause) => {
    const { ports } = open();
    server.mood = mood;
    expect(await testServer(tried(), ports)).toMatchObject({
      error: { diagnosis: { cause } },
    });
  });

  test('a wrong key is told from a missing one', async () => {
    const { ports } = open();
    server.mood = 'unauthorized';
    await keepEngineKey({ host: host(), key: KEY }, ports);
    expect(await testServer(tried(), ports)).toMatchObject({
      error: { diagnosis: { cause: 'key-wrong' } },
    });
  });

  test('nobody there is told from somebody who does not let us in', async () => {
    const { ports } = open();
    const gone = await startOpenAiServer();
    await gone.close();
    expect(await testServer({ ...tried(), baseUrl: gone.baseUrl }, ports)).toMatchObject({
      error: { diagnosis: { cause: 'not-running', permissionHelps: false } },
    });
    const refusing = async (_: unknown, init?: RequestInit) => {
      if (init?.mode !== 'no-cors') throw new TypeError('Failed to fetch');
      return new Response(null, { status: 200 });
    };
    const client = async (options: ConstructorParameters<typeof OpenAI>[0]) => new OpenAI(options);
    const asked = { baseUrl: server.baseUrl, model: 'tiny', key: null };
    const hidden = { fetch: refusing, client, now: () => 0 };
    expect(await askServer(asked, hidden, new AbortController().signal)).toMatchObject({
      error: { kind: 'origin-refused' },
    });
  });

  const about = (preset: PresetId, change: object = {}) => ({
    server: { preset, baseUrl: 'http://127.0.0.1:1/v1', model: 'qwen3:4b' },
    hasKey: false,
    mayReach: false,
    self: SELF,
    ...change,
  });
  const commands = (...asked: Parameters<typeof diagnose>) =>
    diagnose(...asked).fixes.map(({ command }) => command);

  test('with our own name in the lines to copy, for each system', () => {
    expect(diagnose('origin-refused', about('ollama')).fixes).toEqual([
      { on: 'macos', command: `launchctl setenv OLLAMA_ORIGINS "${SELF}"` },
      {
        on: 'linux-service',
        command: `sudo mkdir -p /etc/systemd/system/ollama.service.d && printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${SELF}"\\n' | sudo tee /etc/systemd/system/ollama.service.d/origins.conf && sudo systemctl daemon-reload && sudo systemctl restart ollama`,
      },
      { on: 'linux', command: `OLLAMA_ORIGINS="${SELF}" ollama serve` },
      { on: 'windows', command: `setx OLLAMA_ORIGINS "${SELF}"` },
    ]);
    expect(commands('origin-refused', about('vllm'))).toEqual([
      `vllm serve qwen3:4b --allowed-origins '["${SELF}"]'`,
    ]);
    expect(commands('origin-refused', about('lm-studio'))[0]).toContain('--cors');
    expect(commands('model-missing', about('ollama'))).toEqual(['ollama pull qwen3:4b']);
  });

  test('the browser’s permission is advised only where it helps and is not there', () => {
    expect(diagnose('origin-refused', about('custom')).permissionHelps).toBe(true);
    expect(diagnose('origin-refused', about('custom', { mayReach: true })).permissionHelps).toBe(
      false,
    );
    expect(diagnose('unreachable', about('custom')).permissionHelps).toBe(false);
  });

  test('a name that means something to a shell is put into no command', () => {
    for (const model of ['x; rm -rf ~', '$(id)', '`id`', "a' b", '-rf', 'a\nb', 'a|b']) {
      const server = { preset: 'ollama', baseUrl: 'http://x/v1', model } as const;
      expect(commands('model-missing', about('ollama', { server }))).toEqual(['ollama pull MODEL']);
    }
  });

  test('an address without a version is suspected first', () => {
    const server = { preset: 'custom', baseUrl: 'http://x', model: 'm' } as const;
    expect(diagnose('model-missing', about('custom', { server })).cause).toBe('wrong-path');
  });

  test('every kind of failure has one, with every kind of server', () => {
    const kinds = ['unreachable', 'out-of-memory', 'failed', 'muscle-died', 'too-long'] as const;
    for (const preset of PRESETS) {
      for (const kind of kinds) {
        expect(DIAGNOSES).toContain(diagnose(kind, about(preset)).cause);
      }
    }
  });
});

describe('what would be sent', () => {
  const settings = () => ({ ...tried('custom'), contextTokens: 8_192 });

  test('is shown to the letter: the server then gets just that', async () => {
    const { ports, writing } = open();
    const preview = await previewRequest(settings(), ports);
    if (!preview.ok) throw new Error(preview.error.message);
    expect(server.seen).toEqual([]);
    await ports.hosts.allow(host(), 'engine');
    const { prompt, body, address } = preview.value;
    const stop = new AbortController().signal;
    await writeWithServer({ ...tried(), key: null }, prompt, writing, () => undefined, stop);
    expect(server.seen.map((one) => one.body)).toEqual([body]);
    expect(address).toBe(`${server.baseUrl}/chat/completions`);
  });

  test('holds how the reader likes to read, never what is believed of them', async () => {
    const { ports } = open();
    const before = await previewRequest(settings(), ports);
    expect(before).toMatchObject({ value: { level: 0 } });
    await stateBelief({ facet: 'role', role: 'Nurse in Zwickau' }, 'c', ports);
    await stateBelief({ facet: 'expertise', topic: 'HTTP', level: 'expert' }, 'd', ports);
    const after = await previewRequest(settings(), ports);
    expect(after).toMatchObject({ value: { level: 3 } });
    expect(JSON.stringify(after)).toContain('expert');
    expect(JSON.stringify(after)).not.toContain('Zwickau');
  });

  test('holds passages of saved pages only where the user agreed', async () => {
    const { ports } = open();
    const passage = { id: 'p', title: 'Mine', text: 'My own saved words.' };
    const withPages = { ...ports, retrieve: async () => [passage] as never };
    await setEngines({ server: settings() }, ports);
    const without = await previewRequest(settings(), withPages);
    expect(JSON.stringify(without)).not.toContain('My own saved words');
    await setEngines({ libraryTo: [host()] }, ports);
    expect(await previewRequest(settings(), withPages)).toMatchObject({
      value: { passages: 1, body: expect.stringContaining('My own saved words') },
    });
  });

  test('says when a model has no room, or no server is named', async () => {
    const { ports } = open();
    expect(await previewRequest({ ...settings(), contextTokens: 1 }, ports)).toMatchObject({
      ok: false,
    });
    expect(await previewRequest({ ...settings(), model: ' ' }, ports)).toMatchObject({ ok: false });
  });
});

test('a planted key stands nowhere but in its own row and in the header of its host', async () => {
  const { world, ports, writing } = open();
  const printed: unknown[] = [];
  const log = (...said: unknown[]) => void printed.push(said);
  const { error, warn, info, debug } = console;
  Object.assign(console, { error: log, warn: log, info: log, debug: log });
  const said: unknown[] = [];
  try {
    said.push(await keepEngineKey({ host: host(), key: KEY }, ports));
    said.push(await setEngines({ server: { ...tried(), contextTokens: 8_192 } }, ports));
    // A server that repeats in its errors and in its answers what it was given.
    server.reply = () => `Your key is ${KEY}.`;
    for (const mood of ['well', 'unauthorized', 'broken', 'malformed-json', 'no-model'] as const) {
      server.mood = mood;
      said.push(await testServer(tried(), ports), await listServerModels(tried(), ports));
    }
    const echo = {
      ...ports,
      muscle: {
        call: async () => ({
          ok: false,
          error: { kind: 'key-refused', message: `Incorrect key ${KEY} provided.` },
        }),
      } as unknown as Muscle, // As a server that quotes the key.
    };
    said.push(await testServer(tried(), echo));
    said.push(await previewRequest({ ...tried(), contextTokens: 8_192 }, ports));
    const key = await ports.secrets.keyFor(host());
    const prompt = { system: 's', user: 'u' };
    const stop = new AbortController().signal;
    said.push(await writeWithServer({ ...tried(), key }, prompt, writing, () => undefined, stop));
    said.push(await enginesView(ports));
    said.push(await exportLedger(ports.ledger), await world.exports.readEverything());
    const query = { search: '', host: null, purpose: null, limit: 100 };
    const views = { ...ports, grantedSites: async () => [] };
    said.push(await VIEWS.ledger(views, query), await VIEWS.engines(views, null));
    said.push([...(await ports.ledger.texts()).values()]);
  } finally {
    Object.assign(console, { error, warn, info, debug });
  }
  expect(server.seen.some((one) => one.key === `Bearer ${KEY}`)).toBe(true);
  expect(JSON.stringify(said)).not.toContain(KEY);
  expect(printed).toEqual([]);
  const { secrets, ...tables } = await dump(world.db);
  expect(JSON.stringify(secrets)).toContain(KEY); // The search would find it.
  expect(JSON.stringify(tables)).not.toContain(KEY);
});
