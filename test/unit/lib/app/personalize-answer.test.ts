import { describe, expect, test } from 'vitest';
import { observeInteraction } from '@/lib/app/observe-interaction.ts';
import { activityOf } from '@/lib/app/outcomes.ts';
import { type PersonalizePorts, personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { err, ok } from '@/lib/core/result.ts';
import { StorageFailure } from '@/lib/core/storage-failure.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { freshName, never, openWorld, SITE } from './world.ts';

const REQUEST = {
  question: 'How do I set up kubernetes?',
  source: 'Install it, then configure kubernetes.',
  islands: [],
  without: [],
};

/** A world whose user is an expert in the answer's topic. */
async function known(overrides: Partial<Pick<PersonalizePorts, 'engine' | 'gate' | 'guard'>> = {}) {
  const world = openWorld(freshName());
  await stateBelief({ facet: 'expertise', topic: 'kubernetes', level: 'expert' }, 'c', world);
  return { ...world, ...overrides };
}

test('an answer for a known reader is rewritten, and the background keeps why', async () => {
  const world = await known();
  const reply = await personalizeAnswer(REQUEST, SITE, world, never);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'personalized', level: 3 } });
  const [stored] = await world.rewrites.all();
  expect(stored).toMatchObject({ outcome: 'personalized', origin: SITE, level: 3 });
  expect(stored?.because.some(({ beliefId }) => beliefId !== null)).toBe(true);
});

test('no reply holds a belief’s id, its evidence or the user’s words', async () => {
  const world = openWorld(freshName());
  const words = 'Kubernetes at Zanzibar Corp';
  await stateBelief({ facet: 'expertise', topic: 'kubernetes', level: 'expert' }, 'c1', world);
  await stateBelief({ facet: 'goal', goal: words, stage: 'implementing' }, 'c2', world);
  const reply = JSON.stringify(await personalizeAnswer(REQUEST, SITE, world, never));
  const { model } = await world.profiles.read();
  expect(model.beliefs).toHaveLength(2);
  for (const belief of model.beliefs) expect(reply).not.toContain(belief.id);
  expect(reply).not.toContain('Zanzibar');
});

test('the answer itself is never stored', async () => {
  const world = await known();
  await personalizeAnswer({ ...REQUEST, source: 'Kubernetes xyzzyplugh.' }, SITE, world, never);
  const rows = await Promise.all(world.db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(rows)).not.toContain('xyzzyplugh');
});

test('the same answer has one rewrite, another answer or site another one', async () => {
  const world = await known();
  const ids = [];
  for (const [request, site] of [
    [REQUEST, SITE],
    [REQUEST, SITE],
    [{ ...REQUEST, source: `${REQUEST.source} More.` }, SITE],
    [REQUEST, 'https://other.test' as typeof SITE],
  ] as const) {
    const reply = await personalizeAnswer(request, site, world, never);
    if (reply.ok) ids.push(reply.value.rewriteId);
  }
  expect(new Set(ids).size).toBe(3);
  expect(await world.rewrites.all()).toHaveLength(3);
});

describe('left alone or refused, each with its name', () => {
  test('nobody known: the original and the quiet line', async () => {
    const world = openWorld(freshName());
    const reply = await personalizeAnswer(REQUEST, SITE, world, never);
    expect(reply).toMatchObject({ ok: true, value: { kind: 'nobody-known' } });
  });

  test('nobody known, but the gate has a better reason: that reason', async () => {
    const world = openWorld(freshName());
    const gate = () => ({ personalize: false, reason: 'safety-critical' }) as const;
    const reply = await personalizeAnswer(REQUEST, SITE, { ...world, gate }, never);
    const reason = { kind: 'safety-critical' };
    expect(reply).toMatchObject({ ok: true, value: { kind: 'left-alone', reason, level: 0 } });
  });

  test('the gate abstains', async () => {
    const gate = () => ({ personalize: false, reason: 'single-answer' }) as const;
    const reply = await personalizeAnswer(REQUEST, SITE, await known({ gate }), never);
    expect(reply).toMatchObject({
      ok: true,
      value: { reason: { kind: 'single-answer' }, level: 0 },
    });
  });

  test('the engine finds that it fits already', async () => {
    const rewrite = async () => ok({ kind: 'unchanged', why: ['short-already'] } as const);
    const engine = { id: 'built-in', rewrite } as const;
    const reply = await personalizeAnswer(REQUEST, SITE, await known({ engine }), never);
    const reason = { kind: 'already-fits', why: ['short-already'] };
    expect(reply).toMatchObject({ ok: true, value: { kind: 'left-alone', reason, level: 3 } });
  });

  test('the fact guard objects: nothing of the rewrite reaches the page', async () => {
    const guard = () => err([]);
    const reply = await personalizeAnswer(REQUEST, SITE, await known({ guard }), never);
    expect(reply).toMatchObject({ ok: true, value: { reason: { kind: 'facts-at-risk' } } });
    expect(JSON.stringify(reply)).not.toContain('INSTALL');
  });

  test('the engine breaks', async () => {
    const rewrite = async () => err({ kind: 'engine-broke', message: 'x' } as const);
    const engine = { id: 'built-in', rewrite } as const;
    const reply = await personalizeAnswer(REQUEST, SITE, await known({ engine }), never);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'engine-failed' } });
  });

  test('the site is paused, on whatever port it runs', async () => {
    const world = await known();
    await world.sites.put({ site: 'http://localhost' as typeof SITE, paused: true });
    const site = 'http://localhost:3000' as typeof SITE;
    const reply = await personalizeAnswer(REQUEST, site, world, never);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'paused-here' } });
  });

  test('the answer is a megabyte long: a sentence, and no work', async () => {
    const engine = {
      id: 'built-in',
      rewrite: () => Promise.reject(new Error('must not run')),
    } as const;
    const request = { ...REQUEST, source: 'word '.repeat(200_000) };
    const reply = await personalizeAnswer(request, SITE, await known({ engine }), never);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'answer-too-large' } });
  });

  test('storage fails', async () => {
    const profiles = { read: () => Promise.reject(new StorageFailure('full')) };
    const reply = await personalizeAnswer(REQUEST, SITE, { ...(await known()), profiles }, never);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
  });
});

