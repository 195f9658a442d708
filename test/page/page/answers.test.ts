import { afterEach, expect, test } from 'vitest';
import type { PersonalizeRequest, RewriteReply } from '@/lib/app/page-calls.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import type { View } from '@/lib/tree/view.ts';
import { personalized, startWorld, turn, until } from './world.ts';

const HOST = 'chatgpt.com';
let world: ReturnType<typeof startWorld>;

afterEach(() => {
  world.stop();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

const host = () => world.hosts()[0] as HTMLElement;
const state = () => host()?.getAttribute('data-state');
const last = () => world.overlays.at(-1);
const leftAlone = (): RewriteReply => ({
  kind: 'left-alone',
  rewriteId: 'r1' as RewriteId,
  reason: { kind: 'single-answer' },
  level: 1,
});

async function shown(body: HTMLElement): Promise<void> {
  await until(
    () => body.nextElementSibling?.getAttribute('data-state') === 'personalized',
    'ours shows',
  );
}

test('an answer that stood there is hidden by a rule, ours beside it, and undo leaves no trace', async () => {
  turn('user', 'How do tides work?');
  const body = turn('assistant', 'The moon pulls.', 'Twice a day.');
  const before = document.body.innerHTML;
  world = startWorld(HOST);
  await shown(body);
  expect(world.asked[0]).toMatchObject({
    question: 'How do tides work?',
    source: 'The moon pulls.\n\nTwice a day.',
  });
  expect(getComputedStyle(body).display).toBe('none');
  expect(body.getAttribute('style')).toBeNull();

  last()?.events.undo();
  expect(document.body.innerHTML).toBe(before);
  expect(world.reports.map(({ signal }) => signal)).toEqual(['undone']);
});

test('toggling shows the original, says so, and comes back', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  last()?.events.toggle();
  expect(state()).toBe('original');
  expect(getComputedStyle(body).display).toBe('block');
  world.conductor.push({ push: 'toggle' });
  expect(state()).toBe('personalized');
  expect(world.reports.map(({ signal }) => signal)).toEqual(['shown-original', 'shown-rewrite']);
});

test('an answer left alone stays visible, with only our line under it', async () => {
  const body = turn('assistant', 'A hundred.');
  world = startWorld(HOST);
  world.background.reply = leftAlone;
  await until(() => state() === 'abstained', 'it is left alone');
  expect(getComputedStyle(body).display).toBe('block');
});

test('feedback is told before the answer is asked for again', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  last()?.events.feedback('too-long');
  await until(() => world.asked.length === 2, 'it is asked again');
  expect(world.reports).toEqual([{ rewriteId: 'r1', signal: 'too-long' }]);
  await until(() => last()?.states.at(-1)?.kind === 'replied', 'the reply');
  expect(last()?.states.at(-1)).toMatchObject({ said: 'too-long', showing: 'rewrite' });
});

test('one transform is taken back by asking without it', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  last()?.events.undoTransform('fold-known');
  await until(() => world.asked.length === 2, 'it is asked again');
  expect(world.asked[1]?.without).toEqual(['fold-known']);
});

test('a choice is kept and the answer asked for again', async () => {
  turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  world.background.reply = () => ({ kind: 'nobody-known', rewriteId: 'r1' as RewriteId });
  await until(() => state() === 'abstained', 'the quiet line shows');
  world.background.reply = ({ source }: PersonalizeRequest) => personalized(source);
  last()?.events.choose('newcomer', 'always');
  await until(() => state() === 'personalized', 'ours shows');
  expect(world.chosen).toEqual([{ rewriteId: 'r1', form: 'newcomer', scope: 'always' }]);
});

test('a changed profile asks again without putting the original back first', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  world.conductor.push({ push: 'profile-changed' });
  expect(state()).toBe('personalized');
  await until(() => world.asked.length === 2, 'it is asked again');
  expect(world.hosts()).toHaveLength(1);
});

test('a site switched off gets every answer back, and switched on again loses nothing', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  world.conductor.push({ push: 'site-off' });
  expect(world.hosts()).toEqual([]);
  expect(getComputedStyle(body).display).toBe('block');
  world.conductor.push({ push: 'site-on' });
  await shown(body);
});

test('when the extension is gone the original comes back', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  world.background.gone = true;
  last()?.events.retry();
  await until(() => world.hosts().length === 0, 'ours is gone');
  expect(world.goneCalls()).toBe(1);
  expect(getComputedStyle(body).display).toBe('block');
});

test('an answer removed while it is being rewritten leaves nothing behind', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  const { promise, resolve } = Promise.withResolvers<void>();
  world.background.delay = () => promise;
  await until(() => world.asked.length === 1, 'it is asked for');
  body.closest('section')?.remove();
  await until(() => last()?.mounted === false, 'our overlay is unmounted');
  resolve();
  await promise;
  expect(world.hosts()).toEqual([]);
});

test('an empty answer is left without a host', async () => {
  const body = turn('assistant');
  const other = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(other);
  expect(body.nextElementSibling).toBeNull();
  expect(world.hosts()).toHaveLength(1);
});

test('two answers at once are kept apart', async () => {
  const bodies = [turn('assistant', 'First.'), turn('assistant', 'Second.')];
  world = startWorld(HOST);
  for (const body of bodies) await shown(body);
  expect(world.asked.map(({ source }) => source)).toEqual(['First.', 'Second.']);
  expect(world.hosts()).toHaveLength(2);
});

