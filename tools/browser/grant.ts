import type { ExtensionBrowser } from './launch.ts';

/**
 * Say yes to the browser's permission prompt before it comes: automation cannot click it. The
 * extension still has to ask, and holds nothing until it did.
 */
export async function allowInAdvance(
  { context, extensionId }: ExtensionBrowser,
  origin: string,
): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    ([id, pattern]) => chrome.developerPrivate.addHostPermission(id, pattern),
    [extensionId, `${origin}/*`] as const,
  );
  await settings.close();
}
