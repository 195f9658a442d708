import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Compare } from '@/components/compare/Compare.tsx';
import { comparisonToMarkdown } from '@/components/compare/comparison-to-markdown.ts';
import { drawPicture } from '@/components/compare/draw-picture.ts';
import { SAMPLE } from '@/components/compare/sample.ts';
import { COMPARE } from '@/components/words/compare-words.ts';
import { compareForms } from '@/lib/app/compare-forms.ts';
import type { CompareRefusal, CompareRequest, Comparison } from '@/lib/app/comparison.ts';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { keepReaders, namedReaders } from '@/lib/app/settings.ts';
import { DEFAULT_STORED_SETTINGS, type StoredSettings } from '@/lib/app/stored.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { builtInEngine } from '@/lib/rewrite/built-in/engine.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { draw, expectAccessible } from './draw.tsx';
import { fakeBackground } from './fake-background.ts';
import { REWRITE } from './people.ts';

/** The real use case over an empty self-model. */
const compare = (request: CompareRequest): Promise<Result<Comparison, CompareRefusal>> =>
  compareForms(
    request,
    {
      now: () => 0,
      profiles: { read: async () => ({ model: { beliefs: [] }, unreadable: 0, revision: 0 }) },
      outcomes: { newest: async () => [] },
      engine: builtInEngine,
      frame: async (...about) => frame(...about),
      nextNeeds: async () => [],
      gate,
      guard: guardAnswer,
    },
    new AbortController().signal,
  );

type World = Parameters<typeof fakeBackground>[0];

function drawCompare(run: typeof compare = compare, world: World = {}) {
  const asked: CompareRequest[] = [];
  // The real rules for what may be kept, over settings in memory.
  let stored = DEFAULT_STORED_SETTINGS;
  const settings = {
    read: async () => stored,
    change: async (changed: Partial<StoredSettings>) => {
      stored = { ...stored, ...changed };
    },
  };
  const { watchRewrites } = fakeBackground(world).source;
  const place = draw(
    <Compare
      source={{
        watchRewrites,
        namedReaders: () => namedReaders(settings),
        keepReaders: (readers) => keepReaders(readers, settings),
        compareForms: (request) => {
          asked.push(request);
          return run(request);
        },
      }}
    />,
  );
  return { place, asked };
}

const button = (name: string) => page.getByRole('button', { name });
const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });
const result = () => page.getByRole('heading', { name: COMPARE.result });

beforeEach(() => page.viewport(1200, 900));

test('empty, it says what to do; the sample is one click away', async () => {
  const { place, asked } = drawCompare();
  await expect.element(page.getByText(COMPARE.empty)).toBeVisible();
  await expect.element(button(COMPARE.start)).toBeDisabled();
  await expectAccessible(place);
  await button(COMPARE.trySample).click();
  await expect.element(result()).toHaveFocus();
  expect(asked[0]).toMatchObject({ ...SAMPLE, people: { length: 3 } });
});

