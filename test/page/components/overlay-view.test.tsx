import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Block, Inline } from '@/lib/tree/view.ts';
import { drawOverlay } from './draw.tsx';
import { fold, heading, ISLAND_ID, item, link, paragraph, showing, term, viewOf } from './views.ts';

const FOLDED = fold('f1', 'Encryption at rest', paragraph('Stored bytes cannot be read.'));
const VIEW = viewOf(heading(2, 'Data security'), paragraph('Think of a boundary.'), FOLDED);

const detailsIn = (root: ShadowRoot) => [...root.querySelectorAll('details.fold')];
const isOpen = (details: Element) => (details as HTMLDetailsElement).open;

test('a fold says what it holds, how much and why, and opening it is noticed once', async () => {
  const { happened } = drawOverlay(showing(VIEW));
  const summary = page.getByText('Encryption at rest · 49 words · you know this');
  await summary.click();
  await expect.element(page.getByText('Stored bytes cannot be read.')).toBeVisible();
  await summary.click();
  expect(happened).toEqual(['noticed fold-opened']);
});

test('U opens every fold and closes them again, without counting as reading them', async () => {
  const { root, happened } = drawOverlay(showing(viewOf(FOLDED, fold('f2', 'Scopes', FOLDED))));
  root.querySelector<HTMLElement>('summary')?.focus();
  await userEvent.keyboard('u');
  expect(detailsIn(root).map(isOpen)).toEqual([true, true, true]);
  await userEvent.keyboard('u');
  expect(detailsIn(root).map(isOpen)).toEqual([false, false, false]);
  expect(happened).toEqual([]);
});

test('printing opens the folds and puts them back', () => {
  const { root } = drawOverlay(showing(VIEW));
  window.dispatchEvent(new Event('beforeprint'));
  expect(detailsIn(root).map(isOpen)).toEqual([true]);
  window.dispatchEvent(new Event('afterprint'));
  expect(detailsIn(root).map(isOpen)).toEqual([false]);
});

test('a term opens its definition in the line, marked as ours, by keyboard too', async () => {
  const { happened } = drawOverlay(
    showing(viewOf(paragraph('Use ', term('mTLS', 'Both sides show a certificate.'), ' here.'))),
  );
  const handle = page.getByRole('button', { name: 'mTLS' });
  handle.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('note'))
    .toHaveTextContent('Both sides show a certificate. from the Idiolect glossary');
  await userEvent.keyboard(' ');
  expect(page.getByRole('note').elements()).toEqual([]);
  expect(happened).toEqual(['noticed gloss-opened']);
});

test('items keep the numbers of the original', () => {
  const list: Block = {
    kind: 'list',
    ordered: true,
    start: 1,
    items: [item(3, 'c'), item(1, 'a')],
  };
  const { root } = drawOverlay(showing(viewOf(list)));
  expect([...root.querySelectorAll('li')].map(({ value }) => value)).toEqual([3, 1]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
])('a link to %s is only its words', (url) => {
  const { root } = drawOverlay(showing(viewOf(paragraph(link(url, 'press me')))));
  expect(root.querySelector('a')).toBeNull();
  expect(root.textContent).toContain('press me');
});

test('a link a reader may follow opens apart and tells the other side nothing', () => {
  const { root } = drawOverlay(
    showing(viewOf(paragraph(link('https://a.example/b', 'the guide')))),
  );
  const anchor = root.querySelector('a');
  expect(anchor?.href).toBe('https://a.example/b');
  expect(anchor?.rel).toBe('noopener noreferrer');
});

test('an image is linked and never loaded', () => {
  const image: Inline = { kind: 'image', url: 'https://tracker.example/x.png', alt: 'A plan' };
  const { root } = drawOverlay(showing(viewOf(paragraph(image))));
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('a')?.textContent).toBe('[Image: A plan]');
});

test('markup in the answer is shown as text', () => {
  const html = '<img src=x onerror=alert(1)>';
  const { root } = drawOverlay(showing(viewOf({ kind: 'opaque', text: html }, paragraph(html))));
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('.opaque')?.textContent).toBe(html);
});

test('an island shows the clone it is given, and one that is gone points to the original', async () => {
  const clone = document.createElement('table');
  const view = viewOf({ kind: 'island', id: ISLAND_ID });
  const { root } = drawOverlay(showing(view), () => clone);
  expect(root.querySelector('.island')?.firstChild).toBe(clone);

  const missing = drawOverlay(showing(view));
  await expect
    .poll(() => missing.root.querySelector('.missing')?.textContent)
    .toBe('This part is shown in the original only. Original');
});

test('five thousand blocks are all drawn, a screenful at once and the rest without a freeze', async () => {
  const blocks = Array.from({ length: 5_000 }, (_, index) => paragraph(`Block ${index}`));
  const { root } = drawOverlay(showing(viewOf(...blocks)));
  const drawn = () => root.querySelectorAll('.answer p').length;
  expect(drawn()).toBeGreaterThan(50);
  expect(drawn()).toBeLessThan(500);
  await expect.poll(drawn, { timeout: 5_000 }).toBe(5_000);
});

test('text has the type of the answer it stands for, and the colour of the page around it', () => {
  const rule = document.createElement('style');
  rule.textContent = 'article { font: 20px/30px monospace; color: red; padding: 7px 9px }';
  document.head.append(rule);
  const { root, host } = drawOverlay(showing(VIEW));
  const paragraphDrawn = root.querySelector('.answer p');
  if (!paragraphDrawn) throw new Error('no paragraph was drawn');
  const { fontSize, lineHeight, fontFamily, color } = getComputedStyle(paragraphDrawn);
  expect({ fontSize, lineHeight, fontFamily }).toEqual({
    fontSize: '20px',
    lineHeight: '30px',
    fontFamily: 'monospace',
  });
  expect(color).toBe(getComputedStyle(host).color);
  rule.remove();
});

test('copying takes along the words of the answer, not our labels', () => {
  const group: Block = { kind: 'group', title: 'do-this', blocks: [paragraph('Rotate the keys.')] };
  const { root, host } = drawOverlay(showing(viewOf(group, FOLDED)));
  getSelection()?.selectAllChildren(root.querySelector('.answer') ?? host);
  const copied = getSelection()?.toString();
  expect(copied).toContain('Rotate the keys.');
  expect(copied).toContain('Encryption at rest');
  expect(copied).not.toContain('Do this');
  expect(copied).not.toContain('49 words');
});
