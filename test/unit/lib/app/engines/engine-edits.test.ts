import { describe, expect, test } from 'vitest';
import { type ByModelPorts, type Occasion, writeByModel } from '@/lib/app/engines/by-model.ts';
import {
  type EngineEditPorts,
  expectServer,
  keepEngineKey,
  setEngineOn,
  setEngines,
} from '@/lib/app/engines/engine-edits.ts';
import type { ServerSettings } from '@/lib/app/engines/engine-settings.ts';
import { enginesView } from '@/lib/app/engines/engine-view.ts';
import { createRunning } from '@/lib/app/engines/running.ts';
import { resumeSites } from '@/lib/app/sites.ts';
import type { Origin, RewriteId } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { INSTRUCT_MODELS } from '@/lib/models/catalogue.ts';
import { freshName, NOON, never, openWorld, SITE } from '../world.ts';

const HOST = '127.0.0.1:11434';
const SERVER: ServerSettings = {
  preset: 'ollama',
  baseUrl: `http://${HOST}/v1`,
  model: 'llama3.2',
  contextTokens: 4_096,
};
const OTHER: ServerSettings = { ...SERVER, preset: 'custom', baseUrl: 'https://other.example/v1' };
const MODEL = INSTRUCT_MODELS[0]?.id ?? '';

function open() {
  const world = openWorld(freshName());
  const revoked: Origin[] = [];
  const ports = {
    ...world,
    running: createRunning<Origin>(),
    revoke: async (site: Origin) => void revoked.push(site),
  } satisfies EngineEditPorts;
  const settings = async () => (await world.settings.read()).engines;
  return { world, ports, revoked, settings };
}

const allowed = (ports: ReturnType<typeof open>['ports'], host = HOST) =>
  Promise.all([ports.hosts.allows(host, 'engine'), ports.hosts.allows(host, 'engine-test')]);

describe('choosing a server', () => {
  test('lets its host be asked for answers and tests, and nothing else', async () => {
    const { ports, settings } = open();
    expect(await setEngines({ server: SERVER, everywhere: 'openai-compatible' }, ports)).toEqual(
      ok(null),
    );
    expect(await allowed(ports)).toEqual([true, true]);
    expect(await ports.hosts.allows(HOST, 'model-download')).toBe(false);
    expect((await settings()).everywhere).toBe('openai-compatible');
  });

  test('takes the leave of the one before, but not what that is used for besides', async () => {
    const { ports } = open();
    await setEngines({ server: SERVER }, ports);
    await ports.hosts.allow(HOST, 'model-download');
    await setEngines({ server: OTHER }, ports);
    expect(await allowed(ports)).toEqual([false, false]);
    expect(await ports.hosts.allows(HOST, 'model-download')).toBe(true);
    expect(await allowed(ports, 'other.example')).toEqual([true, true]);
  });

  test('removing it leaves no engine, no leave, no key and no yes for the library behind', async () => {
    const { ports, settings } = open();
    const bySite = [{ site: SITE, engine: 'openai-compatible' as const }];
    await setEngines({ server: SERVER, everywhere: 'openai-compatible', bySite }, ports);
    await setEngines({ libraryTo: [HOST] }, ports);
    await keepEngineKey({ host: HOST, key: 'sk-planted' }, ports);
    expect((await settings()).libraryTo).toEqual([HOST]);
    await setEngines({ server: null }, ports);
    expect(await settings()).toMatchObject({
      server: null,
      everywhere: 'built-in',
      bySite: [],
      libraryTo: [],
    });
    expect(await allowed(ports)).toEqual([false, false]);
    expect(await ports.secrets.keyFor(HOST)).toBeNull();
  });

  test('its prices go with its host, and a price is no debt', async () => {
    const { ports, settings } = open();
    const price = { read: 0.5, written: 2 };
    await setEngines({ server: SERVER }, ports);
    expect(await setEngines({ price }, ports)).toEqual(ok(null));
    await setEngines({ server: { ...SERVER, model: 'qwen3' } }, ports);
    expect((await settings()).price).toEqual(price);
    const refused = await setEngines({ price: { read: -1, written: 0 } }, ports);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    await setEngines({ server: OTHER }, ports);
    expect((await settings()).price).toBeNull();
  });

  test('one that was stopped in the ledger is allowed again by saving it again only', async () => {
    const { ports } = open();
    await setEngines({ server: SERVER }, ports);
    await ports.hosts.forbid(HOST);
    await setEngines({ hourlyCap: 3 }, ports);
    expect(await allowed(ports)).toEqual([false, false]);
    await setEngines({ server: SERVER }, ports);
    expect(await allowed(ports)).toEqual([true, true]);
  });

  test.each([
    'ftp://x/v1',
    'nonsense',
    'https://user:secret@host/v1',
    'https://host/v1?key=secret',
  ])('%s is refused and nothing is changed', async (baseUrl) => {
    const { ports, settings } = open();
    const before = await settings();
    const refused = await setEngines({ server: { ...SERVER, baseUrl } }, ports);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(JSON.stringify(refused)).not.toContain('secret');
    expect(await settings()).toEqual(before);
    expect(await ports.hosts.all()).toEqual([]);
  });

  test('an engine that is not set up cannot be chosen', async () => {
    const { ports } = open();
    for (const everywhere of ['openai-compatible', 'local'] as const) {
      expect(await setEngines({ everywhere }, ports)).toMatchObject({ ok: false });
      expect(await setEngineOn({ site: SITE, engine: everywhere }, ports)).toMatchObject({
        ok: false,
      });
    }
    expect(await setEngines({ localModel: 'unknown' }, ports)).toMatchObject({ ok: false });
    expect(await setEngines({ localModel: MODEL, everywhere: 'local' }, ports)).toEqual(ok(null));
  });

  test('a site has one engine of its own at most, under its name without a port', async () => {
    const { ports, settings } = open();
    const site = `${SITE}:8443` as Origin;
    await setEngines({ server: SERVER }, ports);
    await setEngineOn({ site, engine: 'openai-compatible' }, ports);
    await setEngineOn({ site, engine: 'built-in' }, ports);
    expect((await settings()).bySite).toEqual([{ site: SITE, engine: 'built-in' }]);
    await setEngineOn({ site, engine: null }, ports);
    expect((await settings()).bySite).toEqual([]);
  });

  test('the cap is a whole number from 0 on', async () => {
    const { ports, settings } = open();
    await setEngines({ hourlyCap: -3.2 }, ports);
    expect((await settings()).hourlyCap).toBe(0);
    await setEngines({ hourlyCap: 1e9 }, ports);
    expect((await settings()).hourlyCap).toBe(1_000);
  });
});

