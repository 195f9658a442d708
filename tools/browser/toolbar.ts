import type { CDPSession } from '@playwright/test';
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
 * Click our toolbar button over the page in front, as a person does: the browser opens the popup and
 * lets the extension into that one tab (`activeTab`). Only a headless browser takes this command.
 */
export async function clickToolbarButton(extension: ExtensionBrowser): Promise<ToolbarPopup> {
  const browser = extension.context.browser();
  if (!browser) throw new Error('this browser has no connection of its own');
  const session = await browser.newBrowserCDPSession();
  const tab = (await targets(session, 'tab')).find(({ embedderData }) => embedderData?.tabActive);
  const popupUrl = `chrome-extension://${extension.extensionId}/popup.html`;
  await send(session, 'Extensions.triggerAction', {
    id: extension.extensionId,
    targetId: tab?.targetId,
  });
  const { targetId } = await until('the popup', async () => {
    const found = (await targets(session, 'page')).find(({ url }) => url === popupUrl);
    return found ?? null;
  });
  const protocol = await attachTo(session, targetId);
  const { root } = (await protocol.send('DOM.getDocument')) as { root: { backendNodeId: number } };
  const { backendNodeId } = root;
  return {
    surface: new Surface(protocol, { host: backendNodeId, inside: backendNodeId }),
    close: async () => {
      await send(session, 'Target.closeTarget', { targetId });
      await session.detach();
    },
  };
}

const send = (session: CDPSession, method: string, params: object): Promise<unknown> =>
  session.send(method as never, params as never); // Playwright's types do not know all of them.

async function targets(session: CDPSession, type: string): Promise<readonly Target[]> {
  const { targetInfos } = (await send(session, 'Target.getTargets', { filter: [{ type }] })) as {
    targetInfos: readonly Target[];
  };
  return targetInfos;
}

/** Speak with a target that Playwright does not know, through the browser's own connection. */
async function attachTo(session: CDPSession, targetId: string): Promise<Protocol> {
  const { sessionId } = (await send(session, 'Target.attachToTarget', { targetId })) as {
    sessionId: string;
  };
  const waiting = new Map<number, (reply: { result: unknown }) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as { id: number; result: unknown };
    waiting.get(reply.id)?.(reply);
  });
  let count = 0;
  return {
    send: async (method, params = {}) => {
      count += 1;
      const id = count;
      const reply = new Promise<{ result: unknown }>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await send(session, 'Target.sendMessageToTarget', { message, sessionId });
      return (await reply).result;
    },
  };
}
