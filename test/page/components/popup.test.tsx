import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '@/components/popup/Popup.tsx';
import type { PageLook } from '@/lib/app/page-look.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';
import type { Origin, RewriteId } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';
import { draw, expectAccessible } from './draw.tsx';
import { belief, fakeBackground, OFF, SITE } from './fake-background.ts';
import { CISO, LEFT_ALONE, REWRITE } from './people.ts';

const GRANTED = [{ ...OFF, origin: SITE, granted: true }];
const button = (name: string | RegExp) => page.getByRole('button', { name });

function drawPopup(
  world: Parameters<typeof fakeBackground>[0] = {},
  { site = SITE as Origin | null, explainsHere = false, source = {} } = {},
) {
  const background = fakeBackground(world);
  const place = draw(
    <Popup
      source={{ ...background.source, ...source }}
      site={site}
      url={site}
      openSidePanel={null}
      openOptions={() => background.happened.push('options')}
      explainsHere={explainsHere}
    />,
  );
  return { ...background, place };
}

beforeEach(() => page.viewport(360, 600));

test('a site that is off is asked for within the very click', async () => {
  const { happened } = drawPopup();
  const turnOn = button('Turn on here');
  await expect.element(turnOn).toBeVisible();
  (turnOn.element() as HTMLElement).click();
  // No promise has settled yet: the request stands in the same turn as the click.
  expect(happened).toEqual([`request ${SITE}`]);
  await expect.element(page.getByText('On', { exact: true })).toBeVisible();
});

test('the answer in view can be shown just this once, and the site stays off', async () => {
  const { happened } = drawPopup();
  await button('Just this once').click();
  expect(happened).toEqual(['show once']);
  await expect.element(button('Turn on here')).toBeVisible();
});

test('a page that lets no extension in says so', async () => {
  drawPopup({ refusal: { kind: 'invalid', message: 'No extension may read it.' } });
  await button('Just this once').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('No extension may read it.');
});

test('a refused prompt is told and changes nothing', async () => {
  drawPopup({ grants: false });
  await button('Turn on here').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/did not allow it/);
  await expect.element(button('Turn on here')).toBeEnabled();
});

test('a site that is on can be paused, resumed and turned off', async () => {
  const { happened } = drawPopup({ sites: GRANTED });
  await button('Pause').click();
  await expect.element(page.getByText('Paused')).toBeVisible();
  await button('Resume').click();
  await button('Turn off').click();
  await expect.element(button('Turn on here')).toBeVisible();
  expect(happened).toEqual([`pause ${SITE}`, `resume ${SITE}`, `revoke ${SITE}`]);
});

test('a page of the browser itself says that nothing runs there', async () => {
  drawPopup({}, { site: null });
  await expect.element(page.getByText(/does not run on this page/)).toBeVisible();
  expect(button('Turn on here').elements()).toEqual([]);
});

test('an empty profile says what to add first', async () => {
  drawPopup();
  await expect.element(page.getByText(/Start with your role/)).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Your role' })).toBeVisible();
});

test('several topics are added by keyboard alone, one line each', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  await expect.element(button('Add to what you know')).toBeVisible();
  (button('Add to what you know').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Rust{Tab}New{Enter}');
  await expect.element(button('Correct: Rust')).toBeVisible();
  expect(happened).toEqual(['state {"facet":"expertise","topic":"Rust","level":"newcomer"}']);

  await userEvent.keyboard('{Shift>}{Tab}{/Shift}Go{Enter}{Escape}');
  await expect.element(button('Correct: Go')).toBeVisible();
  await expect.element(button('Add to what you know')).toHaveFocus();
});

test('a text is corrected in place; Escape leaves it as it was', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  await button('Correct: PostgreSQL').click();
  await userEvent.keyboard('nonsense{Escape}');
  await expect.element(button('Correct: PostgreSQL')).toHaveFocus();
  expect(happened).toEqual([]);

  await userEvent.keyboard('{Enter}');
  await userEvent.clear(page.getByRole('combobox', { name: 'Tool, place or limit', exact: true }));
  await userEvent.keyboard('MySQL{Enter}');
  await expect.element(button('Correct: MySQL')).toBeVisible();
  expect(happened).toEqual(['correct {"facet":"context","kind":"tool","name":"MySQL"}']);
});

test('a level is changed with one choice', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  await page
    .getByRole('combobox', { name: 'How well you know it: Kubernetes' })
    .selectOptions('Expert');
  await expect
    .poll(() => happened)
    .toEqual(['correct {"facet":"expertise","topic":"Kubernetes","level":"expert"}']);
});

