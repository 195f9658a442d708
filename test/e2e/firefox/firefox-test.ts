import { setTimeout as wait } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import type { Marionette } from './marionette.ts';

/** As many lines of the consoles as help and do not bury the error. */
const LINES = 60;
/** A browser that is past speaking is not waited for. */
const PATIENCE_MS = 5_000;

/** What the browsers of the test in hand said before they ended. */
const lastWords: string[] = [];

/** Errors of scripts anywhere in the browser, and what was written to consoles. */
const CONSOLES = `
  const errors = Services.console.getMessageArray()
    .filter(({ flags, category }) => flags === 0 && /javascript/.test(category ?? ''))
    .map((error) => 'error: ' + error.message);
  const written = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
    .getEvents()
    .map(({ level, filename, arguments: given }) => level + ' at ' + filename + ': ' + [...given].map(String).join(' '));
  return [...errors.slice(-args[0]), ...written.slice(-args[0])];`;

/** Keep what a browser has to say, for the case that the test fails. */
export async function hearOut({ run }: Marionette): Promise<void> {
  const heard = run<string[]>('chrome', CONSOLES, LINES).catch((cause) => [String(cause)]);
  lastWords.push(...(await Promise.race([heard, wait(PATIENCE_MS, ['Firefox says nothing'])])));
}

/** A test that tells what Firefox said when it fails. */
export const test = base.extend<{ words: undefined }>({
  words: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter list.
    async ({}, use, info) => {
      lastWords.length = 0;
      await use(undefined);
      if (info.status === info.expectedStatus) return;
      process.stdout.write(
        `\n--- ${info.title}: what Firefox said\n${lastWords.join('\n')}\n---\n`,
      );
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';
