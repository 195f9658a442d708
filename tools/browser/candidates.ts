import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where browsers may be on this machine; the fields a test replaces. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  exists(file: string): boolean;
  list(folder: string): readonly string[];
};

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};

/** Names on the PATH, best first: what loads unpacked extensions comes before branded browsers. */
const CHROMIUM_COMMANDS = ['chromium', 'chromium-browser', 'chrome-for-testing'];
const BRANDED_COMMANDS = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];

const MAC_APPLICATIONS = {
  chromium: ['Chromium', 'Google Chrome for Testing'],
  branded: ['Microsoft Edge', 'Google Chrome'],
};

const WINDOWS_PLACES = {
  chromium: ['Chromium/Application/chrome.exe'],
  branded: ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/** Executables inside the folders that Playwright and Puppeteer keep, by platform. */
const CACHED_EXECUTABLES = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ...['x64', 'arm64'].map(
    (processor) =>
      `chrome-mac-${processor}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
  ),
];

/** Every Chromium-like browser that exists here, most suitable first. */
export function chromiumCandidates(machine: Machine): string[] {
  const { CHROMIUM } = machine.env;
  return existing(machine, [
    ...(CHROMIUM ? [CHROMIUM] : []),
    ...onPath(machine, CHROMIUM_COMMANDS),
    ...MAC_APPLICATIONS.chromium.map(macExecutable),
    ...inProgramFiles(machine, WINDOWS_PLACES.chromium),
    ...puppeteerCache(machine),
    ...playwrightCache(machine),
    ...onPath(machine, BRANDED_COMMANDS),
    ...MAC_APPLICATIONS.branded.map(macExecutable),
    ...inProgramFiles(machine, WINDOWS_PLACES.branded),
  ]);
}

export function firefoxCandidates(machine: Machine): string[] {
  // Not FIREFOX: the build reads that name as "made for Firefox".
  const { FIREFOX_BINARY } = machine.env;
  return existing(machine, [
    ...(FIREFOX_BINARY ? [FIREFOX_BINARY] : []),
    ...onPath(machine, FIREFOX_COMMANDS),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inProgramFiles(machine, WINDOWS_PLACES.firefox),
  ]);
}

function existing(machine: Machine, files: readonly string[]): string[] {
  return [...new Set(files)].filter((file) => machine.exists(file));
}

function onPath({ platform, env }: Machine, commands: readonly string[]): string[] {
  const windows = platform === 'win32';
  const folders = (env.PATH ?? env.Path ?? '').split(windows ? ';' : ':').filter(Boolean);
  return commands.flatMap((command) =>
    folders.map((folder) => path.join(folder, windows ? `${command}.exe` : command)),
  );
}

const macExecutable = (name: string): string => `/Applications/${name}.app/Contents/MacOS/${name}`;

function inProgramFiles({ env }: Machine, places: readonly string[]): string[] {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? places.map((place) => path.join(root, place)) : []));
}

/** Chrome for Testing as `npx @puppeteer/browsers` and Puppeteer install it. */
function puppeteerCache(machine: Machine): string[] {
  const root = path.join(
    machine.env.PUPPETEER_CACHE_DIR ?? `${machine.home}/.cache/puppeteer`,
    'chrome',
  );
  return inVersions(root, machine.list(root));
}

function playwrightCache(machine: Machine): string[] {
  const { platform, env, home } = machine;
  const byPlatform: Partial<Record<NodeJS.Platform, string>> = {
    darwin: `${home}/Library/Caches/ms-playwright`,
    win32: path.join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
  };
  const root =
    env.PLAYWRIGHT_BROWSERS_PATH ?? byPlatform[platform] ?? `${home}/.cache/ms-playwright`;
  return inVersions(
    root,
    machine.list(root).filter((name) => /^chromium-\d/.test(name)),
  );
}

/** Newest first. */
function inVersions(root: string, versions: readonly string[]): string[] {
  const newestFirst = [...versions].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.flatMap((version) =>
    CACHED_EXECUTABLES.map((executable) => path.join(root, version, executable)),
  );
}
