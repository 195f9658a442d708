import { describe, expect, test } from 'vitest';
import { forgetBelief, tracesOf } from '@/lib/app/forget-belief.ts';
import { chooseForm, observeInteraction } from '@/lib/app/observe-interaction.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { preparePage } from '@/lib/app/prepare-page.ts';
import { correctBelief, decideProposal, stateBelief } from '@/lib/app/profile-edit.ts';
import { explainRewrite, finishWelcome } from '@/lib/app/settings.ts';
import { pauseSite, resumeSites, revokeSite, siteViews } from '@/lib/app/sites.ts';
import type { StoredRewrite } from '@/lib/app/stored.ts';
import { VIEWS } from '@/lib/app/views.ts';
import type { BeliefId, Origin, RewriteId } from '@/lib/core/ids.ts';
import type { Result } from '@/lib/core/result.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { FORMS } from '@/lib/observe/interaction.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { dump, freshName, NOON, never, openWorld, SITE, type TestWorld } from './world.ts';

const EXPERT: Claim = { facet: 'expertise', topic: 'kubernetes', level: 'expert' };
const OTHER = 'https://other.test' as Origin;

function unwrap<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const current = async (world: TestWorld) =>
  (await world.profiles.read()).model.beliefs.filter(({ validTo }) => validTo === null);

/** An answer on a topic nothing was known about yet. */
async function answered(world: TestWorld, question = 'How do I set up kubernetes?') {
  const request = { question, source: 'Set up kubernetes like this.', islands: [], without: [] };
  return unwrap(await personalizeAnswer(request, SITE, world, never)).rewriteId;
}

describe('what the user states', () => {
  test('acts at once, is its own evidence, and open pages are told', async () => {
    const world = openWorld(freshName());
    const id = unwrap(await stateBelief(EXPERT, 'c', world));
    expect(await current(world)).toMatchObject([
      {
        id,
        claim: EXPERT,
        status: 'acting',
        evidence: [{ provenance: 'stated', words: 'kubernetes: expert', host: null, at: NOON }],
      },
    ]);
    expect(world.pushes).toEqual([{ push: 'profile-changed' }]);
  });

  test('supersedes what it contradicts, and two at once lose nothing', async () => {
    const world = openWorld(freshName());
    const levels = ['newcomer', 'familiar', 'practitioner', 'expert'] as const;
    await Promise.all([
      ...levels.map((level) => stateBelief({ ...EXPERT, level }, `c-${level}`, world)),
      stateBelief({ facet: 'role', role: 'Developer' }, 'c-role', world),
      stateBelief({ facet: 'goal', goal: 'Ship it', stage: 'implementing' }, 'c-goal', world),
    ]);
    const { model } = await world.profiles.read();
    expect(model.beliefs).toHaveLength(6);
    expect((await current(world)).map(({ claim }) => claim.facet).sort()).toEqual([
      'expertise',
      'goal',
      'role',
    ]);
  });

  test.each([
    ['nothing', null],
    ['an unknown facet', { facet: 'religion', name: 'x' }],
    ['an empty role', { facet: 'role', role: '' }],
    ['a level that is none', { ...EXPERT, level: 'guru' }],
  ])('is refused in words when it is %s', async (_, claim) => {
    const world = openWorld(freshName());
    const refused = await stateBelief(claim as Claim, 'c', world);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await current(world)).toEqual([]);
    expect(world.pushes).toEqual([]);
  });

  test('can be corrected; the old belief stays in history', async () => {
    const world = openWorld(freshName());
    const id = unwrap(await stateBelief(EXPERT, 'c1', world));
    const claim = { ...EXPERT, topic: 'docker' };
    const corrected = unwrap(await correctBelief({ id, claim }, 'c2', world));
    expect(await current(world)).toMatchObject([{ id: corrected, claim }]);
    const { model } = await world.profiles.read();
    expect(model.beliefs.find((belief) => belief.id === id)?.supersededBy).toBe(corrected);
  });

  test.each([
    [
      'corrected',
      (world: TestWorld, id: BeliefId) => correctBelief({ id, claim: EXPERT }, 'c', world),
    ],
    [
      'decided',
      (world: TestWorld, id: BeliefId) => decideProposal({ id, accept: true }, 'c', world),
    ],
  ])('cannot be %s when it is not there', async (_, edit) => {
    const world = openWorld(freshName());
    const refused = await edit(world, 'nowhere' as BeliefId);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unknown-id' } });
  });

  test('forgotten twice is forgotten', async () => {
    const world = openWorld(freshName());
    const id = unwrap(await stateBelief(EXPERT, 'c1', world));
    expect(await forgetBelief(id, world)).toEqual({ ok: true, value: null });
    expect(await forgetBelief(id, world)).toEqual({ ok: true, value: null });
    expect((await dump(world.db)).beliefs).toEqual([]);
  });
});

