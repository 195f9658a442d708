import { expect, test } from 'vitest';
import { createRateLimit } from '@/lib/adapters/messaging/rate-limit.ts';
import { rightsOf, type Sender } from '@/lib/adapters/messaging/rights.ts';

const US = { id: 'us', baseUrl: 'chrome-extension://us/' };
const page = (path: string): Sender => ({ id: 'us', url: `chrome-extension://us${path}` });
const script = (rest: Sender): Sender => ({ id: 'us', tab: { id: 1 }, frameId: 0, ...rest });

test.each(['/popup.html', '/sidepanel.html', '/options.html', '/welcome.html'])(
  '%s may ask for everything, whatever stands behind its path',
  (path) => {
    expect(rightsOf(page(path), US)).toEqual({ kind: 'ui' });
    expect(rightsOf(page(`${path}?rewrite=1#top`), US)).toEqual({ kind: 'ui' });
    expect(rightsOf({ ...page(path), tab: { id: 3 } }, US)).toEqual({ kind: 'ui' });
  },
);

test('the compare page may do only what it needs', () => {
  const part = { calls: ['compareForms', 'namedReaders', 'keepReaders'], views: ['rewrites'] };
  expect(rightsOf(page('/compare.html?x'), US)).toEqual({ kind: 'ui-part', part });
  expect(rightsOf(page('/a/compare.html'), US)).toEqual({ kind: 'none' });
});

test('the page of what was sent may read and clear that, and nothing else', () => {
  const calls = ['clearLedger', 'exportLedger', 'forbidHost'];
  const part = { calls, views: ['ledger', 'ledgerText'] };
  expect(rightsOf(page('/ledger.html'), US)).toEqual({ kind: 'ui-part', part });
});

test('only the offscreen document itself speaks as the muscle', () => {
  expect(rightsOf(page('/offscreen.html'), US)).toEqual({ kind: 'muscle' });
  for (const sender of [
    { ...page('/offscreen.html'), tab: { id: 3 } },
    page('/offscreen.html/x'),
    page('/a/offscreen.html'),
    { id: 'them', url: 'chrome-extension://us/offscreen.html' },
    script({ url: 'https://a.test/offscreen.html', origin: 'null' }),
  ]) {
    expect(rightsOf(sender, US)).toEqual({ kind: 'none' });
  }
});

test('the library page may search and tidy up; it saves no tab and sees no profile', () => {
  const rights = rightsOf(page('/library.html'), US);
  if (rights.kind !== 'ui-part') throw new Error('expected some rights');
  expect(rights.part.views).toEqual(['library', 'reindexing', 'bringIn']);
  expect(rights.part.calls).toContain('searchLibrary');
  for (const call of ['savePage', 'stateBelief', 'wipe', 'exportPart', 'saveAutomatically']) {
    expect(rights.part.calls).not.toContain(call);
  }
});

test.each([
  ['another extension', { id: 'them', url: 'chrome-extension://us/popup.html' }],
  [
    'another extension that names its page like ours',
    { id: 'them', url: 'chrome-extension://them/popup.html' },
  ],
  ['a page of ours that is not on the list', page('/popup.html/x')],
  ['a page of ours in another folder', page('/a/popup.html')],
  ['our own address without a page', page('/')],
  ['nobody', {}],
  ['a sender without an address', { id: 'us' }],
  ['a file', script({ url: 'file:///etc/popup.html', origin: 'null' })],
  ['a sandboxed frame', script({ url: 'https://a.test/', origin: 'null' })],
  ['a site that is in no tab', { id: 'us', url: 'https://a.test/' }],
  ['a site whose path looks like a page of ours', { id: 'us', url: 'https://a.test/popup.html' }],
] satisfies [string, Sender][])('%s has no rights', (_, sender) => {
  expect(rightsOf(sender, US)).toEqual({ kind: 'none' });
});

test.each([
  ['by its address', { url: 'https://a.test:8443/x?y' }, 'https://a.test:8443', '/x'],
  [
    'by its origin, where it has no address',
    { url: 'about:blank', origin: 'https://a.test' },
    'https://a.test',
    'blank',
  ],
  [
    'by its origin, which the browser says',
    { url: 'https://b.test/', origin: 'https://a.test' },
    'https://a.test',
    '/',
  ],
  [
    'whose path is that of our popup',
    { url: 'https://a.test/popup.html' },
    'https://a.test',
    '/popup.html',
  ],
])('a content script is known %s', (_, sender, origin, path) => {
  expect(rightsOf(script(sender), US)).toEqual({
    kind: 'page',
    origin,
    path,
    frame: { tabId: 1, frameId: 0, documentId: null },
  });
});

test('a page that asks too much is slowed down, and no other', () => {
  let now = 0;
  const isAllowed = createRateLimit(() => now);
  const asked = Array.from({ length: 1_000 }, () => isAllowed(1));
  const burst = asked.filter(Boolean).length;
  expect(burst).toBeLessThan(1_000);
  expect(burst).toBeGreaterThan(50);
  expect(isAllowed(2)).toBe(true);
  expect(isAllowed(1)).toBe(false);
  now += 1_000;
  expect(isAllowed(1)).toBe(true);
  now += 60 * 60 * 1_000;
  const later = Array.from({ length: 1_000 }, () => isAllowed(1)).filter(Boolean).length;
  expect(later).toBe(burst);
});
