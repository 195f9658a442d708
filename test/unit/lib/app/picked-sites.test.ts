import { expect, test } from 'vitest';
import type { PagePush } from '@/lib/app/page-calls.ts';
import { pageLook } from '@/lib/app/page-look.ts';
import { isPickedRule, type PickedRule } from '@/lib/app/picked.ts';
import { preparePage } from '@/lib/app/prepare-page.ts';
import {
  forgetPick,
  keepPick,
  noteFound,
  pauseSite,
  revokeSite,
  siteViews,
} from '@/lib/app/sites.ts';
import { isStoredSite } from '@/lib/app/stored.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { freshName, openWorld, SITE } from './world.ts';

const RULE: PickedRule = { answer: ['[data-from="assistant"]', '.reply'], question: [] };
const WITH_PORT = `${SITE}:8443` as Origin;
const DAY = 24 * 60 * 60_000;

function open() {
  const world = openWorld(freshName());
  const pushed: PagePush['push'][] = [];
  let registered = 0;
  const ports = {
    ...world,
    register: async () => {
      registered += 1;
    },
    tellPages: async ({ push }: PagePush) => void pushed.push(push),
    revoke: async () => undefined,
    inject: async () => true,
  };
  return { world, ports, pushed, registered: () => registered };
}

test('what was picked is handed to the finders of its site, on any port, until it is forgotten', async () => {
  const { ports, pushed, registered } = open();
  await keepPick(RULE, WITH_PORT, ports);
  expect(await preparePage(SITE, ports)).toEqual({ ok: true, value: { picked: RULE } });
  await forgetPick(SITE, ports);
  expect(await preparePage(WITH_PORT, ports)).toEqual({ ok: true, value: { picked: null } });
  expect(pushed).toEqual(['picked', 'picked']);
  expect(registered()).toBe(2);
});

test('a pause keeps what was picked, and a pick keeps a pause', async () => {
  const { world, ports } = open();
  await keepPick(RULE, SITE, ports);
  await pauseSite({ origin: SITE, paused: true }, ports);
  expect(await world.sites.find(SITE)).toMatchObject({ picked: RULE, paused: true });
  await keepPick(RULE, SITE, ports);
  expect(await world.sites.isPaused(SITE)).toBe(true);
});

test('what found the answers is kept to the day and written only when it says something new', async () => {
  const { world, ports } = open();
  let writes = 0;
  const counting = {
    now: () => 3 * DAY + 5_000,
    sites: {
      find: world.sites.find,
      put: (...change: Parameters<typeof world.sites.put>) => {
        writes += 1;
        return world.sites.put(...change);
      },
    },
  };
  await noteFound({ by: 'chatgpt', missed: false }, SITE, counting);
  await noteFound({ by: 'chatgpt', missed: false }, SITE, counting);
  expect(writes).toBe(1);
  await noteFound({ by: 'looks', missed: true }, SITE, counting);
  const stored = await world.sites.all();
  expect(siteViews([SITE], stored)[0]?.found).toEqual({ by: 'looks', missed: true, day: 3 * DAY });
  await keepPick(RULE, SITE, ports);
  expect(siteViews([SITE], await world.sites.all())[0]).toMatchObject({
    picked: true,
    found: null,
  });
});

test('of a site turned off, what was picked stays in sight to be forgotten, and no day is kept', async () => {
  const { world, ports } = open();
  await keepPick(RULE, SITE, ports);
  await noteFound({ by: 'picked', missed: false }, SITE, { ...world, now: () => DAY });
  await revokeSite(SITE, ports);
  expect(siteViews([], await world.sites.all())).toEqual([
    { origin: SITE, granted: false, paused: false, picked: true, found: null },
  ]);
  await forgetPick(SITE, ports);
  expect(siteViews([], await world.sites.all())).toEqual([]);
});

test('changes of one site at the same time are all kept', async () => {
  const { world, ports } = open();
  await Promise.all([
    keepPick(RULE, SITE, ports),
    pauseSite({ origin: SITE, paused: true }, ports),
    noteFound({ by: 'looks', missed: false }, SITE, { ...world, now: () => DAY }),
  ]);
  expect(await world.sites.find(SITE)).toMatchObject({ picked: RULE, paused: true });
});

test('rows from before there were picks still read, and rules of another shape do not', () => {
  expect(isStoredSite({ site: SITE, paused: true })).toBe(true);
  expect(isStoredSite({ site: SITE, paused: true, picked: RULE, found: null })).toBe(true);
  const wrong: unknown[] = [
    {},
    { answer: [], question: [] },
    { answer: [7], question: [] },
    { answer: ['a'.repeat(301)], question: [] },
    { answer: Array.from({ length: 7 }, () => 'p'), question: [] },
    { answer: 'p', question: [] },
  ];
  for (const rule of wrong) {
    expect(isPickedRule(rule), JSON.stringify(rule)).toBe(false);
    expect(isStoredSite({ site: SITE, paused: true, picked: rule })).toBe(false);
  }
});

test('what frames say of a page is put together, and what works is told before what does not', () => {
  const frame = (answers: number, by: string | null, missed = false) => ({
    answers,
    found: by === null ? null : { by, missed },
    structure: `structure of ${by}`,
  });
  const look = pageLook([frame(0, null), frame(1, 'looks', true), frame(2, 'kit')], '1.2.3');
  expect(look.answers).toBe(3);
  expect(look.found).toEqual({ by: 'kit', missed: false });
  expect(look.report).toContain('Idiolect 1.2.3');
  expect(look.report).toContain('frame 3 of 3\nstructure of kit');
  expect(pageLook([frame(0, null)], '1').found).toBeNull();
});
