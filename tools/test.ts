import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium, findFirefox, MissingBrowser } from './browser/find.ts';
import { type Count, countPlaywright, countVitest, sum } from './test-reports.ts';

/** Every test there is: unit and page (Vitest), then end to end in Chromium and Firefox (Playwright). */
const REPORTS = path.resolve('.output/test');
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  process.exitCode = await runAll();
} catch (cause) {
  if (!(cause instanceof MissingBrowser)) throw cause;
  say(cause.message);
  process.exitCode = 1;
}

async function runAll(): Promise<number> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  if (!run('wxt', ['build']) || !run('wxt', ['build', '-b', 'firefox', '--mv3'])) return 1;

  const browsers = { CHROMIUM: await findChromium(say), FIREFOX_BINARY: await findFirefox(say) };
  say(`Testing with ${browsers.CHROMIUM} and ${browsers.FIREFOX_BINARY}.`);

  const total = sum([runVitest(browsers), runPlaywright(browsers)]);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function runVitest(env: Record<string, string>): Count {
  const report = path.join(REPORTS, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run('vitest', ['run', ...reporters], env);
  return countVitest(report, succeeded);
}

function runPlaywright(env: Record<string, string>): Count {
  const report = path.join(REPORTS, 'playwright.json');
  const succeeded = run('playwright', ['test', '-c', 'test/e2e', '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countPlaywright(report, succeeded);
}

/** Run a tool of this project; npm put it on the PATH. */
function run(tool: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(tool, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}
