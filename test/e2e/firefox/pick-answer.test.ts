import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FORM_LABELS } from '@/components/words/overlay-words.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import { SITE_STATE } from '@/components/words/site-words.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

const PARAGRAPHS = SECURITY.answer
  .split('\n\n')
  .filter((part) => /^[A-Z]/.test(part))
  .map((part) => `<p>${part.replaceAll('*', '')}</p>`)
  .join('');

/** A conversation that nothing marks as one. */
const ODD = `<!doctype html><meta charset="utf-8"><title>Odd</title><main>
  <div class="asked"><p>How is data kept safe?</p></div><div class="told">${PARAGRAPHS}</div>
  <div class="asked"><p>And in the cloud?</p></div><div class="told">${PARAGRAPHS}</div></main>`;

test('Firefox: an answer is picked by hand and found again after a reload', async () => {
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end(ODD),
  );
  const site = await listen(server);
  const firefox = await startFirefox();
  try {
    await firefox.allowPrompts();
    await firefox.marionette.open(site);
    await inBackground(firefox, site, POPUP.turnOn, POPUP.turnOff);
    await inBackground(firefox, site, SITE_STATE.pick, null);
    await until('the picker', () => count(firefox, 'idiolect-picker', 1));
    expect(await states(firefox)).toEqual([]);

    await firefox.marionette.click('(//div[@class="told"])[1]/p[2]');
    await firefox.marionette.command('WebDriver:PerformActions', ENTER);
    await until('two overlays', async () => (await states(firefox)).length === 2);
    await firefox.marionette.open(site);
    await until('two overlays', async () => (await states(firefox)).length === 2);
    await until('the quiet line, for nothing is known yet', async () =>
      (await text(firefox)).includes(FORM_LABELS.brief),
    );
  } finally {
    await firefox.close();
    server.close();
  }
});

/** A conversation with an assistant, plain enough to be found on any site. */
const CHAT = `<!doctype html><meta charset="utf-8"><title>Chat</title><main>
  <div data-role="user"><p>How is data kept safe?</p></div><div data-role="assistant">${PARAGRAPHS}</div>
  <textarea placeholder="Ask anything"></textarea><p>AI can make mistakes.</p></main>`;

test('Firefox: the popup shows the answer in view just this once, and the site stays off', async () => {
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end(CHAT),
  );
  const site = await listen(server);
  const firefox = await startFirefox();
  try {
    await firefox.marionette.open(site);
    await inBackground(firefox, site, POPUP.justOnce, POPUP.off);
    expect(await states(firefox), 'nobody let us in').toEqual([]);
    await pressToolbarButton(firefox);
    await inBackground(firefox, site, POPUP.justOnce, POPUP.off);
    await until('one overlay', async () => (await states(firefox)).length === 1);
    await firefox.marionette.open(site);
    expect(await states(firefox), 'only the once').toEqual([]);
  } finally {
    await firefox.close();
    server.close();
  }
});

/** The toolbar button over the site's tab, which lets the extension into that tab (`activeTab`). */
const pressToolbarButton = ({ marionette }: Firefox): Promise<void> =>
  marionette.run(
    'chrome',
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID('idiolect@idiolect.example');
     ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
  );

const ENTER = {
  actions: [
    {
      type: 'key',
      id: 'keyboard',
      actions: [
        { type: 'keyDown', value: '\uE007' },
        { type: 'keyUp', value: '\uE007' },
      ],
    },
  ],
};

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a string.
  return `http://127.0.0.1:${port}`;
};

/** Press a button of the popup, opened in a tab behind the site's, which stays the one in front. */
async function inBackground(
  { marionette, extension }: Firefox,
  site: string,
  press: string,
  after: string | null,
): Promise<void> {
  await marionette.command('Marionette:SetContext', { value: 'content' });
  const { value: before } = (await marionette.command('WebDriver:GetWindowHandle')) as {
    value: string;
  };
  const { handle } = (await marionette.command('WebDriver:NewWindow', {
    type: 'tab',
    focus: false,
  })) as { handle: string };
  await marionette.command('WebDriver:SwitchToWindow', { handle, focus: false });
  await marionette.open(`${extension}/popup.html?site=${encodeURIComponent(site)}`);
  await until(press, () =>
    marionette.run<boolean>(
      'content',
      `const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === args[0]);
       button?.click();
       return button !== undefined;`,
      press,
    ),
  );
  if (after) {
    await until(after, () =>
      marionette.run<boolean>(
        'content',
        'return document.body.innerText.includes(args[0]);',
        after,
      ),
    );
    await marionette.command('WebDriver:CloseWindow');
  }
  await marionette.command('WebDriver:SwitchToWindow', { handle: before });
}

const count = ({ marionette }: Firefox, selector: string, wanted: number): Promise<boolean> =>
  marionette.run(
    'content',
    'return document.querySelectorAll(args[0]).length === args[1];',
    selector,
    wanted,
  );

const states = ({ marionette }: Firefox): Promise<string[]> =>
  marionette.run(
    'content',
    `return [...document.querySelectorAll('idiolect-answer')].map((host) => host.getAttribute('data-state'));`,
  );

const text = ({ marionette }: Firefox): Promise<string> =>
  marionette.run(
    'content',
    `const host = document.querySelector('idiolect-answer');
     return host.openOrClosedShadowRoot.querySelector('section')?.innerText ?? '';`,
  );
