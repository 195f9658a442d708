import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawOverlay, expectAccessible } from './draw.tsx';
import {
  fold,
  heading,
  ISLAND_ID,
  paragraph,
  REWRITE_ID,
  replied,
  showing,
  term,
  text,
  viewOf,
} from './views.ts';

const FOLDED = fold('f1', 'Encryption at rest', paragraph('Stored bytes cannot be read.'));
const VIEW = viewOf(heading(2, 'Data security'), paragraph('Think of a boundary.'), FOLDED);

const detailsIn = (root: ShadowRoot) => [...root.querySelectorAll('details.fold')];
const isOpen = (details: Element) => (details as HTMLDetailsElement).open;

test('letters typed on our controls do not reach the site', async () => {
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => heard.push(event.key);
  document.addEventListener('keydown', listen);
  const { root } = drawOverlay(showing(VIEW));
  root.querySelector<HTMLElement>('summary')?.focus();
  await userEvent.keyboard('ua');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual([]);
});

test('switching to the original keeps the focus, the folds and the bar', async () => {
  const { root, render, happened } = drawOverlay(showing(VIEW));
  await page.getByText('Encryption at rest').click();
  await page.getByRole('button', { name: 'Original' }).click();
  expect(happened).toContain('toggle');
  render(showing(VIEW, { showing: 'original' }));
  expect(root.activeElement?.textContent).toBe('Show for you');
  await expect.element(page.getByText('Think of a boundary.')).not.toBeVisible();

  render(showing(VIEW));
  expect(root.activeElement?.textContent).toBe('Original');
  expect(detailsIn(root).map(isOpen)).toEqual([true]);
});

test('the bar stays under the pointer when what stands above it changes height', async () => {
  const { root, host } = drawOverlay(showing(VIEW));
  const above = document.createElement('div');
  above.style.height = '3000px';
  host.before(above);
  const below = document.createElement('div');
  below.style.height = '3000px';
  host.after(below);
  const bar = root.querySelector('.bar');
  bar?.scrollIntoView({ block: 'center' });
  const before = bar?.getBoundingClientRect().top ?? 0;

  page
    .getByRole('button', { name: 'Original' })
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  above.style.height = '2000px';
  await expect
    .poll(() => Math.round(bar?.getBoundingClientRect().top ?? 0))
    .toBe(Math.round(before));
  above.remove();
  below.remove();
});

test('feedback is behind the dots, is said once per press and is thanked for', async () => {
  const { render, happened } = drawOverlay(showing(VIEW));
  await page.getByRole('button', { name: 'More about this rewrite' }).click();
  await page.getByRole('button', { name: 'Too basic' }).click();
  expect(happened).toEqual(['feedback too-basic']);
  render(showing(VIEW, { said: 'too-basic' }));
  await expect
    .element(page.getByRole('button', { name: 'Too basic' }))
    .toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByText(/assume you know more/)).toBeVisible();
});

test('each change can be taken back alone, and says so', async () => {
  const { render, happened } = drawOverlay(showing(VIEW));
  await page.getByRole('button', { name: 'More about this rewrite' }).click();
  await page.getByRole('button', { name: 'Undo: Folded what you know' }).click();
  expect(happened).toEqual(['undoTransform fold-known']);
  render(showing(VIEW, { without: ['fold-known'] }));
  await expect.element(page.getByText('Taken back: Folded what you know')).toBeVisible();
  expect(page.getByRole('button', { name: 'Undo: Folded what you know' }).elements()).toEqual([]);
});

test('Escape closes what the dots opened and returns the focus to them', async () => {
  const { root } = drawOverlay(showing(VIEW));
  const dots = page.getByRole('button', { name: 'More about this rewrite' });
  await dots.click();
  page.getByRole('button', { name: 'Too long' }).element().focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(dots).toHaveAttribute('aria-expanded', 'false');
  expect(root.activeElement).toBe(dots.element());
});

