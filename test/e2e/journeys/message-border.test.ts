import { enterContentWorld } from '@/tools/browser/content-script.ts';
import { openBarePage } from '@/tools/browser/pages.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

const CLAIM = { facet: 'role', role: 'Forger' };
const QUESTION = {
  question: SECURITY.question,
  source: SECURITY.answer,
  islands: [],
  without: [],
};
const envelope = (call: string, argument: unknown) => ({ call, id: 'forged-1', argument });

test('our content script cannot state, read or delete beliefs', async ({ extension, page }) => {
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  const world = await enterContentWorld(extension, page);
  for (const [call, argument] of [
    ['stateBelief', CLAIM],
    ['wipe', null],
    ['exportPart', { job: null, cursor: null }],
    ['revokeSite', 'http://127.0.0.1'],
  ] as const) {
    expect(await world.send(envelope(call, argument)), call).toMatchObject({
      ok: false,
      error: { kind: 'bad-request' },
    });
  }
  expect(await world.send(envelope('personalizeAnswer', QUESTION))).toMatchObject({
    ok: true,
    value: { kind: 'personalized' },
  });
});

test('what a page sends is checked before it is used', async ({ extension, page }) => {
  await switchOn(extension, page);
  const world = await enterContentWorld(extension, page);
  for (const argument of [
    null,
    'text',
    { ...QUESTION, source: 7 },
    { ...QUESTION, islands: [{ id: '<script>', kind: 'code', text: '', inline: false }] },
    { ...QUESTION, without: ['everything'] },
  ]) {
    expect(await world.send(envelope('personalizeAnswer', argument))).toMatchObject({
      ok: false,
      error: { kind: 'bad-request' },
    });
  }
});

test('a page of our own without a name in the list has no rights', async ({ extension }) => {
  const stranger = await openBarePage(extension);
  const send = (call: string, argument: unknown) =>
    stranger.evaluate(
      (message) => chrome.runtime.sendMessage(message).catch(String),
      envelope(call, argument),
    );
  for (const [call, argument] of [
    ['stateBelief', CLAIM],
    ['exportPart', { job: null, cursor: null }],
    ['personalizeAnswer', QUESTION],
  ] as const) {
    expect(await send(call, argument), `${call}: nobody answers`).toBeUndefined();
  }
});

test('a page that is no longer granted is refused', async ({ extension, page }) => {
  await switchOn(extension, page);
  const world = await enterContentWorld(extension, page);
  const inside = await openBarePage(extension);
  await inside.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
  expect(await world.send(envelope('personalizeAnswer', QUESTION))).toMatchObject({
    ok: false,
    error: { kind: 'not-granted' },
  });
});
