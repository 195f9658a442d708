import { expect, test } from 'vitest';
import type { PagePush } from '@/lib/app/page-calls.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { tellAndRemember, tellWhatIsOwed } from '@/lib/app/tell-news.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { freshName, openWorld, SITE } from './world.ts';

const CLAIM: Claim = { facet: 'expertise', topic: 'Rust', level: 'expert' };
const CHANGED: PagePush = { push: 'profile-changed' };

/** A background whose pages can be told, or not. */
function telling(name: string, reachable: () => boolean = () => true) {
  const world = openWorld(name);
  const heard: PagePush[] = [];
  const push = async (news: PagePush) => {
    if (!reachable()) throw new Error('nobody there');
    heard.push(news);
  };
  return { world, heard, ports: { news: world.news, push } };
}

test('a worker that died before it could tell is made up for by the next one, once', async () => {
  const name = freshName();
  await stateBelief(CLAIM, 'call', openWorld(name)); // Its own news go nowhere.
  const { heard, ports } = telling(name);
  await tellWhatIsOwed(ports);
  await tellWhatIsOwed(ports);
  expect(heard).toEqual([CHANGED]);
});

test('what was told in time is not told again', async () => {
  const { world, heard, ports } = telling(freshName());
  await stateBelief(CLAIM, 'call', world);
  await tellAndRemember([CHANGED, null], ports);
  await tellWhatIsOwed(ports);
  expect(heard).toEqual([CHANGED]);
});

test('news of one site, or news that reached nobody, settle nothing', async () => {
  let isReachable = false;
  const { world, heard, ports } = telling(freshName(), () => isReachable);
  await stateBelief(CLAIM, 'call', world);
  await expect(tellAndRemember([CHANGED, null], ports)).rejects.toThrow('nobody there');
  isReachable = true;
  await tellAndRemember([{ push: 'site-off' }, SITE], ports);
  await tellWhatIsOwed(ports);
  expect(heard).toEqual([{ push: 'site-off' }, CHANGED]);
});

test('nothing is owed before anything was learnt', async () => {
  const { heard, ports } = telling(freshName());
  await tellWhatIsOwed(ports);
  expect(heard).toEqual([]);
});