describe('what the user does in the overlay', () => {
  test('“too basic” is stored, and the next answer on the topic is another one', async () => {
    const world = openWorld(freshName());
    const rewriteId = await answered(world);
    unwrap(await observeInteraction({ rewriteId, signal: 'too-basic' }, SITE, 'c', world));
    const [interaction] = await world.interactions.all();
    expect(interaction).toMatchObject({ signal: 'too-basic', rewriteId, origin: SITE });
    const [belief] = await current(world);
    expect(belief?.evidence.map(({ id }) => id)).toEqual(interaction?.evidenceIds);
    expect(world.pushes).toEqual([{ push: 'profile-changed' }]);
    const next = await answered(world, 'How do I upgrade kubernetes?');
    const depth = (await world.rewrites.find(next))?.framing.depth;
    expect(depth).not.toBe(NEUTRAL_FRAMING.depth);
  });

  test('what says nothing is stored and moves nothing', async () => {
    const world = openWorld(freshName());
    const rewriteId = await answered(world);
    const { revision } = await world.profiles.read();
    unwrap(await observeInteraction({ rewriteId, signal: 'shown-original' }, SITE, 'c', world));
    expect(await world.interactions.all()).toHaveLength(1);
    expect((await world.profiles.read()).revision).toBe(revision);
    expect(world.pushes).toEqual([]);
  });

  test.each(FORMS)(
    'choosing “%s” in the quiet line is a statement and acts at once',
    async (form) => {
      const world = openWorld(freshName());
      const rewriteId = await answered(world);
      unwrap(await chooseForm({ rewriteId, form, scope: 'this-topic' }, SITE, 'c', world));
      expect(await current(world)).toMatchObject([{ status: 'acting' }]);
      await answered(world);
      expect((await world.rewrites.newest(1))[0]?.outcome).toBe('personalized');
    },
  );

  test.each([
    ['of another site', SITE, OTHER],
    ['nobody made', null, SITE],
  ])('a rewrite %s cannot be spoken of', async (_, made, site) => {
    const world = openWorld(freshName());
    const rewriteId = made ? await answered(world) : ('none' as RewriteId);
    const refused = { ok: false, error: { kind: 'bad-request' } };
    expect(await observeInteraction({ rewriteId, signal: 'good' }, site, 'c', world)).toMatchObject(
      refused,
    );
    expect(
      await chooseForm({ rewriteId, form: 'brief', scope: 'always' }, site, 'c', world),
    ).toMatchObject(refused);
    expect(await explainRewrite({ rewriteId }, site, world)).toMatchObject(refused);
    expect(await current(world)).toEqual([]);
  });
});

describe('forgetting', () => {
  const rewrite = (id: string, rest: Partial<StoredRewrite>): StoredRewrite => ({
    id: id as RewriteId,
    at: 0,
    origin: SITE,
    question: '',
    outcome: 'personalized',
    level: 3,
    reason: null,
    framing: NEUTRAL_FRAMING,
    notes: [],
    weakened: [],
    because: [],
    ...rest,
  });

  test('takes with it what came of the belief and what names it, and nothing else', async () => {
    const world = openWorld(freshName());
    unwrap(await stateBelief({ facet: 'context', kind: 'tool', name: 'Vue' }, 'c', world));
    const forgotten = await current(world);
    const [{ id } = { id: '' as BeliefId }] = forgotten;
    const rewrites = [
      rewrite('came-of-it', { because: [{ field: 'context', ruleId: 'r', beliefId: id }] }),
      rewrite('asked-of-it', { question: 'Is vue, or React, better?' }),
      rewrite('part-of-a-word', { question: 'What a revue!' }),
      rewrite('other', {}),
    ];
    const traces = tracesOf(forgotten, rewrites, [], [], new Map());
    expect(traces.rewrites).toEqual(['came-of-it', 'asked-of-it']);
  });
});

