import { STYLES } from '@/components/words/claim-words.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import { GROUP_WORDS, PROFILE } from '@/components/words/profile-words.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { READABLE_PACE, startDemoServer } from '@/tools/demo/server.ts';
import { drawn, look, press } from './demo-site.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

test('Firefox: grant, personalize, toggle, an event page that dies, revoke', async () => {
  const site = await startDemoServer(READABLE_PACE);
  const firefox = await startFirefox();
  try {
    await firefox.allowPrompts();
    await inPopup(firefox, site.origin, POPUP.turnOn);
    await introduceCiso(firefox, site.origin);

    await firefox.marionette.open(site.origin);
    await drawn(firefox);
    await firefox.marionette.click(button(SECURITY.question));
    await seen(firefox, 'personalized');
    await until('the answer in the original’s place', async () => {
      const { text, originalShown } = await look(firefox);
      return text.includes('AES-256') && !originalShown;
    });

    await press(firefox, OVERLAY.original);
    await seen(firefox, 'original');
    await originalShown(firefox);

    const before = await firefox.background();
    expect(before).not.toBeNull();
    await firefox.stopBackground();
    expect(await firefox.background(), 'it died').not.toBe(before);
    site.teach(SECURITY.question, SECURITY.answer.replace('AES-256', 'AES-256 (in GCM mode)'));
    await firefox.marionette.click(button('Regenerate'));
    await seen(firefox, 'personalized');
    await until('the new answer', async () =>
      (await look(firefox)).text.includes('AES-256 (in GCM mode)'),
    );
    expect(await firefox.background(), 'another one made it').not.toBe(before);

    await firefox.inNewTab('in front', () => inPopup(firefox, site.origin, POPUP.turnOff));
    await until('nothing of ours', async () => (await look(firefox)).state === null);
    await originalShown(firefox);
  } finally {
    await firefox.close();
    await site.close();
  }
});

const originalShown = (firefox: Firefox): Promise<boolean> =>
  until('the original', async () => (await look(firefox)).originalShown);

const button = (name: string): string => `//button[normalize-space()="${name}"]`;

async function inPopup({ marionette, extension }: Firefox, site: string, press: string) {
  await marionette.open(`${extension}/popup.html?site=${encodeURIComponent(site)}`);
  await marionette.click(button(press));
  const after = press === POPUP.turnOn ? POPUP.turnOff : POPUP.turnOn;
  await until(`“${after}”`, () =>
    marionette.run<boolean>('content', 'return document.body.innerText.includes(args[0]);', after),
  );
}

async function introduceCiso({ marionette, extension }: Firefox, site: string) {
  // With nothing said yet the line for the role stands open.
  const { label } = GROUP_WORDS.role;
  await marionette.open(`${extension}/popup.html?site=${encodeURIComponent(site)}`);
  await marionette.type(
    `//input[@aria-label="${label}"]`,
    'Chief information security officer\uE007',
  );
  await marionette.click(
    `//button[@aria-label="${PROFILE.correct('Chief information security officer')}"]`,
  );
  const { label: length, values } = STYLES.length;
  await marionette.click(
    `//label[starts-with(., "${length}")]/select/option[.="${values.thorough}"]`,
  );
}

const seen = (firefox: Firefox, state: string): Promise<boolean> =>
  until(`an overlay that is ${state}`, async () => (await look(firefox)).state === state);
