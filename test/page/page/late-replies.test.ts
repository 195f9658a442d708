import { afterEach, expect, test } from 'vitest';
import type { RewriteReply } from '@/lib/app/page-calls.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { startWorld, turn, until } from './world.ts';

/** What a user does while a reply is under way, or while the site is switched off, is not lost. */
let world: ReturnType<typeof startWorld>;

afterEach(() => {
  world.stop();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

const last = () => world.overlays.at(-1);
const stateOf = (body: HTMLElement) => body.nextElementSibling?.getAttribute('data-state');

async function shown(body: HTMLElement): Promise<void> {
  await until(() => stateOf(body) === 'personalized', 'ours shows');
}

/** Every call from now on waits until it is let go. */
function hold(): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  world.background.delay = () => promise;
  return async () => {
    resolve();
    await promise;
    // The reply is looked at in the turns of the queue right after this one.
    await new Promise((next) => setTimeout(next));
  };
}

async function start(words = 'The moon pulls.'): Promise<HTMLElement> {
  const body = turn('assistant', words);
  world = startWorld('chatgpt.com');
  await shown(body);
  return body;
}

test('who goes back to the original while a new reply is under way stays there', async () => {
  const body = await start();
  const release = hold();
  world.conductor.push({ push: 'profile-changed' });
  last()?.events.toggle();
  await release();
  expect(stateOf(body)).toBe('original');
  expect(last()?.states.at(-1)).toMatchObject({ kind: 'replied', showing: 'original' });
});

test('a changed profile leaves feedback acknowledged', async () => {
  await start();
  last()?.events.feedback('good');
  await until(() => world.reports.length === 1, 'it is told');
  world.conductor.push({ push: 'profile-changed' });
  await until(() => world.asked.length === 2, 'it is asked again');
  await hold()();
  expect(last()?.states.at(-1)).toMatchObject({ kind: 'replied', said: 'good' });
});

test.each([
  ['feedback', () => last()?.events.feedback('too-long')],
  ['a choice', () => last()?.events.choose('newcomer', 'always')],
] as const)('%s, which changes the profile, asks once', async (_, say) => {
  await start();
  const release = hold();
  say();
  world.conductor.push({ push: 'profile-changed' });
  await release();
  await until(() => last()?.states.at(-1)?.kind === 'replied', 'the reply');
  expect(world.asked).toHaveLength(2);
});

test.each([
  ['feedback', () => last()?.events.feedback('too-long')],
  ['a choice', () => last()?.events.choose('newcomer', 'always')],
  ['a wish to see it all the same', () => last()?.events.retry()],
] as const)('%s that is still being told asks nothing for an answer taken away', async (_, say) => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld('chatgpt.com');
  world.background.reply = leftAlone;
  await until(() => stateOf(body) === 'abstained', 'it is left alone');
  const release = hold();
  say();
  last()?.events.undo();
  await release();
  expect(world.asked).toHaveLength(1);
  expect(world.hosts()).toEqual([]);
});

test('an answer that settles while the site is off is taken up when it is on again', async () => {
  await start();
  world.conductor.push({ push: 'site-off' });
  const second = turn('assistant', 'Twice a day.');
  await until(() => world.settled.has(second.parentElement as HTMLElement), 'it has settled');
  expect(world.asked).toHaveLength(1);
  world.conductor.push({ push: 'site-on' });
  await shown(second);
  expect(world.hosts()).toHaveLength(2);
});

test('what shows when a site is switched on again was not asked for again, unless the profile changed', async () => {
  const body = await start();
  world.conductor.push({ push: 'site-off' });
  world.conductor.push({ push: 'site-on' });
  await shown(body);
  expect(world.asked).toHaveLength(1);
  world.conductor.push({ push: 'site-off' });
  world.conductor.push({ push: 'profile-changed' });
  world.conductor.push({ push: 'site-on' });
  await shown(body);
  expect(world.asked).toHaveLength(2);
});

test('an answer that ours was taken away from stays so when its site was off, and when it is drawn anew', async () => {
  const body = await start();
  last()?.events.undo();
  world.conductor.push({ push: 'site-off' });
  world.conductor.push({ push: 'site-on' });
  expect(world.hosts()).toEqual([]);
  body.closest('section')?.remove();
  await until(() => world.finder.turns().length === 0, 'it is gone');
  world.conductor.push({ push: 'profile-changed' });
  const again = turn('assistant', 'The moon pulls.');
  await until(() => world.settled.has(again.parentElement as HTMLElement), 'it has settled');
  expect(world.hosts()).toEqual([]);
  expect(world.asked).toHaveLength(1);
});

test('an answer that grows when a site is switched on again waits for its end', async () => {
  const body = await start();
  const stop = document.createElement('button');
  stop.setAttribute('data-testid', 'stop-button');
  document.body.append(stop);
  body.append('And the sun.');
  await until(() => world.hosts().length === 0, 'the original is back');
  world.conductor.push({ push: 'site-off' });
  world.conductor.push({ push: 'site-on' });
  expect(world.hosts()).toEqual([]);
  stop.remove();
  await shown(body);
});

const leftAlone = (): RewriteReply => ({
  kind: 'left-alone',
  rewriteId: 'r1' as RewriteId,
  reason: { kind: 'single-answer' },
  level: 1,
});
