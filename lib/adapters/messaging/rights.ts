import type { UiCalls } from '../../app/calls.ts';
import type { ViewName } from '../../app/ui-views.ts';
import { type Origin, originOf } from '../../core/ids.ts';

/** The part of a message's sender that rights depend on. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
};

/** Where in a tab a content script asks from. */
export type Frame = {
  readonly tabId: number;
  readonly frameId: number;
  /** Chrome only: names the document, so that a navigation meanwhile is not mistaken for it. */
  readonly documentId: string | null;
};

export type Rights =
  | { readonly kind: 'none' }
  | { readonly kind: 'ui' }
  /** A page of ours that needs little and therefore gets little. */
  | { readonly kind: 'ui-part'; readonly part: UiPart }
  /** The offscreen document. It may speak as the muscle over its own port, and make no calls. */
  | { readonly kind: 'muscle' }
  /** A content script; whether its origin is granted is asked of the browser next. */
  | {
      readonly kind: 'page';
      readonly origin: Origin;
      readonly path: string;
      readonly frame: Frame;
    };

/** Our pages that may ask for everything, by exact path. */
const UI_PATHS = ['/popup.html', '/sidepanel.html', '/options.html', '/welcome.html'];

/** The muscle's document. In a tab it would be somebody else's doing. */
const MUSCLE_PATH = '/offscreen.html';

/** Some calls and views of ours. */
export type UiPart = {
  readonly calls: readonly (keyof UiCalls)[];
  readonly views: readonly ViewName[];
};

/** Our pages that may ask for some things only, by exact path. */
const PARTS: Readonly<Record<string, UiPart>> = {
  '/library.html': {
    calls: [
      'handOver',
      'endBringIn',
      'searchLibrary',
      'relatedPages',
      'readCopy',
      'setPrivate',
      'forgetPages',
      'findDuplicates',
      'checkLinks',
      'wakeLibrary',
      'pauseReindex',
      'resumeReindex',
    ],
    views: ['library', 'reindexing', 'bringIn'],
  },
  '/ledger.html': {
    calls: ['clearLedger', 'exportLedger', 'forbidHost'],
    views: ['ledger', 'ledgerText'],
  },
  // It takes pasted text; all it reads of the user is what they asked lately and their own readers.
  '/compare.html': { calls: ['compareForms', 'namedReaders', 'keepReaders'], views: ['rewrites'] },
};

const NONE: Rights = { kind: 'none' };

/** Who sent a message, as the browser says; nothing of the message itself counts. */
export function rightsOf(
  sender: Sender,
  us: { readonly id: string; readonly baseUrl: string },
): Rights {
  if (sender.id !== us.id || sender.url === undefined) return NONE;
  if (sender.url.startsWith(us.baseUrl)) {
    return rightsOfPath(new URL(sender.url).pathname, sender.tab !== undefined);
  }
  // `origin` also holds for frames without an address of their own; Firefox knows only the URL.
  const origin = originOf(sender.origin ?? sender.url);
  const tabId = sender.tab?.id;
  if (!origin || tabId === undefined) return NONE;
  const { frameId = 0, documentId = null } = sender;
  const path = URL.canParse(sender.url) ? new URL(sender.url).pathname : '';
  return { kind: 'page', origin, path, frame: { tabId, frameId, documentId } };
}

function rightsOfPath(path: string, isInTab: boolean): Rights {
  if (UI_PATHS.includes(path)) return { kind: 'ui' };
  if (path === MUSCLE_PATH) return isInTab ? NONE : { kind: 'muscle' };
  const part = Object.hasOwn(PARTS, path) ? PARTS[path] : undefined;
  return part ? { kind: 'ui-part', part } : NONE;
}