test('a turn that a virtual list drops and re-creates shows ours again without asking', async () => {
  turn('user', 'How?');
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  body.closest('section')?.remove();
  await until(() => world.hosts().length === 0, 'it is gone');
  const again = turn('assistant', 'The moon pulls.');
  await shown(again);
  expect(world.asked).toHaveLength(1);
});

test('an answer whose nodes the site replaces is found again', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  const copy = body.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-idiolect-hidden');
  body.replaceWith(copy);
  await shown(copy);
  expect(world.hosts()).toHaveLength(1);
  expect(world.asked).toHaveLength(1);
});

test('a page that takes our mark away has it put back, and one that fights on is let be', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  body.removeAttribute('data-idiolect-hidden');
  await until(() => body.hasAttribute('data-idiolect-hidden'), 'the mark is back');

  const fight = new MutationObserver(() => {
    for (const one of world.hosts()) one.remove();
    body.removeAttribute('data-idiolect-hidden');
  });
  fight.observe(document.body, { childList: true, subtree: true, attributes: true });
  for (const one of world.hosts()) one.remove();
  let [before, now] = [-1, world.overlays.length];
  while (now !== before) {
    await new Promise((resolve) => setTimeout(resolve, 800));
    [before, now] = [now, world.overlays.length];
  }
  expect(getComputedStyle(body).display).toBe('block');
  fight.disconnect();
});

test('regenerating puts the original back at once and starts over at its end', async () => {
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await shown(body);
  body.replaceChildren();
  const paragraph = document.createElement('p');
  body.append(paragraph);
  for (const words of ['The sun ', 'pulls ', 'as well.']) {
    paragraph.append(words);
    await expect.poll(() => getComputedStyle(body).display).toBe('block');
  }
  await shown(body);
  expect(world.asked.map(({ source }) => source)).toEqual([
    'The moon pulls.',
    'The sun pulls as well.',
  ]);
});

test('while the site shows its stop button an answer is not finished, however quiet', async () => {
  const stop = document.createElement('button');
  stop.setAttribute('data-testid', 'stop-button');
  document.body.append(stop);
  const body = turn('assistant', 'The moon pulls.');
  world = startWorld(HOST);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(world.asked).toEqual([]);
  stop.remove();
  await shown(body);
});

test('scrolling stays where it was when an answer above the window changes its height', async () => {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height:300px;overflow-y:auto;overflow-anchor:none';
  document.body.append(scroller);
  const body = turn('assistant', ...Array.from({ length: 40 }, (_, index) => `Line ${index}`));
  const below = document.createElement('div');
  below.style.height = '900px';
  scroller.append(body.closest('section') as HTMLElement, below);
  scroller.scrollTop = scroller.scrollHeight;
  const before = below.getBoundingClientRect().top;
  world = startWorld(HOST);
  await shown(body);
  expect(Math.abs(below.getBoundingClientRect().top - before)).toBeLessThan(1);
});

test('an answer of a megabyte is read in the time of a blink', async () => {
  const words = 'tides and boats and ropes '.repeat(40);
  turn('assistant', ...Array.from({ length: 1000 }, () => words));
  world = startWorld(HOST);
  await until(() => world.asked.length === 1, 'it is asked for', 15_000);
  expect(world.asked[0]?.source.length).toBeGreaterThan(1_000_000);
});

test('what is written so far is drawn under the original, which stays in sight until all is there', async () => {
  world = startWorld(HOST);
  let answer: () => void = () => undefined;
  world.background.delay = () => new Promise((resolve) => (answer = () => resolve()));
  turn('user', 'What is it?');
  const body = turn('assistant', 'It is a thing with many words to say about it.');
  await until(() => world.asked.length === 1, 'asked');
  const { draftKey } = world.asked[0] ?? {};
  if (draftKey === undefined) throw new Error('the request names no draft');
  const draft = VIEW_OF('It is');
  world.conductor.push({ push: 'draft', draftKey: 'another', view: draft });
  expect(last()?.states.at(-1)).toEqual({ kind: 'working' });
  world.conductor.push({ push: 'draft', draftKey, view: draft });
  expect(last()?.states.at(-1)).toEqual({ kind: 'working', draft });
  expect(state()).toBe('working');
  expect(body.checkVisibility()).toBe(true);
  answer();
  await shown(body);
  world.conductor.push({ push: 'draft', draftKey, view: draft });
  expect(last()?.states.at(-1)).toMatchObject({ kind: 'replied' });
});

test('an engine that was not used is asked to by a click, once', async () => {
  world = startWorld(HOST);
  world.background.reply = ({ source }) => ({
    ...(personalized(source) as Extract<RewriteReply, { kind: 'personalized' }>),
    madeBy: { engine: 'openai-compatible', fellBack: 'not-fresh' },
  });
  turn('user', 'What is it?');
  await shown(turn('assistant', 'It is a thing with many words to say about it.'));
  expect(world.asked.at(-1)).not.toHaveProperty('send');
  last()?.events.retry();
  await until(() => world.asked.length === 2, 'asked again');
  expect(world.asked.at(-1)).toMatchObject({ send: true });
  world.conductor.push({ push: 'profile-changed' });
  await until(() => world.asked.length === 3, 'asked once more');
  expect(world.asked.at(-1)).not.toHaveProperty('send');
});

const VIEW_OF = (text: string): View => ({
  blocks: [
    { kind: 'paragraph', inlines: [{ kind: 'text', text, span: { start: 0, end: text.length } }] },
  ],
  removed: [],
});
