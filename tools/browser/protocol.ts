import type { CDPSession } from '@playwright/test';

/** A connection to one page over the DevTools protocol, whose methods are called by name. */
export type Protocol = { send(method: string, params?: object): Promise<unknown> };

/** Playwright types each method; we speak a few of them by name and prove the replies ourselves. */
export const protocolOf = (session: CDPSession): Protocol => ({
  send: (method, params) => session.send(method as never, params as never),
});
