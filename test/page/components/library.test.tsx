import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { copyPlaceIn } from '@/components/library/copy-place.ts';
import { LibraryPage } from '@/components/library/LibraryPage.tsx';
import { PanelLibrary } from '@/components/library/PanelLibrary.tsx';
import { SaveCard } from '@/components/popup/SaveCard.tsx';
import type { Origin } from '@/lib/core/ids.ts';
import { err } from '@/lib/core/result.ts';
import { DAY_MS } from '@/lib/core/units.ts';
import { draw, expectAccessible } from './draw.tsx';
import { fakeLibrary, JOB, PRUNING, savedPage } from './fake-library.ts';

const NOW = Date.UTC(2026, 4, 3);
const BREAD = { page: savedPage('Bread'), passages: [] };
const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact });
const box = () => page.getByRole('searchbox', { name: 'Search your saved pages' });

beforeEach(() => page.viewport(700, 900));

function drawLibrary(world: Parameters<typeof fakeLibrary>[0] = { hits: [PRUNING, BREAD] }) {
  const library = fakeLibrary(world);
  const place = draw(<LibraryPage source={library.source} now={NOW} />);
  return { ...library, place };
}

test('what was saved last stands there at once; typing narrows it, with the words marked', async () => {
  const { place } = drawLibrary();
  await expect.element(page.getByText('Saved last')).toBeVisible();
  await expect.element(box()).toHaveFocus();
  await userEvent.keyboard('branches');
  await expect.element(page.getByText('1 page found')).toBeVisible();
  expect(place.querySelector('mark')?.textContent).toBe('branches');
  await expect
    .element(page.getByRole('link', { name: 'Open at this passage' }))
    .toHaveAttribute('href', 'https://garden.example.com/Trees#:~:text=Cut');
  await expectAccessible(place);
});

test('filters are asked for with the question and taken away together', async () => {
  const { happened } = drawLibrary();
  await page.getByRole('combobox', { name: 'Topic' }).selectOptions('Home and garden (2)');
  await page.getByRole('combobox', { name: 'Saved' }).selectOptions('Past week');
  await expect
    .poll(() => happened.at(-1))
    .toBe(
      `search  ${JSON.stringify({ site: null, topic: 'home', level: null, since: NOW - 7 * DAY_MS })}`,
    );
  await button('Clear filters').click();
  await expect.poll(() => happened.at(-1)).toContain('"topic":null,"level":null,"since":null');
});

test('a page shows its headings, its copy and its like, and is forgotten only after a second yes', async () => {
  const { happened, place } = drawLibrary();
  await page.getByText('···').first().click();
  await expect.element(page.getByText('Planting').first()).toBeVisible();
  await button('Read the saved copy').first().click();
  await expect.element(page.getByText('The saved copy.')).toBeVisible();
  await button('Related pages').first().click();
  await expect.element(page.getByRole('link', { name: 'Roots' })).toBeVisible();
  await button('Mark as private').first().click();
  await button('Forget this page').first().click();
  expect(happened).not.toContain('forget Trees');
  await expectAccessible(place);
  await button('Forget', true).click();
  await expect.poll(() => happened).toContain('forget Trees');
  expect(happened).toContain('private Trees true');
  await expect.element(page.getByText('“Trees” is forgotten.')).toBeVisible();
});

test('an address of a passage opens the saved copy there, with the passage marked and in sight', async () => {
  const library = fakeLibrary({ hits: [PRUNING] });
  const place = copyPlaceIn('#copy=Trees&from=9&to=24');
  const drawn = draw(<LibraryPage source={library.source} now={NOW} place={place} />);
  await expect.poll(() => drawn.querySelector('pre mark')?.textContent).toBe('The saved copy.');
  expect(library.happened).toContain('copy Trees');
  await expect
    .element(page.getByRole('link', { name: 'Read here as saved' }))
    .toHaveAttribute('href', '/library.html#copy=Trees&from=9&to=24');
  await expectAccessible(drawn);
  await button('Close', true).click();
  expect(drawn.querySelector('pre')).toBeNull();
});

test.each(['', '#copy=', '#copy=a&from=x&to=3', '#elsewhere'])(
  'the address “%s” names no passage',
  (hash) => expect(copyPlaceIn(hash)).toBeNull(),
);

