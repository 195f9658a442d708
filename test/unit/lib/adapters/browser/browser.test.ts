import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectFinder, injectReader, registerFinder } from '@/lib/adapters/browser/finder.ts';
import { grantedSites, isGranted, onGrants } from '@/lib/adapters/browser/granted-sites.ts';
import { onRewriteSelection, onSave, showMenuOn } from '@/lib/adapters/browser/menu.ts';
import { enterOnce, isInvited } from '@/lib/adapters/browser/one-shot.ts';
import { tellLostSites, tellSites } from '@/lib/adapters/browser/pages.ts';
import { badgeSite, badgeTab, openPanel } from '@/lib/adapters/browser/toolbar.ts';
import type { Origin } from '@/lib/core/ids.ts';

const CHAT = 'https://chat.test' as Origin;
const LOCAL = 'http://localhost:3000' as Origin;

type Tab = { id: number; url?: string };
type Script = { id: string; matches: string[]; js: string[]; persistAcrossSessions: boolean };

/** The part of a browser that our adapters use, in memory; it is as strict as the real one. */
function browserWith(origins: string[], tabs: Tab[]) {
  const state = {
    origins,
    scripts: [] as Script[],
    executed: [] as unknown[],
    told: [] as unknown[],
    badges: {} as Record<number, string>,
    menu: [] as { id: string; contexts: string[]; documentUrlPatterns: string[] }[],
    titles: {} as Record<number, string>,
    kept: {} as Record<string, unknown>,
    entered: [{ frameId: 0, documentId: 'document' }] as object[],
    clicked: [] as ((info: object, tab?: Tab) => void)[],
    commanded: [] as ((command: string, tab?: Tab) => void)[],
    added: (_: { origins?: string[] }) => undefined as unknown,
    gesture: true,
  };
  const inTab = async (id: number, note: () => void) => {
    if (!tabs.some((tab) => tab.id === id)) throw new Error(`No tab with id: ${id}`);
    note();
  };
  const matches = (url: string, pattern: string) => url.startsWith(pattern.replace(/\*$/, ''));
  Object.assign(fakeBrowser, {
    permissions: {
      getAll: async () => ({ origins: state.origins }),
      contains: async (wanted: { origins: string[] }) =>
        wanted.origins.every((pattern) => state.origins.includes(pattern)),
      onAdded: { addListener: (listener: typeof state.added) => (state.added = listener) },
      onRemoved: { addListener: () => undefined },
    },
    scripting: {
      getRegisteredContentScripts: async () => state.scripts,
      registerContentScripts: async (scripts: Script[]) => {
        const ids = new Set([...state.scripts, ...scripts].map(({ id }) => id));
        if (ids.size !== state.scripts.length + scripts.length)
          throw new Error('Duplicate script ID');
        state.scripts.push(...scripts);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        state.scripts = state.scripts.filter(({ id }) => !ids.includes(id));
      },
      executeScript: (call: { target: { tabId: number } }) =>
        inTab(call.target.tabId, () => state.executed.push(call)).then(() => state.entered),
    },
    tabs: {
      query: async ({ url }: { url?: string | string[] }) =>
        url === undefined
          ? tabs
          : tabs.filter((tab) => [url].flat().some((pattern) => matches(tab.url ?? '', pattern))),
      sendMessage: (id: number, push: unknown) => inTab(id, () => state.told.push([id, push])),
    },
    action: {
      setBadgeText: ({ tabId, text }: { tabId: number; text: string }) =>
        inTab(tabId, () => {
          state.badges[tabId] = text;
        }),
      setTitle: ({ tabId, title }: { tabId: number; title: string }) =>
        inTab(tabId, () => {
          state.titles[tabId] = title;
        }),
    },
    sidePanel: {
      open: async () => {
        if (!state.gesture) throw new Error('may only be called in response to a user gesture');
      },
    },
    contextMenus: {
      removeAll: async () => {
        state.menu = [];
      },
      create: (entry: (typeof state.menu)[number]) => state.menu.push(entry),
      onClicked: { addListener: (listener: never) => state.clicked.push(listener) },
    },
    commands: { onCommand: { addListener: (listener: never) => state.commanded.push(listener) } },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: state.kept[key] }),
        set: async (values: object) => void Object.assign(state.kept, values),
      },
    },
    i18n: { getMessage: (name: string) => name },
  });
  return state;
}

const before = { ...fakeBrowser };
beforeEach(() => fakeBrowser.reset());
afterEach(() => void Object.assign(fakeBrowser, before));

