import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { drawOverlay, expectAccessible } from './draw.tsx';
import { paragraph, personalized, showing, viewOf } from './views.ts';

const VIEW = viewOf(paragraph('Think of a boundary.'));
const NEEDS = [
  { id: 'need-0', text: 'What does OAuth mean here?', why: 'unknown-concept' },
  { id: 'need-1', text: 'What does the migration cost?', why: 'goal-stage' },
] as const;

test('next questions are offered under the answer, and a click says where the question went', async () => {
  const reply = { ...personalized(VIEW), needs: NEEDS };
  const { happened, root } = drawOverlay(showing(VIEW, { reply }));
  await page.getByRole('button', { name: 'What does OAuth mean here?' }).click();
  expect(happened).toContain('askNext What does OAuth mean here?');
  await expect.element(page.getByText('It stands in your message.')).toBeVisible();
  await expectAccessible(root.host);
});

test('without any, nothing is drawn', () => {
  const { root } = drawOverlay(showing(VIEW));
  expect(root.querySelector('.needs')).toBeNull();
});

test('what is left out because it was taken back often is said', async () => {
  const reply = { ...personalized(VIEW), weakened: ['plain-words'] as const };
  drawOverlay(showing(VIEW, { reply }));
  await page.getByRole('button', { name: 'More' }).click();
  await expect.element(page.getByText('Left out now, since you often took it back')).toBeVisible();
});