test('somebody nobody knows gets one line; the choice is offered for always afterwards', async () => {
  const { root, render, happened } = drawOverlay(
    replied({ kind: 'nobody-known', rewriteId: REWRITE_ID }),
  );
  await page.getByRole('button', { name: 'someone new to it' }).click();
  render({ kind: 'working' });
  expect(root.activeElement?.contains(root.querySelector('.overlay'))).toBe(true);
  render(showing(VIEW));
  await page.getByRole('button', { name: 'Always do so' }).click();
  expect(happened).toEqual(['choose newcomer this-topic', 'choose newcomer always']);
  await expect.element(page.getByText(/Kept for every topic/)).toBeVisible();
});

test.each([
  [{ kind: 'single-answer' }, 'one plain fact'],
  [{ kind: 'safety-critical' }, 'about safety'],
  [{ kind: 'already-fits', why: ['short-already'] }, 'It is short already.'],
  [{ kind: 'facts-at-risk' }, 'put a fact at risk'],
] as const)('an answer left alone for %o says why on request', async (reason, sentence) => {
  drawOverlay(replied({ kind: 'left-alone', rewriteId: REWRITE_ID, reason, level: 0 }));
  const why = page.getByText(sentence);
  await expect.element(why).not.toBeVisible();
  await page.getByText('why?').click();
  await expect.element(why).toBeVisible();
});

test('a failure is one calm sentence; retry is offered only where it can help', async () => {
  const { root, render, happened } = drawOverlay({
    kind: 'failed',
    refusal: { kind: 'engine-failed', message: 'This answer could not be read.' },
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(happened).toEqual(['retry']);
  render({ kind: 'failed', refusal: { kind: 'answer-too-large', message: 'Too large.' } });
  expect(root.querySelector('button')).toBeNull();
});

test('a fault of ours gives the reader the original back', async () => {
  const reported: unknown[] = [];
  const hear = (event: ErrorEvent) => {
    reported.push(event.error);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', hear, { capture: true });
  const fault = new Error('the clone broke');
  const { happened } = drawOverlay(showing(viewOf({ kind: 'island', id: ISLAND_ID })), () => {
    throw fault;
  });
  await expect.poll(() => happened).toEqual(['undo']);
  window.removeEventListener('error', hear, { capture: true });
  expect(reported).toEqual([fault]);
});

test('after unmounting nothing of ours is left in the root', () => {
  const { root, unmount } = drawOverlay(showing(VIEW));
  unmount();
  expect(root.childNodes.length).toBe(0);
  expect(root.adoptedStyleSheets).toEqual([]);
});

test('every state passes axe', async () => {
  const { host, render } = drawOverlay(
    showing(
      viewOf(
        heading(2, 'Title'),
        paragraph(text('Use '), term('mTLS', 'Both sides show a certificate.')),
        FOLDED,
        { kind: 'code', language: 'ts', text: 'const a = 1;' },
        { kind: 'table', align: [null], rows: [[[text('Head')]], [[text('Cell')]]] },
        { kind: 'in-short', points: [[text('8 points')]] },
        { kind: 'group', title: 'risks-and-duties', blocks: [paragraph('Risk')] },
      ),
    ),
  );
  await page.getByRole('button', { name: 'mTLS' }).click();
  await page.getByRole('button', { name: 'More about this rewrite' }).click();
  await expectAccessible(host);
  render({ kind: 'working' });
  await expectAccessible(host);
  render(replied({ kind: 'nobody-known', rewriteId: REWRITE_ID }));
  await expectAccessible(host);
  render(
    replied({
      kind: 'left-alone',
      rewriteId: REWRITE_ID,
      reason: { kind: 'single-answer' },
      level: 0,
    }),
  );
  await expectAccessible(host);
});

test('a change by layout alone says so, and other changes do not', async () => {
  const { root, render } = drawOverlay(showing({ ...VIEW, onlyLayout: true }));
  await page.getByRole('button', { name: 'More about this rewrite' }).click();
  expect(root.querySelector('.more')?.textContent).toContain('Only the layout is changed');
  render(showing(VIEW));
  expect(root.querySelector('.more')?.textContent).not.toContain('Only the layout');
});
