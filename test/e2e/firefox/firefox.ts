import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firefoxCandidates, THIS_MACHINE } from '@/tools/browser/candidates.ts';
import { until } from '@/tools/browser/until.ts';
import { hearOut } from './firefox-test.ts';
import { type Marionette, marionetteOver, tryToConnect } from './marionette.ts';

const FIREFOX_BUILD =
  process.env.FIREFOX_BUILD ?? path.resolve(import.meta.dirname, '../../../.output/firefox-mv3');
const EXTENSION = 'idiolect@idiolect.example';

/** As often as our own pages send a message. */
const MOST_SENT = 3;

/** Firefox starts in about 3 s; a loaded machine takes longer. */
const START_MS = 120_000;

export type Firefox = {
  readonly marionette: Marionette;
  /** Address of the extension's pages, without a slash at its end. */
  readonly extension: string;
  /** Say yes to the permission prompt before it comes. */
  allowPrompts(): Promise<void>;
  /** Send a message to the background as the page of ours in front would: anew if it died with it in hand. */
  send(message: object): Promise<unknown>;
  /** End the event page. Anything that asks for it may have another one born at once. */
  stopBackground(): Promise<void>;
  /** Which event page lives now, as the browser counts them: another one has another number. */
  background(): Promise<string | null>;
  /** Do something in a tab of its own, in front of the others or behind them, and come back. */
  inNewTab(place: 'in front' | 'behind', action: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
  /** Quit as a person does, and start again with the same profile. */
  restart(): Promise<Firefox>;
};

type Preferences = Readonly<Record<string, string | number | boolean>>;

type Handle = { readonly value: string };

/** Firefox with our built extension in it and a fresh profile. */
export const startFirefox = (more: Preferences = {}): Promise<Firefox> =>
  startIn(mkdtempSync(path.join(tmpdir(), 'idiolect-firefox-')), more);

async function startIn(profile: string, more: Preferences): Promise<Firefox> {
  const [executable] = firefoxCandidates(THIS_MACHINE);
  if (!executable) throw new Error('No Firefox found: run "npm test", or set FIREFOX_BINARY.');

  writeFileSync(path.join(profile, 'user.js'), asUserScript({ ...PREFERENCES, ...more }));
  rmSync(path.join(profile, PORT_FILE), { force: true }); // Of an earlier run.
  const child = spawn(
    executable,
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '-profile',
      profile,
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS: '1' } },
  );

  const socket = await until('Firefox', () => connected(profile), START_MS);
  const marionette = marionetteOver(socket);
  await marionette.command('WebDriver:NewSession', { capabilities: {} });
  await marionette.command('Addon:Install', { path: FIREFOX_BUILD, temporary: true });
  const host = await marionette.run<string>(
    'chrome',
    'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;',
    EXTENSION,
  );
  const quit = async (how: string) => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    // The connection breaks before the reply, so nobody waits for it.
    void marionette.command('Marionette:Quit', { flags: [how] });
    await exited;
    marionette.disconnect();
  };
  const inChrome = <T>(body: string) => marionette.run<T>('chrome', body, EXTENSION);
  // It comes to the front whenever it is ready. A tab behind it has slow clocks and is not looked at.
  await until('the welcome page', () => inChrome<boolean>(CLOSE_WELCOME));

  return {
    marionette,
    extension: `moz-extension://${host}`,
    allowPrompts: () =>
      inChrome("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);"),
    send: (message) =>
      marionette.run(
        'content',
        `const { browser } = window.wrappedJSObject;
         const [message, most] = args;
         for (let tried = 1; ; tried += 1) {
           try {
             const reply = await browser.runtime.sendMessage(Cu.cloneInto(message, window));
             if (reply !== undefined && reply !== null) return JSON.parse(JSON.stringify(reply));
             if (tried === most) throw new Error('nobody answered');
           } catch (cause) {
             if (tried === most) throw cause;
           }
         }`,
        message,
        MOST_SENT,
      ),
    stopBackground: () =>
      inChrome(
        'await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });',
      ),
    background: () =>
      inChrome(
        `const { views } = WebExtensionPolicy.getByID(args[0]).extension;
         return [...views].find(({ viewType }) => viewType === 'background')?.contextId ?? null;`,
      ),
    inNewTab: async (place, action) => {
      const focus = place === 'in front';
      await marionette.command('Marionette:SetContext', { value: 'content' });
      const { value: before } = (await marionette.command('WebDriver:GetWindowHandle')) as Handle;
      const opened = await marionette.command('WebDriver:NewWindow', { type: 'tab', focus });
      const { handle } = opened as { handle: string };
      await marionette.command('WebDriver:SwitchToWindow', { handle, focus });
      await action();
      await marionette.command('WebDriver:CloseWindow');
      await marionette.command('WebDriver:SwitchToWindow', { handle: before });
    },
    close: async () => {
      await hearOut(marionette);
      await quit('eForceQuit');
      // Its children may write a last file after it.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
    restart: async () => {
      await quit('eAttemptQuit');
      return startIn(profile, more);
    },
  };
}

/** Nothing that asks the network by itself, and any free port to be driven by. */
const PREFERENCES: Preferences = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // An extension that was loaded for a test leaves with its data, unless it is told not to.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const asUserScript = (preferences: Preferences): string =>
  Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');

const PORT_FILE = 'MarionetteActivePort';

/** Firefox writes down the port that it took. */
async function connected(profile: string): Promise<Socket | null> {
  const file = path.join(profile, PORT_FILE);
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return port > 0 ? tryToConnect(port) : null;
}

/** True once it was there and is closed. */
const CLOSE_WELCOME = `
  const welcome = gBrowser.tabs.find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
  if (welcome) gBrowser.removeTab(welcome);
  return welcome !== undefined;`;
