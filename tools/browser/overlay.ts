import type { Page } from '@playwright/test';
import { type Protocol, protocolOf } from './protocol.ts';
import { Surface } from './surface.ts';
import { until } from './until.ts';

/** As the DevTools protocol describes a node. */
type DomNode = {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
};

/** What stands beside one answer. */
export type Overlay = { readonly state: string; readonly surface: Surface };

export type OverlayState = 'working' | 'personalized' | 'original' | 'abstained' | 'failed';

const sessions = new WeakMap<Page, Protocol>();

/** One DevTools session for each page, however often it is asked for. */
async function protocolFor(page: Page): Promise<Protocol> {
  const protocol = sessions.get(page) ?? protocolOf(await page.context().newCDPSession(page));
  sessions.set(page, protocol);
  return protocol;
}

/** Every `<idiolect-answer>` of the page in document order, also inside shadow roots and frames. */
export async function overlaysOn(page: Page): Promise<Overlay[]> {
  const protocol = await protocolFor(page);
  const { root } = (await protocol.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DomNode;
  };
  return hostsBelow(root).flatMap((host) => {
    const inside = host.shadowRoots?.[0]?.backendNodeId;
    const state = attribute(host, 'data-state') ?? '';
    if (inside === undefined) return [];
    return [{ state, surface: new Surface(protocol, { host: host.backendNodeId, inside }) }];
  });
}

/** The latest answer's overlay, once it is in one of these states. */
export async function overlayIn(page: Page, ...states: readonly OverlayState[]): Promise<Overlay> {
  let last: Overlay | undefined;
  try {
    return await until(`an overlay that is ${states.join(' or ')}`, async () => {
      last = (await overlaysOn(page)).at(-1);
      return last && states.some((state) => state === last?.state) ? last : null;
    });
  } catch (cause) {
    const seen = last ? `${last.state}: ${await last.surface.text()}` : 'no overlay';
    throw new Error(`${cause instanceof Error ? cause.message : cause}; instead ${seen}`);
  }
}

function hostsBelow(node: DomNode): DomNode[] {
  const below = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap(hostsBelow);
  return node.nodeName === 'IDIOLECT-ANSWER' ? [node, ...below] : below;
}

function attribute({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at < 0 ? undefined : attributes[at + 1];
}

/** The rewritten answer in sight, without our bar; '' while there is none. */
export const formOf = ({ surface }: Overlay): Promise<string> =>
  surface.call("function () { return this.querySelector('.answer')?.innerText ?? ''; }");
