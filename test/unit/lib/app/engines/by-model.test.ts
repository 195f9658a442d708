import { describe, expect, test } from 'vitest';
import { type ByModelPorts, type Occasion, writeByModel } from '@/lib/app/engines/by-model.ts';
import { DEFAULT_ENGINE_SETTINGS, type EngineSettings } from '@/lib/app/engines/engine-settings.ts';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { err, ok } from '@/lib/core/result.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import type { RewriteRequest } from '@/lib/rewrite/engine.ts';
import { answerIn, NONCE, scripted } from '../../rewrite/model/scripted.ts';
import { freshName, NOON, never, openWorld, SITE, type TestWorld } from '../world.ts';

const HOST = '127.0.0.1:11434';
const SERVER: EngineSettings = {
  ...DEFAULT_ENGINE_SETTINGS,
  everywhere: 'openai-compatible',
  server: { preset: 'ollama', baseUrl: `http://${HOST}/v1`, model: 'llama', contextTokens: 8_000 },
};

const SOURCE = 'A cache keeps copies of data. It expires them after 300 seconds.';
const REQUEST: RewriteRequest = {
  question: 'What is a cache?',
  answer: { source: SOURCE, islands: [] },
  framing: { ...NEUTRAL_FRAMING, level: 3 },
  without: [],
};
const FRESH: Occasion = {
  rewriteId: 'r1' as RewriteId,
  site: SITE,
  isFresh: true,
  insist: false,
  onDraft: () => undefined,
};

const paraphrasing = () =>
  scripted((prompt) => answerIn(prompt).replace('keeps copies', 'holds copies'));

async function worldWith(engines: EngineSettings, reply = paraphrasing()) {
  const world = openWorld(freshName());
  await world.settings.change({ engines });
  const ports: ByModelPorts = {
    ...world,
    nonce: () => NONCE,
    textModel: async () => ok(reply.model),
  };
  return { world, ports, asked: reply.prompts };
}

/** Requests to the server so far, as its gate writes them. */
const send = async (world: TestWorld, times: number, at = NOON) => {
  for (let time = 0; time < times; time += 1) {
    await world.ledger.begin(
      { purpose: 'engine', method: 'POST', host: HOST, path: '/', text: '', bytes: 0 },
      at,
    );
  }
};

