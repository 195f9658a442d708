import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SidePanel } from '@/components/panel/SidePanel.tsx';
import type { KnowledgeView } from '@/lib/app/ui-views.ts';
import { draw, expectAccessible } from './draw.tsx';
import { belief, fakeBackground } from './fake-background.ts';

const NOON = Date.UTC(2026, 4, 1, 12);
const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => page.viewport(400, 800));

function openTab(tab: string, world: Parameters<typeof fakeBackground>[0]) {
  const { source, happened } = fakeBackground(world);
  const place = draw(<SidePanel source={source} wanted={null} now={NOON} />);
  return { happened, place, opened: page.getByRole('tab', { name: tab }).click() };
}

const at = (day: number, known: number, certainty: number, depth: KnowledgeView['depth']) => ({
  at: NOON - (10 - day) * DAY,
  known,
  certainty,
  depth,
});
const RUST: KnowledgeView = {
  topic: 'Rust',
  known: 0.7,
  certainty: 0.9,
  depth: 'practitioner',
  level: 3,
  over: [at(0, 0.1, 0.5, 'newcomer'), at(10, 0.7, 0.9, 'practitioner')],
};

test('what is known of a topic is said in words and drawn over time', async () => {
  const { opened, place } = openTab('What you know', { knowledge: [RUST] });
  await opened;
  await expect.element(page.getByText('works with it · sure')).toBeVisible();
  await expect
    .element(page.getByText('new to it on Apr 21, 2026, works with it on May 1, 2026'))
    .toBeVisible();
  await expect
    .element(page.getByText(/Answers on it are fitted to you\. Name a goal/))
    .toBeVisible();
  await expect.element(page.getByRole('meter', { name: 'How well you know Rust' })).toBeVisible();
  await expectAccessible(place);
});

test('what was believed on a day is found by keyboard', async () => {
  const claim = { facet: 'expertise', topic: 'Rust', level: 'newcomer' } as const;
  const { opened, place } = openTab('About you', {
    beliefs: [belief(claim, { since: NOON - 5 * DAY, confidence: 0.42 })],
  });
  await opened;
  const summary = page.getByText('What was believed earlier');
  await expect.element(summary).toBeVisible();
  (summary.element().closest('summary') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const day = page.getByLabelText('On which day');
  await expect.element(day).toHaveValue('2026-04-30');
  await expect.element(page.getByText('42 % sure').last()).toBeVisible();
  await day.fill('2026-04-01');
  await expect.element(page.getByText('Nothing was known about you on that day.')).toBeVisible();
  await expectAccessible(place);
});

test('what became of each change is counted, and one that is left out can be used again', async () => {
  const counts = { uses: 20, undone: 7, unfolded: 2, toggledBack: 1 };
  const { opened, place, happened } = openTab('Does it help?', {
    activity: {
      transforms: [{ transform: 'plain-words', ...counts, weakened: true }],
      topics: [{ topic: 'kubernetes', ...counts, uses: 12 }],
      originals: { kept: 4, wanted: 3 },
      rewritten: { shown: 20, takenBack: 5 },
    },
  });
  await opened;
  await expect
    .element(page.getByRole('row', { name: /Used plainer words.* 20 7 2 1/ }))
    .toBeVisible();
  await expect.element(page.getByRole('row', { name: 'kubernetes 12 7 2 1' })).toBeVisible();
  await expect.element(page.getByText('Taken back: 5 (25 %)')).toBeVisible();
  await expect.element(page.getByText('Wanted in your form all the same: 3 (75 %)')).toBeVisible();
  await page.getByRole('button', { name: 'Use it again: Used plainer words' }).click();
  expect(happened).toContain('restore plain-words');
  await expectAccessible(place);
});

test('a proposal that stands against what was said tells so; many wait behind a click', async () => {
  const held = belief({ facet: 'expertise', topic: 'Rust', level: 'newcomer' });
  const seen = belief(
    { facet: 'expertise', topic: 'Rust', level: 'expert' },
    { status: 'proposed', confidence: 0.9 },
  );
  const others = Array.from({ length: 7 }, (_, index) =>
    belief(
      { facet: 'preference', polarity: 'prefer', thing: `tea ${index}` },
      { status: 'proposed', confidence: 0.5 },
    ),
  );
  const { opened } = openTab('About you', {
    beliefs: [held, seen, ...others],
    contradictions: [{ held: held.id, seen: seen.id, mounting: true }],
  });
  await opened;
  await expect.element(page.getByText(/“Yes” puts this in its place/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Yes: / }).first()).toBeVisible();
  expect(page.getByRole('button', { name: /^Yes: / }).elements()).toHaveLength(5);
  await page.getByText('3 more').click();
  expect(page.getByRole('button', { name: /^Yes: / }).elements()).toHaveLength(8);
});
