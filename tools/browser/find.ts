import { chromiumCandidates, firefoxCandidates, THIS_MACHINE } from './candidates.ts';
import { canInstall, install } from './install.ts';
import { launchWithExtension } from './launch.ts';

const NO_CHROMIUM =
  'No browser here loads the extension. Install Chromium from your system’s packages, or run ' +
  '"npx playwright install chromium"; or set CHROMIUM to the path of one.';

const NO_FIREFOX =
  'Firefox was not found. Install Firefox (ESR or current) from mozilla.org or your system’s ' +
  'packages, or set FIREFOX_BINARY to the path of one.';

type Say = (line: string) => void;

/** A Chromium that really runs our extension (build it first); installs Debian's when it may. */
export async function findChromium(say: Say): Promise<string> {
  const found =
    (await firstThatRuns(say)) ?? (await installed('chromium', () => firstThatRuns(say), say));
  if (!found) throw new MissingBrowser(NO_CHROMIUM);
  return found;
}

export async function findFirefox(say: Say): Promise<string> {
  const first = async () => firefoxCandidates(THIS_MACHINE)[0] ?? null;
  const found = (await first()) ?? (await installed('firefox-esr', first, say));
  if (!found) throw new MissingBrowser(NO_FIREFOX);
  return found;
}

/** No suitable browser; the message is the one sentence to print. */
export class MissingBrowser extends Error {}

async function firstThatRuns(say: Say): Promise<string | null> {
  for (const executable of chromiumCandidates(THIS_MACHINE)) {
    const problem = await problemOf(executable);
    if (!problem) return executable;
    say(`Not using ${executable}: ${problem}.`);
  }
  return null;
}

/** Why a browser cannot be used, or null when our extension's worker started in it. */
async function problemOf(executable: string): Promise<string | null> {
  try {
    const { context } = await launchWithExtension({ executable, headless: true });
    await context.close();
    return null;
  } catch (cause) {
    return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  }
}

async function installed(
  name: 'chromium' | 'firefox-esr',
  search: () => Promise<string | null>,
  say: Say,
): Promise<string | null> {
  if (!canInstall(THIS_MACHINE)) return null;
  say(
    `No ${name} found: installing Debian's package "${name}" with apt-get (this takes a minute).`,
  );
  return install(name) ? search() : null;
}