describe('the engine of the user’s choice', () => {
  test('writes a fresh answer; drawn again it is not asked again', async () => {
    const { ports, asked } = await worldWith(SERVER);
    const first = await writeByModel(REQUEST, FRESH, ports, never);
    expect(first).toMatchObject({ kind: 'written', engine: 'openai-compatible' });
    const again = await writeByModel(REQUEST, { ...FRESH, isFresh: false }, ports, never);
    expect(again).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  test('of another model, or for another framing, is asked anew', async () => {
    const { world, ports, asked } = await worldWith(SERVER);
    await writeByModel(REQUEST, FRESH, ports, never);
    const framing = { ...REQUEST.framing, length: 'brief' } as const;
    await writeByModel({ ...REQUEST, framing }, FRESH, ports, never);
    const server = SERVER.server && { ...SERVER.server, model: 'other' };
    await world.settings.change({ engines: { ...SERVER, server } });
    await writeByModel(REQUEST, FRESH, ports, never);
    expect(asked).toHaveLength(3);
  });

  test('is not asked where the built-in engine was chosen, or its work was taken back', async () => {
    const bySite = [{ site: SITE, engine: 'built-in' as const }];
    const { ports, asked } = await worldWith({ ...SERVER, bySite });
    expect(await writeByModel(REQUEST, FRESH, ports, never)).toEqual({ kind: 'not-asked' });
    const { ports: others } = await worldWith(SERVER);
    const undone: RewriteRequest = { ...REQUEST, without: ['rewritten-by-model'] };
    expect(await writeByModel(undone, FRESH, others, never)).toEqual({ kind: 'not-asked' });
    expect(asked).toEqual([]);
  });

  test('that sends acts by itself on fresh answers only; on request on any', async () => {
    const { ports, asked } = await worldWith(SERVER);
    const old = { ...FRESH, isFresh: false };
    expect(await writeByModel(REQUEST, old, ports, never)).toMatchObject({
      kind: 'fell-back',
      why: 'not-fresh',
    });
    expect(asked).toEqual([]);
    expect(await writeByModel(REQUEST, { ...old, insist: true }, ports, never)).toMatchObject({
      kind: 'written',
    });
  });

  test('that sends nothing needs no freshness', async () => {
    const { ports } = await worldWith({ ...SERVER, everywhere: 'local', localModel: 'm' });
    const old = { ...FRESH, isFresh: false };
    expect(await writeByModel(REQUEST, old, ports, never)).toMatchObject({ kind: 'written' });
  });

  test('keeps to the hourly cap of its host', async () => {
    const { world, ports, asked } = await worldWith({ ...SERVER, hourlyCap: 3 });
    await send(world, 5, NOON - 2 * 3_600_000);
    await send(world, 2);
    expect(await writeByModel(REQUEST, FRESH, ports, never)).toMatchObject({ kind: 'written' });
    await send(world, 1);
    const other = { ...REQUEST, question: 'And again?' };
    expect(await writeByModel(other, FRESH, ports, never)).toMatchObject({
      kind: 'fell-back',
      why: 'cap-reached',
    });
    expect(asked).toHaveLength(1);
  });

  test('gets passages of saved pages only with a yes for its host', async () => {
    const passages = [{ id: 'p', title: 'Mine', text: 'My own saved words.' }];
    const sent = async (engines: EngineSettings) => {
      const { ports, asked } = await worldWith(engines);
      await writeByModel({ ...REQUEST, passages }, FRESH, ports, never);
      return asked[0]?.user.includes('My own saved words');
    };
    expect(await sent(SERVER)).toBe(false);
    expect(await sent({ ...SERVER, libraryTo: ['other.example'] })).toBe(false);
    expect(await sent({ ...SERVER, libraryTo: [HOST] })).toBe(true);
    expect(await sent({ ...SERVER, everywhere: 'local', localModel: 'm' })).toBe(true);
    expect(await sent({ ...SERVER, everywhere: 'browser', libraryTo: [HOST] })).toBe(false);
    expect(await sent({ ...SERVER, everywhere: 'browser', libraryTo: ['browser'] })).toBe(true);
  });

  test('that is not there, or unfaithful, falls back and says why', async () => {
    const { ports } = await worldWith(SERVER);
    const away = {
      ...ports,
      textModel: async () => err({ kind: 'unreachable', message: '' } as const),
    };
    expect(await writeByModel(REQUEST, FRESH, away, never)).toMatchObject({ why: 'unreachable' });
    const lying = await worldWith(
      SERVER,
      scripted((prompt) => answerIn(prompt).replace('300', '900')),
    );
    expect(await writeByModel(REQUEST, FRESH, lying.ports, never)).toMatchObject({
      why: 'unfaithful',
    });
  });
});

describe('an answer personalized with a model', () => {
  const REQUEST_OF_PAGE = {
    question: 'How does kubernetes cache?',
    source: SOURCE,
    islands: [],
    without: [],
  };

  async function known(engines: EngineSettings) {
    const { world, ports } = await worldWith(engines);
    const stated = { facet: 'expertise', topic: 'kubernetes', level: 'expert' } as const;
    const belief = await stateBelief(stated, 'c', world);
    if (!belief.ok) throw new Error('not stated');
    const write = (request: RewriteRequest, occasion: Occasion, signal: AbortSignal) =>
      writeByModel(request, occasion, ports, signal);
    return { world: { ...world, writeByModel: write }, belief: belief.value };
  }

  test('says who wrote it, and shows the drafts on the way', async () => {
    const { world } = await known(SERVER);
    const drafts: unknown[] = [];
    const request = { ...REQUEST_OF_PAGE, source: `${SOURCE}\n\n${SOURCE}`, fresh: true } as const;
    const reply = await personalizeAnswer(request, SITE, world, never, (view) => drafts.push(view));
    expect(reply).toMatchObject({
      value: { kind: 'personalized', madeBy: { engine: 'openai-compatible', fellBack: null } },
    });
    expect(drafts.length).toBeGreaterThan(0);
  });

  test('that was old is rewritten by the built-in engine, with the reason', async () => {
    const { world } = await known(SERVER);
    const reply = await personalizeAnswer(REQUEST_OF_PAGE, SITE, world, never);
    expect(reply).toMatchObject({
      value: { madeBy: { engine: 'openai-compatible', fellBack: 'not-fresh' } },
    });
  });

  test('leaves nothing behind when its belief is forgotten', async () => {
    const { world, belief } = await known(SERVER);
    await personalizeAnswer({ ...REQUEST_OF_PAGE, fresh: true }, SITE, world, never);
    expect(await world.db.written.count()).toBe(1);
    await forgetBelief(belief, world);
    expect(await world.db.written.count()).toBe(0);
  });
});