describe('what is being written', () => {
  const REQUEST = {
    question: 'How does a cache work?',
    answer: { source: 'A cache keeps copies of data.', islands: [] },
    framing: NEUTRAL_FRAMING,
    without: [],
  };
  const OCCASION: Occasion = {
    rewriteId: 'r' as RewriteId,
    site: SITE,
    isFresh: true,
    insist: false,
    onDraft: () => undefined,
  };

  /** A stream that never ends by itself, as the background runs it. */
  async function streaming(ports: ReturnType<typeof open>['ports']) {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const models: ByModelPorts = {
      ...ports,
      nonce: () => 'n',
      textModel: async () =>
        ok({
          id: 'openai-compatible',
          name: 'm',
          contextTokens: 10_000,
          count: (text: string) => text.length / 4,
          write: (_, __, signal) => {
            begin();
            return new Promise((resolve) =>
              signal.addEventListener('abort', () =>
                resolve({ ok: false, error: { kind: 'cancelled', message: 'Stopped.' } }),
              ),
            );
          },
        }),
    };
    const written = ports.running.run(SITE, never, (signal) =>
      writeByModel(REQUEST, OCCASION, models, signal),
    );
    await begun;
    return { written };
  }

  const chosen = { server: SERVER, everywhere: 'openai-compatible' } as const;

  test.each<[string, Parameters<typeof setEngines>[0]]>([
    ['switching the engine off', { everywhere: 'built-in' }],
    ['removing its server', { server: null }],
    ['another model', { server: { ...SERVER, model: 'other' } }],
    ['another engine on this site', { bySite: [{ site: SITE, engine: 'built-in' }] }],
  ])('is stopped at once by %s', async (_, change) => {
    const { ports } = open();
    await setEngines(chosen, ports);
    const { written } = await streaming(ports);
    await setEngines(change, ports);
    expect(await written).toMatchObject({ kind: 'fell-back', why: 'cancelled' });
  });

  test('goes on when something else is changed', async () => {
    const { ports } = open();
    await setEngines(chosen, ports);
    let ended = false;
    const { written } = await streaming(ports);
    const over = written.finally(() => {
      ended = true;
    });
    await setEngines({ hourlyCap: 5, browserOffered: true }, ports);
    await setEngineOn({ site: 'https://elsewhere.test' as Origin, engine: 'built-in' }, ports);
    expect(ended).toBe(false);
    ports.running.stop((site) => site === SITE);
    await over;
    expect(ended).toBe(true);
  });

  test('work that is over is not kept', async () => {
    const running = createRunning<string>();
    await expect(running.run('a', never, async () => 7)).resolves.toBe(7);
    const failed = running.run('b', never, async () => {
      throw new Error('broke');
    });
    await expect(failed).rejects.toThrow('broke');
    const asked: string[] = [];
    running.stop((place) => asked.push(place) > 0);
    expect(asked).toEqual([]);
  });
});