test('a style is stated, changed and let go', async () => {
  const { happened } = drawPopup();
  const layout = page.getByRole('combobox', { name: 'Layout' });
  await layout.selectOptions('Tables');
  await expect.poll(() => happened.at(-1)).toContain('state');
  await layout.selectOptions('Steps');
  await expect.poll(() => happened.at(-1)).toContain('correct');
  await layout.selectOptions('As it comes');
  await expect.poll(() => happened.at(-1)).toContain('forget');
});

test('a style for one topic has a line of its own, and the choice for all leaves it alone', async () => {
  const brief = { dimension: 'length', value: 'brief' } as const;
  const { happened } = drawPopup({
    beliefs: [belief({ facet: 'style', style: brief, about: 'Kubernetes' })],
  });
  await expect.element(page.getByText('Length: brief, on Kubernetes')).toBeVisible();
  const length = page.getByRole('combobox', { name: 'Length' });
  await expect.element(length).toHaveValue('');
  await length.selectOptions('Thorough');
  await expect
    .poll(() => happened.at(-1))
    .toBe('state {"facet":"style","style":{"dimension":"length","value":"thorough"}}');
  await button('Forget: Length: brief, on Kubernetes').click();
  await expect.poll(() => happened.at(-1)).toMatch(/^forget /);
  await expect.element(length).toHaveValue('thorough');
});

test('what was forgotten can be said again', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  await button('Forget: vendor lock-in').click();
  await expect.element(page.getByText(/Forgot “You avoid vendor lock-in”/)).toBeVisible();
  await button('Say it again').click();
  await expect.element(button('Correct: vendor lock-in')).toBeVisible();
  expect(happened.at(-1)).toContain('"polarity":"avoid","thing":"vendor lock-in"');
});

test('what was noticed waits for a yes or a no', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  await button('Yes: You work with Contract law').click();
  await expect.element(button('Correct: Contract law')).toBeVisible();
  expect(happened.at(-1)).toMatch(/^accept/);
});

test('a refused edit keeps the text and says why', async () => {
  drawPopup({ refusal: { kind: 'storage-failed', message: 'The disk is full.' } });
  const role = page.getByRole('combobox', { name: 'Your role' });
  await role.fill('Pilot');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
  await expect.element(role).toHaveValue('Pilot');
});

test('a refused choice goes back to what is believed', async () => {
  drawPopup({
    beliefs: CISO,
    refusal: { kind: 'storage-failed', message: 'The disk is full.' },
  });
  const level = page.getByRole('combobox', { name: 'How well you know it: Kubernetes' });
  await level.selectOptions('Expert');
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(level).toHaveValue('newcomer');
});

test('entries that could not be read are not hidden', async () => {
  drawPopup({ unreadable: 2 });
  await expect.element(page.getByText(/2 entries could not be read/)).toBeVisible();
});

test('what cannot be loaded says so', async () => {
  const failed = <T,>(listener: (state: ViewState<T>) => void) => {
    listener({ state: 'failed', message: 'The storage did not open.' });
    return () => undefined;
  };
  drawPopup({}, { source: { watchProfile: failed } });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The storage did not open.');
});

test('the answer asked about is explained, newest or not, down to the words behind it', async () => {
  drawPopup(
    { rewrites: [LEFT_ALONE, REWRITE], explained: REWRITE.id, beliefs: CISO },
    { explainsHere: true },
  );
  await expect.element(page.getByText(REWRITE.question)).toBeVisible();
  await expect.element(page.getByText('I’m the CISO of a mid-size bank.')).toBeVisible();
});

test('what was asked about opens even when it is known late', async () => {
  let tell: (id: RewriteId) => void = () => undefined;
  const watchExplained = (listener: (state: ViewState<RewriteId | null>) => void) => {
    listener({ state: 'loading' });
    tell = (id) => listener({ state: 'ready', value: id });
    return () => undefined;
  };
  drawPopup({ rewrites: [REWRITE] }, { explainsHere: true, source: { watchExplained } });
  await expect.element(page.getByText(/Start with your role/)).toBeVisible();
  tell(REWRITE.id);
  await expect.element(page.getByText('I’m the CISO of a mid-size bank.')).toBeVisible();
});

test('a belief behind an answer can be corrected on the spot', async () => {
  const { happened } = drawPopup({ rewrites: [REWRITE] });
  await button('Why like this').click();
  await page.getByRole('button', { name: 'That’s wrong about me' }).first().click();
  await userEvent.keyboard('{Tab}Know{Enter}');
  await expect
    .poll(() => happened)
    .toEqual(['correct {"facet":"expertise","topic":"Data security","level":"familiar"}']);
});