describe('views', () => {
  test('the profile shows what is held now, with its reasons', async () => {
    const world = openWorld(freshName());
    const ports = { ...world, grantedSites: async () => [] };
    expect(await VIEWS.profile(ports, null)).toEqual({
      beliefs: [],
      level: 0,
      welcomed: false,
      contradictions: [],
      unreadable: 0,
    });
    unwrap(await stateBelief(EXPERT, 'c1', world));
    unwrap(await stateBelief({ ...EXPERT, level: 'newcomer' }, 'c2', world));
    unwrap(await finishWelcome(world.settings));
    const view = await VIEWS.profile(ports, null);
    expect(view).toMatchObject({ level: 3, welcomed: true });
    expect(view.beliefs).toMatchObject([
      { claim: { level: 'newcomer' }, provenance: 'stated', since: NOON, status: 'acting' },
    ]);
  });

  test('a rewrite shows the beliefs behind it as they stand now, and none that was forgotten', async () => {
    const world = openWorld(freshName());
    const ports = { ...world, grantedSites: async () => [] };
    const belief = unwrap(await stateBelief(EXPERT, 'c', world));
    const id = await answered(world);
    const detail = await VIEWS.rewrite(ports, { id });
    expect(detail?.because.map((reason) => reason.belief?.id)).toContain(belief);
    expect(await VIEWS.rewrites(ports, null)).toMatchObject([{ id, outcome: 'personalized' }]);
    unwrap(await explainRewrite({ rewriteId: id }, SITE, world));
    expect(await VIEWS.explained(ports, null)).toBe(id);
    unwrap(await forgetBelief(belief, world));
    expect(await VIEWS.rewrite(ports, { id })).toBeNull();
  });
});

describe('sites', () => {
  test('pausing tells the pages of the site, whatever their port', async () => {
    const world = openWorld(freshName());
    const told: unknown[][] = [];
    const ports = {
      ...world,
      revoke: async (site: Origin) => void told.push(['revoke', site]),
      tellPages: async (...args: unknown[]) => void told.push(args),
    };
    const origin = 'http://localhost:3000' as Origin;
    unwrap(await pauseSite({ origin, paused: true }, ports));
    expect(await world.sites.isPaused('http://localhost' as Origin)).toBe(true);
    unwrap(await pauseSite({ origin, paused: false }, ports));
    expect(await world.sites.isPaused('http://localhost' as Origin)).toBe(false);
    unwrap(await revokeSite(origin, ports));
    // Without the right a page cannot be reached any more, so it is told first.
    expect(told).toEqual([
      [{ push: 'site-off' }, 'http://localhost'],
      [{ push: 'site-on' }, 'http://localhost'],
      [{ push: 'site-off' }, 'http://localhost'],
      ['revoke', 'http://localhost'],
    ]);
  });

  test('a site that is switched on anew is not paused from before', async () => {
    const world = openWorld(freshName());
    await world.sites.put({ site: SITE, paused: true });
    await resumeSites([SITE, OTHER], world);
    expect(await world.sites.all()).toEqual([{ site: SITE, paused: false }]);
  });

  test('granted and paused sites are listed, others are not', () => {
    const stored = [
      { site: OTHER, paused: true },
      { site: 'https://was-paused.test' as Origin, paused: false },
    ];
    expect(siteViews([SITE], stored)).toEqual([
      { origin: SITE, granted: true, paused: false, picked: false, found: null },
      { origin: OTHER, granted: false, paused: true, picked: false, found: null },
    ]);
  });

  test('a page is prepared unless the site is paused or the page is gone', async () => {
    const world = openWorld(freshName());
    const inject = async () => true;
    expect(await preparePage(SITE, { ...world, inject })).toEqual({
      ok: true,
      value: { picked: null },
    });
    expect(await preparePage(SITE, { ...world, inject: async () => false })).toMatchObject({
      error: { kind: 'bad-request' },
    });
    await world.sites.put({ site: SITE, paused: true });
    const refuse = () => Promise.reject(new Error('must not run'));
    expect(await preparePage(SITE, { ...world, inject: refuse })).toMatchObject({
      error: { kind: 'paused-here' },
    });
  });
});