describe('granted sites', () => {
  test('are those given one by one; a grant of everything names no site', async () => {
    browserWith(['https://chat.test/*', '<all_urls>', 'https://*/*', 'https://*.wide.test/*'], []);
    expect(await grantedSites()).toEqual([CHAT]);
    expect(await isGranted(CHAT)).toBe(true);
    expect(await isGranted('https://other.test' as Origin)).toBe(false);
  });

  test('a site on another port is the same site', async () => {
    browserWith(['http://localhost/*'], []);
    expect(await isGranted(LOCAL)).toBe(true);
  });

  test('are heard of as they come', () => {
    const state = browserWith([], []);
    const heard: unknown[] = [];
    onGrants({ added: (sites) => heard.push(sites), removed: () => undefined });
    state.added({ origins: ['https://chat.test/*', 'https://chat.test/*', 'https://*/*'] });
    state.added({});
    expect(heard).toEqual([[CHAT], []]);
  });
});

describe('the finder', () => {
  test('runs on exactly the granted sites, however often they are followed', async () => {
    const state = browserWith([], []);
    for (const sites of [[CHAT], [CHAT], [CHAT, LOCAL], [LOCAL], []] as const) {
      await registerFinder(sites, new Set());
      const matches = state.scripts.flatMap((script) => script.matches);
      expect(matches).toHaveLength(sites.length);
      for (const { persistAcrossSessions } of state.scripts)
        expect(persistAcrossSessions).toBe(true);
    }
    await registerFinder([LOCAL], new Set());
    expect(state.scripts[0]?.matches).toEqual(['http://localhost/*']);
  });

  test('asks at once on sites with something picked, and no longer when that is forgotten', async () => {
    const state = browserWith([], []);
    for (const picked of [[], [CHAT], [CHAT], []]) {
      await registerFinder([CHAT, LOCAL], new Set(picked));
      const files = new Map(state.scripts.map(({ matches, js }) => [matches[0], js]));
      expect(files.size).toBe(2);
      const asks = picked.length > 0;
      expect(files.get('https://chat.test/*')).toEqual(
        asks ? ['/has-pick.js', '/finder.js'] : ['/finder.js'],
      );
      expect(files.get('http://localhost/*')).toEqual(['/finder.js']);
    }
  });

  test('comes into open tabs of the new site and into no other', async () => {
    const state = browserWith(
      [],
      [{ id: 1, url: 'https://chat.test/c/1' }, { id: 2, url: 'https://other.test/' }, { id: 3 }],
    );
    await injectFinder([CHAT]);
    expect(state.executed).toMatchObject([{ target: { tabId: 1, allFrames: true } }]);
    await injectFinder([]);
    expect(state.executed).toHaveLength(1);
  });

  test('brings the reader into the asking document only, and says when that is gone', async () => {
    const state = browserWith([], [{ id: 1, url: 'https://chat.test/' }]);
    const frame = { tabId: 1, frameId: 4, documentId: 'document' };
    expect(await injectReader(frame)).toBe(true);
    expect(await injectReader({ ...frame, documentId: null })).toBe(true);
    expect(await injectReader({ ...frame, tabId: 9 })).toBe(false);
    expect(state.executed).toMatchObject([
      { target: { tabId: 1, documentIds: ['document'] } },
      { target: { tabId: 1, frameIds: [4] } },
    ]);
  });
});

describe('pages', () => {
  const tabs = [
    { id: 1, url: 'https://chat.test/' },
    { id: 2, url: 'https://other.test/' },
    { id: 3 },
  ];

  test('of a site hear what is pushed to it', async () => {
    const state = browserWith([], tabs);
    await tellSites({ push: 'profile-changed' }, [CHAT]);
    await tellSites({ push: 'profile-changed' }, []);
    expect(state.told).toEqual([[1, { push: 'profile-changed' }]]);
  });

  test('whose site was lost are among those we can no longer name', async () => {
    const state = browserWith([], tabs);
    await tellLostSites({ push: 'site-off' });
    expect(state.told).toEqual([[3, { push: 'site-off' }]]);
  });

  test('that close meanwhile are no error', async () => {
    const state = browserWith([], tabs);
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7 }, { id: 1 }, {}] });
    await tellSites({ push: 'toggle' }, [CHAT]);
    await badgeSite('paused', CHAT);
    await injectFinder([CHAT]);
    expect(state.told).toEqual([[1, { push: 'toggle' }]]);
    expect(state.badges).toEqual({ 1: 'off' });
  });
});