test('an empty library says how to fill it', async () => {
  const { place } = drawLibrary({ hits: [] });
  await expect.element(page.getByText(/Nothing is saved yet/)).toBeVisible();
  await expect.element(page.getByText(/Alt\+Shift\+S/)).toBeVisible();
  await expectAccessible(place);
});

test('a search without a find says so, and what to try', async () => {
  drawLibrary();
  await box().fill('zebra');
  await expect.element(page.getByText('Nothing saved speaks of “zebra”.')).toBeVisible();
});

test('what failed is told', async () => {
  drawLibrary({ hits: [BREAD], problem: 'The disk did not answer.' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk did not answer.');
});

test('long work shows how far it is', async () => {
  const value = {
    pages: 3,
    words: 9,
    sites: [],
    topics: [],
    waiting: 2,
    share: 0.4,
    bytes: null,
  };
  drawLibrary({ hits: [BREAD], library: { state: 'ready', value } });
  await expect
    .element(page.getByRole('progressbar', { name: 'Making 2 pages searchable' }))
    .toHaveAttribute('value', '0.4');
  expect(document.querySelector('progress')?.max).toBe(2);
});

test('duplicates are looked for when asked, and one of them can go', async () => {
  const { happened } = drawLibrary({
    hits: [BREAD],
    duplicates: [[savedPage('Bread'), savedPage('Bread again')]],
  });
  await page.getByRole('tab', { name: 'Tidy up' }).click();
  expect(happened).not.toContain('duplicates');
  await button('Look for duplicates').click();
  await button('Forget this page').nth(1).click();
  await button('Forget', true).click();
  await expect.poll(() => happened).toContain('forget Bread again');
});

test('links are checked when asked, batch by batch, and what leads nowhere can go', async () => {
  const { happened, place } = drawLibrary({ hits: [BREAD] });
  await page.getByRole('tab', { name: 'Tidy up' }).click();
  expect(happened).not.toContain('links 0');
  await button('Check links now').click();
  await expect.element(page.getByText('1 of 4 links lead nowhere.')).toBeVisible();
  expect(happened.filter((name) => name.startsWith('links'))).toEqual(['links 0', 'links 2']);
  await expectAccessible(place);
  await button('Forget this page').click();
  await button('Forget', true).click();
  await expect.poll(() => happened).toContain('forget Old');
});

test('a page that cannot be forgotten stays in the list, with the reason', async () => {
  const { source } = fakeLibrary();
  const message = 'The disk did not answer.';
  const forgetPages = async () => err({ kind: 'storage-failed' as const, message });
  draw(<LibraryPage source={{ ...source, forgetPages }} now={NOW} />);
  await page.getByRole('tab', { name: 'Tidy up' }).click();
  await button('Check links now').click();
  await button('Forget this page').click();
  await button('Forget', true).click();
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Old' })).toBeVisible();
});

test('files are read and handed over together, and those that cannot be read are left', async () => {
  const { happened, place } = drawLibrary();
  await page.getByRole('tab', { name: 'Bring in' }).click();
  await userEvent.upload(page.getByLabelText('Choose files', { exact: true }), [
    new File(['# One'], 'one.md'),
    new File(['x'], 'picture.png'),
    new File(['# Two'], 'two.md'),
  ]);
  await expect
    .poll(() => happened.filter((name) => name.startsWith('hand')))
    .toEqual(['hand over 0: one.md, two.md (2/2)']);
  await expectAccessible(place);
});

test('a file in which nothing is found says so', async () => {
  drawLibrary();
  await page.getByRole('tab', { name: 'Bring in' }).click();
  await userEvent.upload(page.getByLabelText('Choose files', { exact: true }), [
    new File(['x'], 'picture.png'),
  ]);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/No page or bookmark/);
});

const LOT = {
  id: JOB,
  at: NOW,
  read: 5_000,
  files: 5_000,
  parts: 250,
  taken: 60,
  pages: 5_000,
  kept: 1_200,
  added: 1_150,
  problem: null,
};

test.each([
  ['goes on without the page', LOT, /Bringing in 1,200 of 5,000/, 'Stop'],
  [
    'waits for room',
    { ...LOT, problem: 'The disk is full.' },
    /The disk is full. It is tried/,
    'Stop',
  ],
  [
    'is through',
    { ...LOT, taken: 250, kept: 5_000, added: 4_990 },
    /4,990 added, 10 already/,
    'OK',
  ],
  [
    'was cut short',
    { ...LOT, read: 1_200, taken: 250, kept: 1_200, added: 1_200 },
    /Reading stopped at 1,200 of 5,000 files/,
    'OK',
  ],
])('a lot that %s says so, whoever handed it over', async (_, bringIn, says, action) => {
  const { happened, place } = drawLibrary({ bringIn });
  await page.getByRole('tab', { name: 'Bring in' }).click();
  await expect.element(page.getByText(says)).toBeVisible();
  await expectAccessible(place);
  await button(action, true).click();
  await expect.poll(() => happened).toContain('end job');
});

const TO_MINI = {
  to: { id: 'Xenova/all-MiniLM-L6-v2', name: 'MiniLM L6' },
  from: { id: 'packaged', name: null },
  state: 'running' as const,
  done: 1_200,
  total: 5_000,
  problem: null,
};

test('a change of model shows how far it is, and what finds meanwhile', async () => {
  const { happened, place } = drawLibrary({ reindexing: TO_MINI });
  await expect.element(page.getByText('Preparing your saved pages for MiniLM L6')).toBeVisible();
  await expect.element(page.getByText('1,200 of 5,000 passages')).toBeVisible();
  await expect.element(page.getByText(/Searching goes on with Built in/)).toBeVisible();
  await expectAccessible(place);
  await button('Pause').click();
  await expect.poll(() => happened).toContain('pause reindexing');
});

test.each([
  ['paused', null, 'Continue'],
  ['failed', 'The disk is full.', 'Try again'],
] as const)('a change of model that is %s can go on', async (state, problem, action) => {
  const { happened } = drawLibrary({ reindexing: { ...TO_MINI, state, problem } });
  await button(action).click();
  await expect.poll(() => happened).toContain('resume reindexing');
  if (problem) await expect.element(page.getByRole('alert')).toHaveTextContent(problem);
});

test('beside a page the panel shows what is saved about it, in a narrow place too', async () => {
  await page.viewport(320, 700);
  const library = fakeLibrary({ hits: [PRUNING] });
  const place = draw(<PanelLibrary source={library.source} now={NOW} />);
  await button('Related to the page in front').click();
  await expect.element(page.getByRole('link', { name: 'Roots' })).toBeVisible();
  expect(library.happened).toContain('related null');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible(place);
});

const SITE = 'https://garden.example.com' as Origin;

function drawCard(world: Parameters<typeof fakeLibrary>[0], isGranted = false) {
  const library = fakeLibrary(world);
  const place = draw(
    <SaveCard source={library.source} site={SITE} url={`${SITE}/trees`} isGranted={isGranted} />,
  );
  return { ...library, place };
}

test('the popup saves the page and says what came of it', async () => {
  const { happened, place } = drawCard({});
  await button('Save page').click();
  await expect.element(page.getByText('Saved.')).toBeVisible();
  expect(happened.filter((name) => name !== 'wake')).toEqual(['save page']);
  expect(happened[0]).toBe('wake'); // What saving needs starts before the click.
  await expectAccessible(place);
});

test('the popup says that a page is saved already', async () => {
  drawCard({ here: { saved: savedPage('Trees'), savesByItself: false } });
  await expect.element(page.getByText(/^In your library since/)).toBeVisible();
  await expect.element(button('Save anew')).toBeVisible();
});

test('a page that cannot be saved says why', async () => {
  drawCard({ problem: 'This is a PDF.' });
  await button('Save page').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('This is a PDF.');
});

test('saving by itself is offered on sites that are on, and off until it is chosen', async () => {
  const { happened } = drawCard({}, true);
  const choice = page.getByRole('checkbox', { name: /Save pages of this site by themselves/ });
  await expect.element(choice).not.toBeChecked();
  await choice.click();
  await expect.poll(() => happened).toContain(`automatically ${SITE} true`);
});
