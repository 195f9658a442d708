import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { linePartsOf } from '@/components/options/line-parts.ts';
import { Options } from '@/components/options/Options.tsx';
import { SidePanel } from '@/components/panel/SidePanel.tsx';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import type { ImportRefusal, ImportReport } from '@/lib/app/calls.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { draw, expectAccessible } from './draw.tsx';
import { belief, fakeBackground, fakeBackup, fakeWords, OFF, SITE } from './fake-background.ts';
import { fakeModels } from './fake-models.ts';
import { CISO, LEFT_ALONE, REWRITE } from './people.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeEach(() => page.viewport(400, 800));

function drawPanel(world: Parameters<typeof fakeBackground>[0], wanted: RewriteId | null = null) {
  const background = fakeBackground(world);
  return {
    ...background,
    place: draw(<SidePanel source={background.source} wanted={wanted} now={Date.now()} />),
  };
}

function drawOptions(backup = fakeBackup(), sites = [{ ...OFF, origin: SITE, granted: true }]) {
  const background = fakeBackground({ sites });
  const place = draw(
    <Options
      source={{
        ...background.source,
        ...backup.source,
        ...fakeWords().source,
        ...fakeModels().source,
      }}
      version="1.2.3"
      shortcut="Alt+Shift+I"
      today="2026-05-01"
    />,
  );
  return { place, happened: background.happened, kept: backup.happened };
}

test('the side panel opens at the rewrite that was asked about', async () => {
  drawPanel({ rewrites: [REWRITE, LEFT_ALONE], explained: LEFT_ALONE.id });
  await expect.element(page.getByText(/one plain fact/)).toBeVisible();
});

test('a link of ours opens it at another one, and the list leads on', async () => {
  drawPanel({ rewrites: [REWRITE, LEFT_ALONE], explained: REWRITE.id }, LEFT_ALONE.id);
  await expect.element(page.getByText(/one plain fact/)).toBeVisible();
  await button(/How should I think/).click();
  await expect.element(page.getByText('I’m the CISO of a mid-size bank.')).toBeVisible();
});

test('a rewrite that is no longer kept says so', async () => {
  drawPanel({ rewrites: [REWRITE] }, 'gone' as RewriteId);
  await expect.element(page.getByText('This rewrite is no longer kept.')).toBeVisible();
});

