import { FORM_LABELS } from '@/components/words/overlay-words.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { READABLE_PACE, startDemoServer } from '@/tools/demo/server.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { press } from './demo-site.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

const MENU_ENTRY = messages.menuRewrite.message;

/** Paragraphs of an answer as an ordinary page would show them. */
const PARAGRAPHS = SECURITY.answer
  .split('\n\n')
  .filter((part) => /^[A-Z]/.test(part))
  .map((part) => part.replaceAll('*', ''));

test('Firefox: the shortcut rewrites a selection on a site that was not granted', async () => {
  const site = await startDemoServer(READABLE_PACE);
  const firefox = await startFirefox();
  try {
    await firefox.marionette.open(site.origin);
    await showParagraphs(firefox);
    await pressShortcut(firefox, site.origin);
    await seen(firefox, 'abstained');
    await until('the quiet line, for nothing is known yet', async () =>
      (await look(firefox)).text.includes(FORM_LABELS.brief),
    );

    await press(firefox, FORM_LABELS.newcomer);
    await seen(firefox, 'personalized');
    expect(await grants(firefox)).toEqual([]);
  } finally {
    await firefox.close();
    await site.close();
  }
});

test('Firefox: the entry in the page’s menu rewrites a selection on a site that was not granted', async () => {
  const site = await startDemoServer(READABLE_PACE);
  const firefox = await startFirefox();
  try {
    await firefox.marionette.open(site.origin);
    await showParagraphs(firefox);
    await chooseInMenu(firefox);
    await seen(firefox, 'abstained');
    expect(await grants(firefox)).toEqual([]);
  } finally {
    await firefox.close();
    await site.close();
  }
});

/** Open the page's own menu by a real click of the right button, and choose our entry in it. */
async function chooseInMenu({ marionette }: Firefox): Promise<void> {
  await marionette.command('Marionette:SetContext', { value: 'content' });
  const { value: origin } = (await marionette.command('WebDriver:FindElement', {
    using: 'xpath',
    value: '//p[1]',
  })) as { value: object };
  await marionette.command('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x: 0, y: 0, origin },
          { type: 'pointerDown', button: 2 },
          { type: 'pointerUp', button: 2 },
        ],
      },
    ],
  });
  await until('our entry', () =>
    marionette.run<boolean>(
      'chrome',
      `const menu = document.getElementById('contentAreaContextMenu');
       const entry = [...menu.querySelectorAll('menuitem')].find(({ label, hidden }) => label === args[0] && !hidden);
       if (menu.state !== 'open' || !entry) return false;
       const ours = entry.closest('menu'); // Several entries of one extension share a submenu.
       if (ours && !ours.open) ours.openMenu(true);
       if (ours && ours.menupopup.state !== 'open') return false;
       menu.activateItem(entry);
       return true;`,
      MENU_ENTRY,
    ),
  );
}

/** Draw paragraphs in place of the page and select them all. */
const showParagraphs = ({ marionette }: Firefox): Promise<void> =>
  marionette.run(
    'content',
    `document.body.replaceChildren(...args[0].map((words) => {
       const paragraph = document.createElement('p');
       paragraph.textContent = words;
       return paragraph;
     }));
     getSelection().selectAllChildren(document.body);`,
    PARAGRAPHS,
  );

/** Our shortcut's key as Firefox registered it, over the site's tab; it carries the user's gesture. */
const pressShortcut = ({ marionette }: Firefox, origin: string): Promise<void> =>
  marionette.run(
    'chrome',
    `const isSite = (tab) => tab.linkedBrowser.currentURI.spec.startsWith(args[0]);
     gBrowser.selectedTab = gBrowser.tabs.find(isSite);
     const key = document.querySelector('keyset[id^="ext-keyset-id-idiolect"] key[key="M"]');
     key.doCommand();`,
    origin,
  );

const look = ({ marionette }: Firefox): Promise<{ state: string | null; text: string }> =>
  marionette.run(
    'content',
    `const host = document.querySelector('idiolect-answer');
     const section = host?.openOrClosedShadowRoot.querySelector('section');
     return { state: host?.getAttribute('data-state') ?? null, text: section?.innerText ?? '' };`,
  );

const seen = (firefox: Firefox, state: string): Promise<boolean> =>
  until(`an overlay that is ${state}`, async () => (await look(firefox)).state === state);

const grants = ({ marionette }: Firefox): Promise<string[]> =>
  marionette.run(
    'chrome',
    `const { extension } = WebExtensionPolicy.getByID('idiolect@idiolect.example');
     return extension.allowedOrigins.patterns.map(({ pattern }) => pattern)
       .filter((pattern) => !pattern.startsWith('moz-extension:'));`,
  );
