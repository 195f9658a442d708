import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './launch.ts';

/** Do something on the browser's own page of extensions. */
async function inSettings<T>(
  { context }: ExtensionBrowser,
  action: (settings: Page) => Promise<T>,
): Promise<T> {
  const settings = await context.newPage();
  try {
    await settings.goto('chrome://extensions');
    return await action(settings);
  } finally {
    await settings.close();
  }
}

/**
 * Say yes to the browser's permission prompt before it comes: automation cannot click it. The
 * extension still has to ask, and holds nothing until it did.
 */
export const allowInAdvance = (extension: ExtensionBrowser, pattern: string): Promise<void> =>
  inSettings(extension, (settings) =>
    settings.evaluate(([id, host]) => chrome.developerPrivate.addHostPermission(id, host), [
      extension.extensionId,
      pattern,
    ] as const),
  );

/** Every error that the browser recorded in any part of the extension, also in workers long dead. */
export const errorsOf = (extension: ExtensionBrowser): Promise<string[]> =>
  inSettings(extension, (settings) =>
    settings.evaluate(async (id) => {
      const { runtimeErrors, manifestErrors } = await chrome.developerPrivate.getExtensionInfo(id);
      return [...manifestErrors, ...runtimeErrors]
        .filter(({ severity }) => severity !== 'WARN')
        .map(({ message, source }) => `${message} (${source})`);
    }, extension.extensionId),
  );
