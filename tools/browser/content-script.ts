import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './launch.ts';

/** Calls into the world in which our content scripts run in a page, beside the page's own. */
export type ContentWorld = {
  /** Send a message as our content script there would. */
  send(message: unknown): Promise<unknown>;
};

type Context = {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { type?: string };
};

/** Enter our content scripts' world in the page's top frame. The page must be granted. */
export async function enterContentWorld(
  { context, extensionId }: ExtensionBrowser,
  page: Page,
): Promise<ContentWorld> {
  const session = await context.newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: created }: { context: Context }) => {
      if (created.origin === `chrome-extension://${extensionId}`) resolve(created.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    send: async (message) => {
      const { result } = await session.send('Runtime.evaluate', {
        expression: `chrome.runtime.sendMessage(${JSON.stringify(message)}).catch((cause) => 'refused: ' + cause.message)`,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value;
    },
  };
}