describe('the browser’s permission for a server', () => {
  const SERVER_SITE = 'http://127.0.0.1' as Origin;

  test('does not have the pages on that address read', async () => {
    const { ports } = open();
    await expectServer({ address: SERVER.baseUrl, expected: true }, ports);
    await resumeSites([SERVER_SITE], ports);
    expect(await ports.sites.isPaused(SERVER_SITE)).toBe(true);
  });

  test('also when the grant is known before the note, as it is when the browser need not ask', async () => {
    const { world, ports } = open();
    await resumeSites([SERVER_SITE], ports);
    await expectServer({ address: SERVER.baseUrl, expected: true }, ports);
    expect(await ports.sites.isPaused(SERVER_SITE)).toBe(true);
    expect(world.pushes).toContainEqual({ push: 'site-off' });
  });

  test('that was refused leaves nothing', async () => {
    const { ports } = open();
    await expectServer({ address: SERVER.baseUrl, expected: true }, ports);
    await expectServer({ address: SERVER.baseUrl, expected: false }, ports);
    await resumeSites([SERVER_SITE], ports);
    expect(await ports.sites.isPaused(SERVER_SITE)).toBe(false);
  });

  test('is given back with the server, unless its site is used by itself', async () => {
    const { ports, revoked } = open();
    await expectServer({ address: SERVER.baseUrl, expected: true }, ports);
    await setEngines({ server: SERVER }, ports);
    await setEngines({ server: OTHER }, ports);
    expect(revoked).toEqual([SERVER_SITE]);
    await setEngines({ server: SERVER }, ports);
    await setEngines({ server: null }, ports);
    expect(revoked).toEqual([SERVER_SITE]);
  });
});

describe('the view of the engines', () => {
  test('after installing: the built-in one, and nothing set up', async () => {
    const { ports } = open();
    const view = await enginesView(ports);
    expect(view.engines.map(({ id, status }) => [id, status])).toEqual([
      ['built-in', 'ready'],
      ['browser', 'absent'],
      ['local', 'not-set-up'],
      ['openai-compatible', 'not-set-up'],
    ]);
    expect(view).toMatchObject({ host: null, keyHosts: [], sentThisHour: 0, localModels: [] });
  });

  test('says what was sent this hour, whether there is a key, and when a server was stopped', async () => {
    const { ports } = open();
    await setEngines({ server: SERVER, everywhere: 'openai-compatible' }, ports);
    await keepEngineKey({ host: HOST, key: ' sk-planted \n' }, ports);
    expect(await ports.secrets.keyFor(HOST)).toBe('sk-planted');
    const sent = { purpose: 'engine', method: 'POST', host: HOST, path: '/', text: '', bytes: 0 };
    await ports.ledger.begin({ ...sent, purpose: 'engine' }, NOON - 10);
    await ports.ledger.begin({ ...sent, purpose: 'engine' }, NOON - 2 * 3_600_000);
    expect(await enginesView(ports)).toMatchObject({ keyHosts: [HOST], sentThisHour: 1 });
    await ports.hosts.forbid(HOST);
    const { engines } = await enginesView(ports);
    expect(engines.find(({ id }) => id === 'openai-compatible')?.status).toBe('taken-away');
  });

  test('says how long the requests of the last hour took, as far as they were answered', async () => {
    const { ports } = open();
    await setEngines({ server: SERVER, everywhere: 'openai-compatible' }, ports);
    const took = async (host: string, status: number | null, ms: number) => {
      const sent = { purpose: 'engine', method: 'POST', path: '/', text: '', bytes: 0 } as const;
      const id = await ports.ledger.begin({ ...sent, host }, NOON - 10);
      await ports.ledger.end({ id, status, bytes: 9, ms, answeredBy: null });
    };
    for (const ms of [900, 100, 400]) await took(HOST, 200, ms);
    await took(HOST, 429, 5);
    await took('browser', null, 70);
    const { engines } = await enginesView(ports);
    expect(engines.map(({ usualMs }) => usualMs)).toEqual([null, 70, null, 400]);
  });

  test('a key is one line of plain signs', async () => {
    const { ports } = open();
    for (const key of ['', 'two words', 'new\nline', 'schlüssel']) {
      expect(await keepEngineKey({ host: HOST, key }, ports)).toMatchObject({ ok: false });
    }
    expect(await ports.secrets.keyHosts()).toEqual([]);
  });

  test('lists downloaded models that can write, and says when the chosen one is gone', async () => {
    const { ports } = open();
    await setEngines({ localModel: MODEL, everywhere: 'local' }, ports);
    expect((await enginesView(ports)).engines[2]?.status).toBe('taken-away');
    await ports.models.put({
      id: MODEL,
      state: 'ready',
      done: 1,
      total: 1,
      source: 'https://hub.example/',
      problem: null,
      at: NOON,
      inUse: false,
    });
    const view = await enginesView(ports);
    expect(view.localModels.map(({ id }) => id)).toEqual([MODEL]);
    expect(view.engines[2]?.status).toBe('ready');
  });
});