test('saved pages that explained a term are named and linked', async () => {
  drawPanel({ rewrites: [REWRITE] });
  const link = page.getByRole('link', { name: 'What a DPA is' });
  await expect.element(link).toHaveAttribute('href', 'https://example.org/dpa#:~:text=A%20DPA');
  await expect.element(page.getByText('A DPA is a contract about personal data.')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Read here as saved' }))
    .toHaveAttribute('href', '/library.html#copy=page-1&from=40&to=80');
  await expect.element(page.getByText('example.org')).toBeVisible();
});

test('where no saved page explained anything, none is spoken of', async () => {
  drawPanel({ rewrites: [{ ...REWRITE, cited: [] }] });
  await expect.element(page.getByText('Because', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Explained from pages you saved')).not.toBeInTheDocument();
});

test('a belief that turned a knob by several rules is told once for it', async () => {
  const [reason] = REWRITE.because;
  if (!reason) throw new Error('the rewrite has no reasons');
  const twice = [reason, { ...reason, ruleId: 'goal:evaluating' }];
  drawPanel({ rewrites: [{ ...REWRITE, because: twice }] });
  await expect.element(page.getByText('You are an expert in Data security')).toBeVisible();
  expect(button('That’s wrong about me').elements()).toHaveLength(1);
});

test('a belief of ten thousand characters does not swallow the page', async () => {
  const role = 'x'.repeat(10_000);
  const { place } = drawPanel({ beliefs: [belief({ facet: 'role', role })] });
  await page.getByRole('tab', { name: 'About you' }).click();
  await expect.element(page.getByText('91 % sure')).toBeVisible();
  expect(place.offsetHeight).toBeLessThan(900);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
});

test('before the first answer the panel says what will stand there', async () => {
  drawPanel({});
  await expect.element(page.getByText(/What was changed, and why/)).toBeVisible();
});

test('tabs follow the arrow keys; each belief shows how sure and in whose words', async () => {
  drawPanel({ beliefs: CISO });
  await page.getByRole('tab', { name: 'Why like this' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tab', { name: 'About you' })).toHaveFocus();
  await expect.element(page.getByText('You are new to Kubernetes')).toBeVisible();
  await expect.element(page.getByText('55 % sure')).toBeVisible();
  await page.getByText('2 reasons').click();
  await expect.element(page.getByText('You said: too deep')).toBeVisible();
});

test('a belief is forgotten from where it is shown', async () => {
  const { happened } = drawPanel({ beliefs: CISO.slice(0, 1) });
  await page.getByRole('tab', { name: 'About you' }).click();
  await button('That’s wrong about me').click();
  await button(/^Forget/).click();
  expect(happened[0]).toMatch(/^forget/);
  await expect.element(page.getByText(/Nothing is known about you yet/)).toBeVisible();
});

test('a style that holds on one topic is put right on that topic', async () => {
  const style = { dimension: 'length', value: 'brief' } as const;
  const { happened } = drawPanel({
    beliefs: [belief({ facet: 'style', style, about: 'Kubernetes' })],
  });
  await page.getByRole('tab', { name: 'About you' }).click();
  await expect.element(page.getByText('Length: brief, on Kubernetes')).toBeVisible();
  await button('That’s wrong about me').click();
  await page.getByRole('combobox', { name: 'Length' }).selectOptions('Thorough');
  await expect.element(page.getByText('Length: thorough, on Kubernetes')).toBeVisible();
  expect(happened[0]).toContain('"about":"Kubernetes"');
});

test('export puts all parts into one file and says its name', async () => {
  const { kept } = drawOptions();
  const files: string[] = [];
  const address = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    void (file as Blob).text().then((text) => files.push(text));
    return address(file);
  };
  await button('Export everything').click();
  await expect.element(page.getByText('Saved as idiolect-2026-05-01.jsonl.')).toBeVisible();
  URL.createObjectURL = address;
  expect(kept).toEqual(['export 1', 'export 2', 'export 3']);
  await expect.poll(() => files).toEqual(['{"line":1}\n{"line":2}\n{"line":3}\n']);
});

test('an export can be cancelled and then saves nothing', async () => {
  const gate = Promise.withResolvers<void>();
  const plain = fakeBackup();
  const slow = fakeBackup({
    exportPart: async (request) => {
      await gate.promise;
      return plain.source.exportPart(request);
    },
  });
  drawOptions(slow);
  await button('Export everything').click();
  await button('Cancel').click();
  gate.resolve();
  await expect.element(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
  expect(plain.happened).toEqual(['export 1']);
});

const choose = (text: string) =>
  userEvent.upload(page.getByLabelText('File to import'), new File([text], 'a.jsonl'));

test('import hands the file over, then reports what was added', async () => {
  const { kept } = drawOptions();
  await choose('{"a":1}\n{"b":2}\n');
  await expect
    .element(page.getByText('Done: 12 entries added, 3 entries were here already.'))
    .toBeVisible();
  expect(kept).toEqual(['stage 0 {"a":1}\n{"b":2}\n', 'finish 1']);
});

test('a damaged file is refused with its line, and nothing is changed', async () => {
  const backup = fakeBackup({
    finishImport: async (): Promise<Result<ImportReport, ImportRefusal>> =>
      err({ kind: 'invalid-row', message: 'This is no belief.', line: 7 }),
  });
  drawOptions(backup);
  await choose('nonsense');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Line 7: This is no belief. Nothing was changed.');
});

test('an import can be cancelled', async () => {
  const gate = Promise.withResolvers<void>();
  const plain = fakeBackup();
  const slow = fakeBackup({
    stageImport: async (request) => {
      await gate.promise;
      return plain.source.stageImport(request);
    },
    cancelImport: async (job) => {
      plain.happened.push(`cancel ${job}`);
      return ok(null);
    },
  });
  drawOptions(slow);
  await choose('{}\n');
  await button('Cancel').click();
  gate.resolve();
  await expect.element(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  expect(plain.happened).toEqual(['stage 0 {}\n', 'cancel job']);
});

test('an import that is being checked can be cancelled too', async () => {
  const finished = Promise.withResolvers<Result<ImportReport, ImportRefusal>>();
  const slow = fakeBackup({ finishImport: () => finished.promise });
  drawOptions(slow);
  await choose('{}\n');
  await button('Cancel').click();
  await expect.poll(() => slow.happened).toContain('cancel import');
  finished.resolve(err({ kind: 'unknown-id', message: 'This import is no longer open.' }));
  await expect.element(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
});

test('an import that was applied before it could be cancelled says so', async () => {
  const finished = Promise.withResolvers<Result<ImportReport, ImportRefusal>>();
  const slow = fakeBackup({ finishImport: () => finished.promise });
  drawOptions(slow);
  await choose('{}\n');
  await button('Cancel').click();
  finished.resolve(ok({ added: 12, alreadyHere: 3 }));
  await expect.element(page.getByText(/Done: 12 entries added/)).toBeVisible();
});

test('a large file is read in parts of whole lines, characters of several bytes intact', async () => {
  const line = `${'ü€😀'.repeat(1_000)}\n`;
  const text = line.repeat(400);
  const parts: string[] = [];
  for await (const { lines, share } of linePartsOf(new Blob([text]))) {
    expect(share).toBeGreaterThan(0);
    expect(lines.endsWith('\n')).toBe(true);
    parts.push(lines);
  }
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join('') === text).toBe(true);
});

test('everything is deleted only after a second yes', async () => {
  const { kept } = drawOptions();
  await button('Delete everything…').click();
  await expect.element(button('Cancel')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(kept).toEqual([]);
  await button('Delete everything…').click();
  await button('Yes, delete everything').click();
  await expect.element(page.getByText('Everything is deleted.')).toBeVisible();
  expect(kept).toEqual(['wipe']);
});

test('a site is turned on by its address, asked for without its path and port', async () => {
  const { happened } = drawOptions(fakeBackup(), []);
  const address = page.getByRole('textbox', { name: 'Address of an assistant' });
  await address.fill('chat.example');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/no web address/);
  await address.fill('http://localhost:8080/chat');
  await userEvent.keyboard('{Enter}');
  expect(happened).toEqual(['request http://localhost']);
  await expect.element(button('Pause: localhost')).toBeVisible();
});

function drawWelcome(overrides: Parameters<typeof fakeBackground>[0] = {}) {
  const background = fakeBackground(overrides);
  const finishWelcome = async () => {
    background.happened.push('finish');
    return ok(null);
  };
  const place = draw(<Welcome source={{ ...background.source, finishWelcome }} />);
  return { ...background, place };
}

test('the first run states what was answered and tells the next step', async () => {
  const { happened } = drawWelcome();
  await page.getByLabelText('What do you do?').fill('Nurse');
  await page.getByLabelText('What do you know well?').fill('Medicine, , Biology');
  await page.getByLabelText('What are you new to?').fill('SQL');
  await page.getByRole('radio', { name: 'Brief' }).click();
  await button('Save and start').click();
  await expect.element(page.getByText('You are all set')).toBeVisible();
  expect(happened).toEqual([
    'state {"facet":"role","role":"Nurse"}',
    'state {"facet":"expertise","topic":"Medicine","level":"practitioner"}',
    'state {"facet":"expertise","topic":"Biology","level":"practitioner"}',
    'state {"facet":"expertise","topic":"SQL","level":"newcomer"}',
    'state {"facet":"style","style":{"dimension":"length","value":"brief"}}',
    'finish',
  ]);
});

test('learning from questions starts with an explicit yes', async () => {
  const { happened } = drawWelcome();
  const agree = page.getByRole('checkbox', { name: 'Learn from the questions I send' });
  await expect.element(agree).not.toBeChecked();
  await agree.click();
  await button('Save and start').click();
  await expect.element(page.getByText('You are all set')).toBeVisible();
  expect(happened).toEqual(['learning {"learnFromQuestions":true}', 'finish']);
});

test('learning is switched where it is shown', async () => {
  const { happened } = drawOptions();
  const pause = page.getByRole('checkbox', { name: 'Pause learning' });
  await pause.click();
  await expect.element(pause).toBeChecked();
  expect(happened).toEqual(['learning {"learningPaused":true}']);
});

test('a switch that could not be kept goes back and says why', async () => {
  drawPanel({ refusal: { kind: 'storage-failed', message: 'The disk is full.' } });
  await page.getByRole('tab', { name: 'About you' }).click();
  const pause = page.getByRole('checkbox', { name: 'Pause learning' });
  await pause.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
  await expect.element(pause).not.toBeChecked();
});

test('the first run can be skipped', async () => {
  const { happened } = drawWelcome();
  await page.getByLabelText('What do you do?').fill('Nurse');
  await button('Skip').click();
  await expect.element(page.getByText('You are all set')).toBeVisible();
  expect(happened).toEqual(['finish']);
});

test('answers that could not be kept stay on the page with the reason', async () => {
  drawWelcome({ refusal: { kind: 'storage-failed', message: 'The disk is full.' } });
  await page.getByLabelText('What do you do?').fill('Nurse');
  await button('Save and start').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
  await expect.element(page.getByLabelText('What do you do?')).toHaveValue('Nurse');
});

test.each([
  ['side panel', () => drawPanel({ beliefs: CISO, rewrites: [REWRITE, LEFT_ALONE] }).place],
  ['options', () => drawOptions().place],
  ['welcome', () => drawWelcome().place],
])('%s passes axe and never scrolls sideways', async (_, drawPage) => {
  await page.viewport(320, 800);
  const place = drawPage();
  await expect.poll(() => place.querySelector('h1, h2')).not.toBeNull();
  await expectAccessible(place);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
