import { OVERLAY } from '@/components/words/overlay-words.ts';
import { type OverlayState, overlayIn } from '@/tools/browser/overlay.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import type { Person } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

/** Strings that stand in no answer, so that finding one means that it leaked. */
const SPY_BAIT: Person = {
  id: 'bait',
  name: 'Somebody with distinctive beliefs',
  claims: [
    { facet: 'role', role: 'Chief information security officer of Quillwort' },
    { facet: 'expertise', topic: 'security', level: 'expert' },
    { facet: 'expertise', topic: 'Zanzibar Kubernetes', level: 'newcomer' },
    { facet: 'goal', goal: 'decide on the Farthingale contract', stage: 'evaluating' },
    { facet: 'context', kind: 'tool', name: 'Quibblebase' },
    { facet: 'context', kind: 'place', name: 'Ouagadougou' },
    { facet: 'preference', polarity: 'avoid', thing: 'Marzipan Cloud' },
  ],
};

const BAIT = [
  'Quillwort',
  'Chief information security officer',
  'Zanzibar',
  'Farthingale',
  'Quibblebase',
  'Ouagadougou',
  'Marzipan',
];

test('no belief or evidence can be found in the page, whichever form is shown', async ({
  extension,
  page,
}) => {
  await switchOn(extension, page);
  await introduce(extension, SPY_BAIT.claims);
  await page.bringToFront();
  await ask(page, SECURITY.question);
  const found = (text: string) =>
    page.evaluate((sought) => {
      getSelection()?.removeAllRanges();
      // Not in the DOM's types, but in every browser: it looks inside closed shadow roots too.
      const { find } = window as unknown as {
        find(text: string, matchCase: boolean, backwards: boolean, wrap: boolean): boolean;
      };
      return find.call(window, sought, false, false, true);
    }, text);

  const attack = async (state: OverlayState) => {
    const { surface } = await overlayIn(page, state);
    await surface.click('button', new RegExp(`^${OVERLAY.more}$`));
    await surface.find('button', /^Not me$/);
    expect(await found(OVERLAY.why), 'the attack reaches our overlay').toBe(true);
    for (const bait of BAIT) expect(await found(bait), bait).toBe(false);
    await surface.click('button', new RegExp(`^${OVERLAY.more}$`));
  };

  await attack('personalized');
  const { surface } = await overlayIn(page, 'personalized');
  await surface.click('button', new RegExp(`^${OVERLAY.original}$`));
  await attack('original');
});

test('a page cannot enter our overlay or speak to the extension', async ({ extension, page }) => {
  await switchOn(extension, page);
  await introduce(extension, SPY_BAIT.claims);
  await page.bringToFront();
  await ask(page, SECURITY.question);
  await overlayIn(page, 'personalized');
  const seen = await page.evaluate(() => {
    const host = document.querySelector('deep-chat')?.shadowRoot?.querySelector('idiolect-answer');
    const { runtime } = (globalThis as { chrome?: { runtime?: object } }).chrome ?? {};
    return {
      host: host !== null && host !== undefined,
      root: host?.shadowRoot ?? null,
      children: host?.childNodes.length,
      canSend: runtime !== undefined && 'sendMessage' in runtime,
      registry: Symbol.for('idiolect') in globalThis,
      attributes: host?.getAttributeNames(),
    };
  });
  expect(seen).toEqual({
    host: true,
    root: null,
    children: 0,
    canSend: false,
    registry: false,
    attributes: ['data-row', 'data-state'],
  });
});