test('the forms stand side by side, each with what changed, why, and the proof', async () => {
  const { place } = drawCompare();
  await button(COMPARE.trySample).click();
  await expect.element(result()).toBeVisible();
  const columns = page.getByRole('article').elements();
  expect(columns).toHaveLength(3);
  const tops = columns.map((column) => column.getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(1);
  for (const column of columns) {
    expect(column.textContent).toContain('Every word is accounted for');
    expect(column.querySelector('.reader-view')?.shadowRoot?.textContent).toContain('OAuth 2.0');
  }
  await expect.element(page.getByText(/The claims are the same for all of them/)).toBeVisible();
  expect(page.getByText(/% of the words are visible to one of them/).elements()).toHaveLength(3);
  await expectAccessible(place);
});

test('on a narrow screen the forms stand one below the other and nothing sticks out', async () => {
  await page.viewport(360, 800);
  drawCompare();
  await button(COMPARE.trySample).click();
  await expect.element(result()).toBeVisible();
  const tops = page
    .getByRole('article')
    .elements()
    .map((one) => one.getBoundingClientRect().top);
  expect(new Set(tops).size).toBe(3);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('two or three readers: a fourth cannot be ticked, one is not enough', async () => {
  drawCompare();
  await expect.element(tick('Newcomer')).toBeDisabled();
  await tick('Developer').click();
  await expect.element(tick('Newcomer')).toBeEnabled();
  await tick('Product manager').click();
  await expect.element(button(COMPARE.trySample)).toBeDisabled();
});

test('somebody the user describes is asked for as described', async () => {
  const { asked } = drawCompare();
  await tick('Developer').click();
  await tick('Someone you describe').click();
  await userEvent.selectOptions(page.getByLabelText(COMPARE.depth), 'expert');
  await userEvent.selectOptions(page.getByLabelText(COMPARE.emphasis), 'cost');
  await button(COMPARE.trySample).click();
  await expect.element(result()).toBeVisible();
  expect(asked[0]?.people.at(-1)).toEqual({
    kind: 'described',
    depth: 'expert',
    length: 'brief',
    emphasis: 'cost',
  });
});

test('you, as nobody knows you yet: the original, and why', async () => {
  drawCompare();
  await tick('Developer').click();
  await tick('You').click();
  await button(COMPARE.trySample).click();
  await expect.element(page.getByText(/Nothing is known about you yet/)).toBeVisible();
});

test('a plain fact reads the same for all, with the reason', async () => {
  drawCompare();
  await page
    .getByLabelText(COMPARE.question, { exact: true })
    .fill('What is the capital of France?');
  await page.getByLabelText(COMPARE.answer, { exact: true }).fill('It is Paris.');
  await button(COMPARE.start).click();
  await expect.element(page.getByText('Both see exactly the same.').first()).toBeVisible();
  await expect.element(page.getByText(/one plain fact/).first()).toBeVisible();
  await expect.element(page.getByText(COMPARE.noDifferences)).toBeVisible();
});

test('a question asked lately can be taken over; its answer is not kept, and the page says so', async () => {
  drawCompare(compare, { rewrites: [REWRITE] });
  await expect.element(page.getByText(COMPARE.recentHint)).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText(COMPARE.recent), REWRITE.question);
  await expect
    .element(page.getByLabelText(COMPARE.question, { exact: true }))
    .toHaveValue(REWRITE.question);
});

test('while it is read the page says so; a refusal is said in its words', async () => {
  let finish: (answer: Result<Comparison, CompareRefusal>) => void = () => undefined;
  drawCompare(() => new Promise((resolve) => (finish = resolve)));
  await button(COMPARE.trySample).click();
  await expect.element(page.getByText(COMPARE.working)).toBeVisible();
  await expect.element(button(COMPARE.start)).toBeDisabled();
  finish(err({ kind: 'answer-too-large', message: 'Too long, sorry.' }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Too long, sorry.');
  await expect.element(button(COMPARE.start)).toBeEnabled();
});

test('a form that cannot be proved says so instead', async () => {
  drawCompare(async (request) => {
    const made = await compare(request);
    if (!made.ok) return made;
    const [first, ...others] = made.value.forms;
    if (!first) throw new Error('no forms');
    const unproved = { ...first, kept: { ...first.kept, holds: false } };
    return ok({ ...made.value, forms: [unproved, ...others] });
  });
  await button(COMPARE.trySample).click();
  await expect.element(page.getByText(/We could not prove that the form for/)).toBeVisible();
});

test('one button unfolds everything in all forms and folds it again', async () => {
  const { place } = drawCompare();
  await button(COMPARE.trySample).click();
  await expect.element(result()).toBeVisible();
  const folds = () =>
    [...place.querySelectorAll('.reader-view')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLDetailsElement>('details.fold') ?? []),
    ]);
  expect(folds().length).toBeGreaterThan(1);
  await button(COMPARE.unfoldAll).click();
  expect(folds().every(({ open }) => open)).toBe(true);
  await button(COMPARE.unfoldAll).click();
  expect(folds().some(({ open }) => open)).toBe(false);
});

test('the table lists where readers differ, and everything when asked', async () => {
  drawCompare();
  await button(COMPARE.trySample).click();
  await expect.element(result()).toBeVisible();
  const rows = () => page.getByRole('row').elements().length;
  const differing = rows();
  await tick(COMPARE.onlyDifferences).click();
  await expect.poll(rows).toBeGreaterThan(differing);
});

test('the whole comparison as Markdown names readers, reasons and every fate', async () => {
  const made = await compare({
    ...SAMPLE,
    people: [
      { kind: 'archetype', archetype: 'executive' },
      { kind: 'archetype', archetype: 'newcomer' },
    ],
  });
  if (!made.ok) throw new Error(made.error.message);
  const markdown = comparisonToMarkdown(SAMPLE.question, made.value);
  expect(markdown).toContain(`> ${SAMPLE.question}`);
  expect(markdown).toContain('\n# Executive\n');
  expect(markdown).toContain('\n# Newcomer\n');
  expect(markdown).toContain('<details><summary>');
  expect(markdown).toContain('| In the original | Executive | Newcomer |\n| --- | --- | --- |');
  const notes = [...markdown.matchAll(/^\[\^(.+?)\]:/gm)].map((match) => match[1]);
  expect(new Set(notes).size).toBe(notes.length);
});

const reader = (name: string) => tick(name);

test('a reader who is described can be kept, chosen by name, renamed and deleted', async () => {
  const { place, asked } = drawCompare();
  await tick('Developer').click();
  await tick('Someone you describe').click();
  await userEvent.selectOptions(page.getByLabelText(COMPARE.depth), 'expert');
  await page.getByLabelText(COMPARE.readerName, { exact: true }).fill('Auditor');
  await button(COMPARE.keepReader).click();
  await expect.element(reader('Auditor')).toBeChecked();
  await expect.element(tick('Someone you describe')).not.toBeChecked();
  await expectAccessible(place);

  await page.getByText(COMPARE.ownReaders).click();
  await page.getByLabelText(COMPARE.nameOf('Auditor')).fill('Our auditor');
  await button(COMPARE.renameReader('Auditor')).click();
  await expect.element(reader('Our auditor')).toBeChecked();
  await button(COMPARE.trySample).click();
  await expect.element(page.getByRole('heading', { name: 'Our auditor' })).toBeVisible();
  expect(asked[0]?.people.at(-1)).toMatchObject({ kind: 'described', name: 'Our auditor' });

  await button(COMPARE.deleteReader('Our auditor')).click();
  await expect.element(tick('Newcomer')).toBeEnabled();
  expect(page.getByText(COMPARE.ownReaders).elements()).toHaveLength(0);
});

test('two readers of one name are refused, and the page says why', async () => {
  drawCompare();
  await tick('Developer').click();
  for (const name of ['Auditor', 'auditor ']) {
    if (name !== 'Auditor') await reader('Auditor').click();
    await tick('Someone you describe').click();
    await page.getByLabelText(COMPARE.readerName, { exact: true }).fill(name);
    await button(COMPARE.keepReader).click();
  }
  await expect.element(page.getByRole('alert')).toHaveTextContent(/keep a reader of this name/);
});

test('the picture shows what stands on the page: sharp, and not empty', async () => {
  const { place } = drawCompare();
  await button(COMPARE.trySample).click();
  await expect.element(result()).toBeVisible();
  const section = place.querySelector<HTMLElement>('section.result');
  if (!section) throw new Error('no result');
  const drawn = await drawPicture(section);
  if (!drawn.ok) throw new Error(drawn.error.kind);
  const picture = await createImageBitmap(drawn.value);
  expect(picture.width).toBeGreaterThan(2 * section.getBoundingClientRect().width);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  // In each column there is ink, all the way down to its last lines.
  const { top, left } = section.getBoundingClientRect();
  for (const column of place.querySelectorAll('.reader-view')) {
    const box = column.getBoundingClientRect();
    const at = { x: 2 * (box.left - left + 24), y: 2 * (box.top - top + 24) };
    const pixels = context?.getImageData(at.x, at.y, 2 * box.width, 400).data ?? [];
    const shades = new Set<number>();
    for (let index = 0; index < pixels.length; index += 4) shades.add(pixels[index] ?? 0);
    expect(shades.size).toBeGreaterThan(8);
  }
});

test('what no canvas can hold is refused', async () => {
  const tall = document.createElement('div');
  tall.style.minHeight = '90000px';
  document.body.append(tall);
  expect(await drawPicture(tall)).toEqual(err({ kind: 'too-large' }));
  tall.remove();
});
