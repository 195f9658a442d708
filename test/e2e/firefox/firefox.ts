import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firefoxCandidates, THIS_MACHINE } from '@/tools/browser/candidates.ts';
import { until } from '@/tools/browser/until.ts';
import { type Marionette, marionetteOver, tryToConnect } from './marionette.ts';

const FIREFOX_BUILD =
  process.env.FIREFOX_BUILD ?? path.resolve(import.meta.dirname, '../../../.output/firefox-mv3');
const EXTENSION = 'idiolect@idiolect.example';

/** Firefox starts in about 3 s; a loaded machine takes longer. */
const START_MS = 40_000;

export type Firefox = {
  readonly marionette: Marionette;
  /** Address of the extension's pages, without a slash at its end. */
  readonly extension: string;
  /** Say yes to the permission prompt before it comes. */
  allowPrompts(): Promise<void>;
  /** Send a message to the background as the page of ours in front would. */
  send(message: object): Promise<unknown>;
  stopBackground(): Promise<void>;
  backgroundState(): Promise<string>;
  /** Do something in a tab of its own, and come back. */
  inNewTab(action: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

type Handle = { readonly value: string };

/** Firefox with our built extension in it and a fresh profile. */
export async function startFirefox(): Promise<Firefox> {
  const [executable] = firefoxCandidates(THIS_MACHINE);
  if (!executable) throw new Error('No Firefox found: run "npm test", or set FIREFOX_BINARY.');

  const profile = mkdtempSync(path.join(tmpdir(), 'idiolect-firefox-'));
  const port = await freePort();
  writeFileSync(path.join(profile, 'user.js'), preferences(port));
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

  const socket = await until('Firefox', () => tryToConnect(port), START_MS);
  const marionette = marionetteOver(socket);
  await marionette.command('WebDriver:NewSession', { capabilities: {} });
  await marionette.command('Addon:Install', { path: FIREFOX_BUILD, temporary: true });
  const host = await marionette.run<string>(
    'chrome',
    'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;',
    EXTENSION,
  );
  const inChrome = <T>(body: string) => marionette.run<T>('chrome', body, EXTENSION);

  return {
    marionette,
    extension: `moz-extension://${host}`,
    allowPrompts: () =>
      inChrome("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);"),
    send: (message) =>
      marionette.run(
        'content',
        `const { browser } = window.wrappedJSObject;
         const reply = await browser.runtime.sendMessage(Cu.cloneInto(args[0], window));
         return JSON.parse(JSON.stringify(reply));`,
        message,
      ),
    stopBackground: () =>
      inChrome(
        'await WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true });',
      ),
    backgroundState: () =>
      inChrome('return WebExtensionPolicy.getByID(args[0]).extension.backgroundState;'),
    inNewTab: async (action) => {
      await marionette.command('Marionette:SetContext', { value: 'content' });
      const { value: before } = (await marionette.command('WebDriver:GetWindowHandle')) as Handle;
      const { handle } = (await marionette.command('WebDriver:NewWindow', { type: 'tab' })) as {
        handle: string;
      };
      await marionette.command('WebDriver:SwitchToWindow', { handle });
      await action();
      await marionette.command('WebDriver:CloseWindow');
      await marionette.command('WebDriver:SwitchToWindow', { handle: before });
    },
    close: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      // The connection breaks before the reply, so nobody waits for it.
      void marionette.command('Marionette:Quit', { flags: ['eForceQuit'] });
      await exited;
      marionette.disconnect();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Nothing that asks the network by itself, and the port to be driven by. */
function preferences(port: number): string {
  const values: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'app.update.disabledForTesting': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a string.
  await new Promise((resolve) => server.close(resolve));
  return port;
}