describe('the menu', () => {
  test('has the way to the original on granted sites only, and never twice', async () => {
    const state = browserWith([], []);
    const toggles = () => state.menu.filter(({ id }) => id === 'toggle-original');
    await showMenuOn([CHAT]);
    await showMenuOn([CHAT, LOCAL]);
    expect(toggles()).toMatchObject([
      { documentUrlPatterns: ['https://chat.test/*', 'http://localhost/*'] },
    ]);
    await showMenuOn([]);
    expect(toggles()).toEqual([]);
  });

  test('offers to rewrite a selection on any site', async () => {
    const state = browserWith([], []);
    await showMenuOn([]);
    await showMenuOn([]);
    const entries = state.menu.filter(({ id }) => id === 'rewrite-selection');
    expect(entries).toMatchObject([
      { contexts: ['selection'], documentUrlPatterns: ['https://*/*', 'http://*/*'] },
    ]);
  });

  test('offers to save pages and selections anywhere, answers on granted sites', async () => {
    const state = browserWith([], []);
    const saves = () => state.menu.map(({ id }) => id).filter((id) => `${id}`.startsWith('save-'));
    await showMenuOn([]);
    expect(saves()).toEqual(['save-page', 'save-selection']);
    await showMenuOn([CHAT]);
    expect(saves()).toEqual(['save-page', 'save-selection', 'save-answer']);
  });

  test('and the shortcut say which part of which frame is to be saved', () => {
    const state = browserWith([], []);
    const heard: unknown[] = [];
    onSave(({ tabId, frameId }, kind) => heard.push([tabId, frameId, kind]));
    const tab = { id: 3, url: 'https://other.test/' };
    for (const click of state.clicked) {
      click({ menuItemId: 'save-page', frameId: 5 }, tab);
      click({ menuItemId: 'save-selection', frameId: 5 }, tab);
      click({ menuItemId: 'save-answer' }, tab);
      click({ menuItemId: 'rewrite-selection' }, tab);
      click({ menuItemId: 'save-page' });
    }
    for (const command of state.commanded) {
      command('save-page', tab);
      command('toggle-original', tab);
    }
    expect(heard).toEqual([
      [3, 0, 'page'],
      [3, 5, 'selection'],
      [3, 0, 'answer'],
      [3, 0, 'page'],
    ]);
  });

  test('and the shortcut name the frame that the user pointed at', () => {
    const state = browserWith([], []);
    const heard: unknown[] = [];
    onRewriteSelection((place) => heard.push(place));
    const tab = { id: 3, url: 'https://other.test/' };
    for (const click of state.clicked) {
      click({ menuItemId: 'rewrite-selection', frameId: 5, frameUrl: 'https://in.test/' }, tab);
      click({ menuItemId: 'toggle-original' }, tab);
      click({ menuItemId: 'rewrite-selection' });
    }
    for (const command of state.commanded) {
      command('rewrite-selection', tab);
      command('toggle-original', tab);
    }
    expect(heard).toEqual([
      { tabId: 3, frameId: 5, url: 'https://in.test/' },
      { tabId: 3, frameId: 0, url: 'https://other.test/' },
    ]);
  });
});

describe('a page that was not granted', () => {
  const place = { tabId: 3, frameId: 0, url: 'https://other.test/page' };
  const OTHER = 'https://other.test' as Origin;
  const document = { tabId: 3, frameId: 0, documentId: 'document' };
  const push = { push: 'show-once', what: 'selection' } as const;
  const HALF_AN_HOUR = 30 * 60_000;

  test('is entered without the finder, and told once it may ask', async () => {
    const state = browserWith([], [{ id: 3 }]);
    expect(await enterOnce(place, push, 1_000)).toBe(true);
    expect(state.executed).toEqual([
      { target: { tabId: 3, frameIds: [0] }, files: ['/reader.js', '/overlay.js'] },
    ]);
    expect(state.told).toEqual([[3, push]]);
    expect(await isInvited(OTHER, document, 1_001)).toBe(true);
  });

  test('may ask as this one document and for half an hour', async () => {
    browserWith([], [{ id: 3 }]);
    expect(await isInvited(OTHER, document, 1_000)).toBe(false);
    await enterOnce(place, push, 1_000);
    for (const stranger of [
      { ...document, documentId: 'the next page' },
      { ...document, documentId: null },
      { ...document, tabId: 4 },
      { ...document, frameId: 1 },
    ]) {
      expect(await isInvited(OTHER, stranger, 1_001), JSON.stringify(stranger)).toBe(false);
    }
    expect(await isInvited(OTHER, document, 1_000 + HALF_AN_HOUR)).toBe(false);
  });

  test('lets no one ask when the browser lets nobody in', async () => {
    const state = browserWith([], []);
    expect(await enterOnce(place, push, 1_000)).toBe(false);
    expect(state.told).toEqual([]);
    expect(await isInvited(OTHER, document, 1_001)).toBe(false);
    Object.assign(state, { entered: [] });
    expect(await enterOnce(place, push, 1_000)).toBe(false);
  });

  test('that stays closed is said on the toolbar button', async () => {
    const state = browserWith([], [{ id: 3 }]);
    await badgeTab('barred', 3);
    expect([state.badges[3], state.titles[3]]).toEqual(['!', 'titleBarred']);
  });
});

test('where no side panel may open, the toolbar button asks for a click', async () => {
  const state = browserWith([], [{ id: 1, url: 'https://chat.test/' }]);
  await openPanel(1);
  expect(state.badges).toEqual({});
  state.gesture = false;
  await openPanel(1);
  expect(state.badges).toEqual({ 1: '?' });
});