test('what is forgotten while an answer is rewritten does not come back by it', async () => {
  const world = await known();
  const { model } = await world.profiles.read();
  const framings: unknown[] = [];
  const engine: PersonalizePorts['engine'] = {
    id: 'built-in',
    rewrite: async (request, signal) => {
      framings.push(request.framing.level);
      const remove = model.beliefs.map(({ id }) => id);
      await world.profiles.forget(
        { put: [], remove },
        { evidence: [], rewrites: [], interactions: [], outcomes: [], sent: [] },
      );
      return world.engine.rewrite(request, signal);
    },
  };
  const reply = await personalizeAnswer(REQUEST, SITE, { ...world, engine }, never);
  expect(framings).toEqual([3]);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'nobody-known' } });
  const [stored] = await world.rewrites.all();
  expect(stored).toMatchObject({ because: [], framing: { depth: NEUTRAL_FRAMING.depth } });
});

test('an abort stops before anything is stored', async () => {
  const world = await known();
  const leaving = new AbortController();
  const engine: PersonalizePorts['engine'] = {
    id: 'built-in',
    rewrite: async (request, signal) => {
      leaving.abort();
      return world.engine.rewrite(request, signal);
    },
  };
  const request = personalizeAnswer(REQUEST, SITE, { ...world, engine }, leaving.signal);
  await expect(request).rejects.toThrow(/abort/i);
  expect(await world.rewrites.all()).toEqual([]);
});

describe('a request for this once', () => {
  const ONCE = { ...REQUEST, question: "How do I set up kubernetes? Explain it like I'm five." };
  const framingOf = async (world: Awaited<ReturnType<typeof known>>, request: typeof REQUEST) => {
    await personalizeAnswer(request, SITE, world, never);
    return (await world.rewrites.newest(1))[0];
  };

  test('outranks what is known, says so, and is gone at the next question', async () => {
    const world = await known();
    const asked = await framingOf(world, ONCE);
    expect(asked?.framing).toMatchObject({ depth: 'newcomer', vocabulary: 'plain' });
    expect(asked?.because.filter(({ field }) => field === 'depth')).toEqual([
      { field: 'depth', ruleId: 'asked-here', beliefId: null },
    ]);
    const { model } = await world.profiles.read();
    expect(model.beliefs).toHaveLength(1);
    await world.db.rewrites.clear();
    expect((await framingOf(world, REQUEST))?.framing.depth).toBe('expert');
  });

  test('of a reader nobody knows leaves the original', async () => {
    const world = openWorld(freshName());
    expect(await personalizeAnswer(ONCE, SITE, world, never)).toMatchObject({
      value: { kind: 'nobody-known' },
    });
  });
});

describe('one answer in ten, to compare', () => {
  const asked = Array.from({ length: 200 }, (_, index) => ({
    ...REQUEST,
    source: `${REQUEST.source} Version ${index}.`,
  }));
  const kindsOf = async (world: Awaited<ReturnType<typeof known>>) => {
    const kinds: string[] = [];
    for (const request of asked) {
      const reply = await personalizeAnswer(request, SITE, world, never);
      const value = reply.ok ? reply.value : null;
      kinds.push(value?.kind === 'left-alone' ? value.reason.kind : (value?.kind ?? 'refused'));
    }
    return kinds;
  };

  test('stays original after a yes, always the same ones, and none before', async () => {
    const world = await known();
    expect(new Set(await kindsOf(world))).toEqual(new Set(['personalized']));
    await world.settings.change({ compareOneInTen: true });
    const kinds = await kindsOf(world);
    const kept = kinds.filter((kind) => kind === 'for-comparison').length;
    expect(kept).toBeGreaterThan(5);
    expect(kept).toBeLessThan(45);
    expect(await kindsOf(world)).toEqual(kinds);
  });

  test('is shown in its own form when the reader asks, and both kinds are counted', async () => {
    const world = await known();
    await world.settings.change({ compareOneInTen: true });
    const kinds = await kindsOf(world);
    const chosen = asked[kinds.indexOf('for-comparison')];
    if (!chosen) throw new Error('no answer was kept back');
    const kept = await personalizeAnswer(chosen, SITE, world, never);
    if (!kept.ok) throw new Error('refused');
    const report = { rewriteId: kept.value.rewriteId, signal: 'shown-rewrite' } as const;
    await observeInteraction(report, SITE, 'call', world);
    const own = await personalizeAnswer({ ...chosen, insist: true }, SITE, world, never);
    expect(own).toMatchObject({ value: { kind: 'personalized' } });
    const { originals, rewritten } = activityOf(await world.outcomes.all());
    expect(originals.wanted).toBe(1);
    expect(originals.kept).toBe(kinds.filter((kind) => kind === 'for-comparison').length);
    expect(rewritten.shown).toBe(asked.length - originals.kept + 1);
  });
});
