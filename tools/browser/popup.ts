import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { ExtensionBrowser } from './launch.ts';
import { attach, type Protocol, targetAt } from './protocol.ts';
import { Surface } from './surface.ts';
import { until } from './until.ts';

/** The real toolbar popup over the page a person looks at. */
export type Popup = {
  readonly surface: Surface;
  /** Whether the extension may read and change the sites of this match pattern. */
  holds(pattern: string): Promise<boolean>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
};

/** Open the popup over `page`, as a click on the toolbar icon does. */
export async function openPopup(extension: ExtensionBrowser, page: Page): Promise<Popup> {
  const inside = await openBarePage(extension);
  await page.bringToFront();
  await inside.evaluate(() => chrome.action.openPopup());
  await inside.close();

  const browser = browserOf(extension.context);
  const address = `${extension.extensionId}/popup.html`;
  const targetId = await until('the popup', () => targetAt(browser, 'page', address));
  const protocol = await attach(browser, targetId);
  const body = await until('the popup’s content', () => bodyOf(protocol));
  const surface = new Surface(protocol, { host: body, inside: body });
  return {
    surface,
    holds: (pattern) =>
      surface.call(
        `function () { return chrome.permissions.contains({ origins: [${JSON.stringify(pattern)}] }); }`,
      ),
    screenshot: async () => {
      const { data } = (await protocol.send('Page.captureScreenshot')) as { data: string };
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
  };
}

/**
 * A page of the extension's own origin without any of its code: it has the extension API, but no
 * rights in the message border, and it does not wake the worker.
 */
export async function openBarePage({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

export function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context has no browser');
  return browser;
}

async function bodyOf(protocol: Protocol): Promise<number | null> {
  const { root } = (await protocol.send('DOM.getDocument')) as { root: { nodeId: number } };
  const { nodeId } = (await protocol.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'body',
  })) as { nodeId: number };
  if (nodeId === 0) return null;
  const { node } = (await protocol.send('DOM.describeNode', { nodeId })) as {
    node: { backendNodeId: number };
  };
  return node.backendNodeId;
}
