import type { CDPSession, Page } from '@playwright/test';
import type { ExtensionBrowser } from './launch.ts';
import type { Protocol } from './protocol.ts';
import { Surface } from './surface.ts';
import { until } from './until.ts';

type Target = {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
};

/** The popup as the toolbar button opened it. */
export type ToolbarPopup = { readonly surface: Surface; close(): Promise<void> };

/**
 * Click our toolbar button over a page, as a person does: the browser opens the popup and lets the
 * extension into that one tab (`activeTab`). Only a headless browser takes this command.
 */
export async function clickToolbarButton(
  extension: ExtensionBrowser,
  page: Page,
): Promise<ToolbarPopup> {
  const session = await sessionOf(extension);
  const tab = await bringToFront(session, page);
  const popupUrl = `chrome-extension://${extension.extensionId}/popup.html`;
  const popups = async () => (await targets(session, 'page')).filter(({ url }) => url === popupUrl);
  await until('the end of the popup before', async () => (await popups()).length === 0);
  await send(session, 'Extensions.triggerAction', {
    id: extension.extensionId,
    targetId: tab.targetId,
  });
  const { targetId } = await until('the popup', async () => (await popups())[0] ?? null);
  const protocol = await attachTo(session, targetId);
  const { root } = (await protocol.send('DOM.getDocument')) as { root: { backendNodeId: number } };
  const { backendNodeId } = root;
  return {
    surface: new Surface(protocol, { host: backendNodeId, inside: backendNodeId }),
    close: async () => {
      await send(session, 'Target.closeTarget', { targetId });
      await until('the popup’s end', async () => (await popups()).length === 0);
      await session.detach();
    },
  };
}

/** Have a page in front, and wait until the browser itself says that it is. */
export async function putInFront(extension: ExtensionBrowser, page: Page): Promise<void> {
  const session = await sessionOf(extension);
  await bringToFront(session, page);
  await session.detach();
}

async function bringToFront(session: CDPSession, page: Page): Promise<Target> {
  await page.bringToFront();
  return until(`${page.url()} in front`, async () => {
    const tabs = await targets(session, 'tab');
    const isInFront = ({ url, embedderData }: Target) =>
      embedderData?.tabActive === true && url === page.url();
    return tabs.find(isInFront) ?? null;
  });
}

async function sessionOf({ context }: ExtensionBrowser): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this browser has no connection of its own');
  return browser.newBrowserCDPSession();
}

const send = (session: CDPSession, method: string, params: object): Promise<unknown> =>
  session.send(method as never, params as never); // Playwright's types do not know all of them.

async function targets(session: CDPSession, type: string): Promise<readonly Target[]> {
  const { targetInfos } = (await send(session, 'Target.getTargets', { filter: [{ type }] })) as {
    targetInfos: readonly Target[];
  };
  return targetInfos;
}

/** `result` is undefined when nobody answers any more. */
type Reply = { readonly result: unknown; readonly error?: { readonly message: string } };

/** Speak with a target that Playwright does not know, through the browser's own connection. */
async function attachTo(session: CDPSession, targetId: string): Promise<Protocol> {
  const { sessionId } = (await send(session, 'Target.attachToTarget', { targetId })) as {
    sessionId: string;
  };
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as Reply & { id: number };
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  // Nobody answers any more, for instance when our click closed it.
  session.on('Target.detachedFromTarget', ({ sessionId: gone }) => {
    if (gone === sessionId) for (const end of waiting.values()) end({ result: undefined });
  });
  let count = 0;
  return {
    send: async (method, params = {}) => {
      count += 1;
      const id = count;
      const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await send(session, 'Target.sendMessageToTarget', { message, sessionId });
      const { result, error } = await replied;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
  };
}
