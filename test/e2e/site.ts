import type { Page } from '@playwright/test';
import { until } from '@/tools/browser/until.ts';
import type { DemoServer } from '@/tools/demo/server.ts';
import { ask, drawn } from '@/tools/demo/steps.ts';

/** The demo site as a visitor uses it. deep-chat's shadow root is open, so locators reach inside. */
const ANSWER = '.ai-message-text';

/** What the chat shows while an answer is on its way. */
const BUSY = '.loading-message-dots, .streamed-message, #stop-icon';

/** Ask, and wait until the site's own answer stands there complete and the chat has come to rest. */
export async function askAndWait(page: Page, site: DemoServer, question: string): Promise<void> {
  const { answered } = site.progress();
  // A conversation that is opened again is counted with all its answers.
  await drawn(page);
  const before = await page.locator(ANSWER).count();
  await ask(page, question);
  await until('the site’s answer', async () => {
    if (site.progress().answered === answered) return false;
    return (
      (await page.locator(ANSWER).count()) > before && (await page.locator(BUSY).count()) === 0
    );
  });
}

export const answersOn = (page: Page): Promise<string[]> => page.locator(ANSWER).allTextContents();

/** A record of the page's own nodes, to see later that none was moved or removed. */
export type OwnNodes = {
  /** Sentences about nodes that are no longer where they were; empty when all are. */
  changes(): Promise<string[]>;
};

/** Remember where every node of the page's own stands, inside open shadow roots too. */
export async function rememberNodes(page: Page): Promise<OwnNodes> {
  const record = await page.evaluateHandle(() => {
    const isOurs = (node: Node) => /^IDIOLECT-/.test(node.nodeName) || node.nodeName === 'STYLE';
    const own = (node: Node) => [...node.childNodes].filter((child) => !isOurs(child));
    const nodes = new Map<Node, { parent: Node; before: Node | undefined }>();
    const enter = (parent: Node): void => {
      let before: Node | undefined;
      for (const node of own(parent)) {
        nodes.set(node, { parent, before });
        before = node;
        enter(node);
        if (node instanceof Element && node.shadowRoot) enter(node.shadowRoot);
      }
    };
    enter(document.documentElement);
    return { nodes, own };
  });
  return {
    changes: () =>
      record.evaluate(({ nodes, own }) =>
        [...nodes].flatMap(([node, { parent, before }]) => {
          const siblings = own(parent);
          const at = siblings.indexOf(node as ChildNode);
          if (at < 0) return [`removed: ${node.nodeName} ${node.textContent?.slice(0, 40)}`];
          return siblings[at - 1] === before ? [] : [`moved: ${node.nodeName}`];
        }),
      ),
  };
}
