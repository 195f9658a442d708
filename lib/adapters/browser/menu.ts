import { browser } from 'wxt/browser';
import type { CaptureKind } from '../../app/library/captured.ts';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';
import type { Place } from './one-shot.ts';

const TOGGLE = 'toggle-original';
const REWRITE = 'rewrite-selection';
const PICK = 'pick-answer';
const SAVE = 'save-page';
/** What each of our entries for saving takes. */
const SAVES = { [SAVE]: 'page', 'save-selection': 'selection', 'save-answer': 'answer' } as const;
type SaveEntry = keyof typeof SAVES;

/** Where text can be selected on a site; pages of browsers are none. */
const ANY_SITE = ['https://*/*', 'http://*/*'];

/** The top frame of every tab. */
const TOP = 0;

/**
 * Our entries in the page's menu, created anew whenever the granted sites change: one for any
 * selection, which needs no grant, and on granted sites one for the original and one to point out
 * an answer.
 */
export async function showMenuOn(sites: readonly Origin[]): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: REWRITE,
    title: browser.i18n.getMessage('menuRewrite'),
    contexts: ['selection'],
    documentUrlPatterns: ANY_SITE,
  });
  const places: Record<SaveEntry, readonly ['page' | 'selection', readonly string[]]> = {
    'save-page': ['page', ANY_SITE],
    'save-selection': ['selection', ANY_SITE],
    'save-answer': ['page', sites.map(patternOf)],
  };
  for (const [id, [context, documentUrlPatterns]] of Object.entries(places)) {
    if (documentUrlPatterns.length === 0) continue;
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(TITLES[id as SaveEntry]), // Its own key.
      contexts: [context],
      documentUrlPatterns: [...documentUrlPatterns],
    });
  }
  if (sites.length === 0) return;
  browser.contextMenus.create({
    id: TOGGLE,
    title: browser.i18n.getMessage('commandToggle'),
    contexts: ['page', 'selection', 'link'],
    documentUrlPatterns: sites.map(patternOf),
  });
  browser.contextMenus.create({
    id: PICK,
    title: browser.i18n.getMessage('menuPick'),
    contexts: ['page'],
    documentUrlPatterns: sites.map(patternOf),
  });
}

const TITLES = {
  'save-page': 'menuSavePage',
  'save-selection': 'menuSaveSelection',
  'save-answer': 'menuSaveAnswer',
} as const;

const isSave = (id: string | number): id is SaveEntry => Object.hasOwn(SAVES, id);

/** Hear of both ways to save: menu, for a page or a part of it, and shortcut, for the page in front. */
export function onSave(listener: (place: Place, kind: CaptureKind) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== SAVE || tab?.id === undefined) return;
    listener({ tabId: tab.id, frameId: TOP, url: tab.url }, 'page');
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = TOP }, tab) => {
    if (!isSave(menuItemId) || tab?.id === undefined) return;
    const kind = SAVES[menuItemId];
    // A selection stands in one frame; a page is the one in the tab's address bar.
    const frame = kind === 'selection' ? frameId : TOP;
    listener({ tabId: tab.id, frameId: frame, url: tab.url }, kind);
  });
}

/** Hear that the user wants to point out an answer. */
export function onPick(listener: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === PICK && tab?.id !== undefined) listener(tab.id);
  });
}

/** Hear of both ways to ask for the original: shortcut (no tab named) and menu. */
export function onToggle(listener: (tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === TOGGLE) listener(null);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === TOGGLE) listener(tab?.id ?? null);
  });
}

/** Hear of both ways to ask for the selected text, each of which lets us into the tab once. */
export function onRewriteSelection(listener: (place: Place) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== REWRITE || tab?.id === undefined) return;
    listener({ tabId: tab.id, frameId: TOP, url: tab.url });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = TOP, frameUrl }, tab) => {
    if (menuItemId !== REWRITE || tab?.id === undefined) return;
    listener({ tabId: tab.id, frameId, url: frameId === TOP ? tab.url : frameUrl });
  });
}