test.each([320, 380])(
  'empty or full, it passes axe and never scrolls sideways at %i px',
  async (width) => {
    await page.viewport(width, 600);
    const { place } = drawPopup({ beliefs: CISO, sites: GRANTED, rewrites: [REWRITE] });
    await button('Why like this').click();
    await button('Add to goals').click();
    await expectAccessible(place);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const empty = drawPopup();
    await expect.element(button('Turn on here')).toBeVisible();
    place.remove();
    await expectAccessible(empty.place);
  },
);

test('fields for comparisons are kept on Enter, put right, and forgotten when emptied', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  const field = page.getByRole('textbox', { name: 'Comparisons from' });
  const holds = (value: string) =>
    `{"facet":"style","style":{"dimension":"analogies","value":"${value}"}}`;
  await field.fill('football');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => happened.at(-1)).toBe(`state ${holds('football')}`);
  await field.fill(' football, cooking ');
  await userEvent.tab();
  await expect.poll(() => happened.at(-1)).toContain(holds('football, cooking'));
  await expect.element(field).toHaveValue('football, cooking');
  await field.fill('');
  await userEvent.tab();
  await expect.poll(() => happened.at(-1)).toMatch(/^forget /);
  await expect.element(field).toHaveValue('');
});

test('a field for comparisons that was refused keeps what was typed', async () => {
  drawPopup({ beliefs: CISO, refusal: { kind: 'invalid', message: 'That is no field.' } });
  const field = page.getByRole('textbox', { name: 'Comparisons from' });
  await field.fill('football!!');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('That is no field.')).toBeVisible();
  await expect.element(field).toHaveValue('football!!');
});

test('another language for answers is chosen, never guessed', async () => {
  const { happened } = drawPopup({ beliefs: CISO });
  const language = page.getByRole('combobox', { name: 'Language' });
  await expect.element(language).toHaveValue('');
  await language.selectOptions('German');
  await expect
    .poll(() => happened.at(-1))
    .toBe('state {"facet":"style","style":{"dimension":"language","value":"de"}}');
  await expect.element(language).toHaveValue('de');
  await expect.element(page.getByText(/need an AI engine/)).toBeVisible();
});

const found = (by: string, missed = false): PageLook => ({
  answers: 2,
  found: { by, missed },
  report: 'div .message text≤30',
});

test('it says how many answers are on the page and what found them', async () => {
  drawPopup({ sites: GRANTED, look: found('chatgpt') });
  await expect
    .element(page.getByText('2 answers on this page, found by the rules for ChatGPT.'))
    .toBeVisible();
  await expect.element(button('Pick the answer')).not.toBeInTheDocument();
});

test('where nothing is found, picking and the report are in sight', async () => {
  const { happened } = drawPopup({ sites: GRANTED });
  await expect.element(page.getByText('No answer was found on this page.')).toBeVisible();
  await button('Pick the answer').click();
  expect(happened).toEqual(['pick']);
});

test('rules that match nothing any more are told, with a way to help', async () => {
  drawPopup({ sites: GRANTED, look: found('looks', true) });
  await expect.element(page.getByText(/match nothing here any more/)).toBeVisible();
  await expect.element(button('Copy a report')).toBeVisible();
});

test('what was picked can be forgotten', async () => {
  const picked = [{ ...OFF, origin: SITE, granted: true, picked: true }];
  const { happened } = drawPopup({ sites: picked, look: found('picked') });
  await expect.element(page.getByText('You picked how answers are found here.')).toBeVisible();
  await button('Forget this').click();
  expect(happened).toEqual([`forget pick ${SITE}`]);
  await expect.element(button('Forget this')).not.toBeInTheDocument();
});

test('a report can be read, and copied by hand where the browser does not', async () => {
  drawPopup({ sites: GRANTED });
  await button('Copy a report').click();
  await expect
    .element(page.getByRole('textbox', { name: /not understood/ }))
    .toHaveValue('div text≤30');
});

test('a paused site is not looked at', async () => {
  let looks = 0;
  const inspectPage = async () => {
    looks += 1;
    return ok(found('looks'));
  };
  drawPopup(
    { sites: [{ ...OFF, origin: SITE, granted: true, paused: true }] },
    { source: { inspectPage } },
  );
  await expect.element(page.getByText('Paused')).toBeVisible();
  expect(looks).toBe(0);
});

test.each([320, 380])(
  'with a page that is not understood it passes axe at %i px',
  async (width) => {
    await page.viewport(width, 700);
    const { place } = drawPopup({
      sites: [{ ...OFF, origin: SITE, granted: true, picked: true }],
      look: found('looks', true),
    });
    await button('Copy a report').click();
    await expect.element(page.getByRole('textbox', { name: /not understood/ })).toBeVisible();
    await expectAccessible(place);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);
