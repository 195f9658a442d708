import type { Browser, CDPSession } from '@playwright/test';

/** A connection to one target over the DevTools protocol. */
export type Protocol = { send(method: string, params?: object): Promise<unknown> };

type Reply = { id: number; result?: unknown; error?: { message: string } };

/** Playwright's own session of a page, as a `Protocol`. */
export const protocolOf = (session: CDPSession): Protocol => ({
  // Playwright types each method; we speak a few of them by name, like the nested sessions below.
  send: (method, params) => session.send(method as never, params as never),
});

/**
 * Attach to a target that Playwright does not show as a page, such as the toolbar popup. Replies
 * travel inside messages of the browser's own session.
 */
export async function attach(browser: Browser, targetId: string): Promise<Protocol> {
  const session = await browser.newBrowserCDPSession();
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as Reply; // The protocol's own envelope; events have no id.
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });

  let last = 0;
  return {
    send: async (method, params = {}) => {
      const id = ++last;
      const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      const { result, error } = await reply;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
  };
}

/** The target of this kind whose address ends so, or null. */
export async function targetAt(
  browser: Browser,
  type: 'page' | 'service_worker',
  ending: string,
): Promise<string | null> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  const found = targetInfos.find((target) => target.type === type && target.url.endsWith(ending));
  return found?.targetId ?? null;
}
