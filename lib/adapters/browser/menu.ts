import { browser } from 'wxt/browser';
import type { Origin } from '../../core/ids.ts';
import { patternOf } from '../../core/site.ts';
import type { Place } from './one-shot.ts';

const TOGGLE = 'toggle-original';
const REWRITE = 'rewrite-selection';
const PICK = 'pick-answer';

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
