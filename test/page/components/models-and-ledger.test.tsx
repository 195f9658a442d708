import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Ledger } from '@/components/ledger/Ledger.tsx';
import { ModelManager } from '@/components/models/ModelManager.tsx';
import { LEDGER, PURPOSE_WORDS } from '@/components/words/ledger-words.ts';
import { MODELS } from '@/components/words/models-words.ts';
import { sizeWords } from '@/components/words/size-words.ts';
import { HUB } from '@/lib/models/catalogue.ts';
import { draw, expectAccessible } from './draw.tsx';
import { fakeLedger, fakeModels, modelsIn, sent } from './fake-models.ts';

const MINI = 'Xenova/all-MiniLM-L6-v2';
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('every model can be downloaded from the address that stands there', async () => {
  const { source, happened } = fakeModels();
  const place = draw(<ModelManager source={source} />);
  await page.getByLabelText(MODELS.source).fill(' https://mirror.example/hub/ ');
  await button(MODELS.downloadLabel('MiniLM L6')).click();
  expect(happened).toEqual([`start ${MINI} from https://mirror.example/hub/`]);
  await expect.element(page.getByText(MODELS.storage(0))).toBeVisible();
  await expectAccessible(place);
});

test('a download shows how far it is, and can be paused, continued and cancelled', async () => {
  const half = { done: 12_000_000, total: 24_000_000 };
  const { source, happened } = fakeModels(
    modelsIn({
      [MINI]: { state: 'downloading', ...half },
      'Xenova/bge-small-en-v1.5': { state: 'paused', ...half },
    }),
  );
  const place = draw(<ModelManager source={source} />);
  const progress = page.getByRole('progressbar', { name: MODELS.progress('MiniLM L6') });
  await expect.element(progress).toHaveAttribute('value', '12000000');
  await button(MODELS.pauseLabel('MiniLM L6')).click();
  await button(MODELS.cancelLabel('MiniLM L6')).click();
  await button(MODELS.resumeLabel('BGE small')).click();
  expect(happened).toEqual([
    `pause ${MINI}`,
    `delete ${MINI}`,
    `start Xenova/bge-small-en-v1.5 from ${HUB}`,
  ]);
  await expectAccessible(place);
});

test('a failed download says why, and a refusal is said too', async () => {
  const problem = 'There is not enough room on this disk for the model.';
  const { source } = fakeModels(modelsIn({ [MINI]: { state: 'failed', problem } }), 'No address.');
  const place = draw(<ModelManager source={source} />);
  await expect.element(page.getByText(problem)).toBeVisible();
  await button(MODELS.resumeLabel('MiniLM L6')).click();
  await expect.element(page.getByText('No address.')).toBeVisible();
  await expectAccessible(place);
});

test('a model that is here can be used and deleted, and the packaged one used again', async () => {
  const here = { state: 'ready', done: 23_000_000, total: 23_000_000 } as const;
  const other = 'Xenova/bge-small-en-v1.5';
  const states = { [MINI]: here, [other]: { ...here, inUse: true } };
  const { source, happened } = fakeModels(modelsIn(states));
  draw(<ModelManager source={source} />);
  await button(MODELS.chooseLabel('MiniLM L6')).click();
  await button(MODELS.chooseLabel(MODELS.packaged)).click();
  await button(MODELS.removeLabel('BGE small')).click();
  expect(happened).toEqual([`choose ${MINI}`, 'choose packaged', `delete ${other}`]);
  await expect.element(button(MODELS.chooseLabel('BGE small'))).not.toBeInTheDocument();
  await expect.element(page.getByText(MODELS.storage(46_000_000))).toBeVisible();
});

test('what this device can run is said when asked', async () => {
  const { source } = fakeModels();
  draw(<ModelManager source={source} />);
  await button(MODELS.check).click();
  await expect.element(page.getByText(/4 processor cores.*5.0 GB/)).toBeVisible();
});

test('an empty ledger says that nothing has left, and offers nothing to do', async () => {
  const place = draw(<Ledger source={fakeLedger().source} today="2026-05-01" />);
  await expect.element(page.getByText(LEDGER.empty)).toBeVisible();
  await expect.element(button(LEDGER.clear)).not.toBeInTheDocument();
  await expectAccessible(place);
});

test('a row opens to its exact text, letter by letter, or to why that is gone', async () => {
  const text = '{"messages":[{"role":"user",\n  "content":"<b>how</b>  do I…"}]}';
  const { source } = fakeLedger({
    rows: [sent(1), sent(2, { host: 'old.example' }), sent(3, { host: 'gone.example', end: null })],
    texts: { 'row-1': { text }, 'row-2': { gone: 'expired' }, 'row-3': { gone: 'removed' } },
  });
  const place = draw(<Ledger source={source} today="2026-05-01" />);
  await page.getByText('models.example').first().click();
  await expect.poll(() => place.querySelector('pre')?.textContent).toBe(text);
  await page.getByText('old.example').first().click();
  await expect.element(page.getByText(LEDGER.expired)).toBeVisible();
  await page.getByText('gone.example').first().click();
  await expect.element(page.getByText(LEDGER.removed)).toBeVisible();
  await expectAccessible(place);
});

test('search and filters are asked of the background, and more rows on request', async () => {
  const rows = Array.from({ length: 60 }, (_, number) => sent(number));
  const hosts = [{ host: 'models.example', requests: 60, allowedFor: [] }];
  const { source, happened } = fakeLedger({ rows, hosts });
  draw(<Ledger source={source} today="2026-05-01" />);
  await expect.element(page.getByText(LEDGER.shown(50, 60))).toBeVisible();
  await button(LEDGER.more).click();
  await expect.element(page.getByText(LEDGER.shown(60, 60))).toBeVisible();
  await page.getByLabelText(LEDGER.search).fill('tax');
  await page.getByLabelText(LEDGER.server).selectOptions('models.example');
  await page.getByLabelText(LEDGER.purpose).selectOptions(PURPOSE_WORDS.engine);
  await expect.poll(() => happened.at(-1)).toBe('ask tax|models.example|engine|100');
});

test('servers can be taken back, and the list cleared after one more question', async () => {
  const { source, happened } = fakeLedger({
    rows: [sent(1)],
    hosts: [{ host: 'models.example', requests: 1, allowedFor: ['engine'] }],
  });
  const place = draw(<Ledger source={source} today="2026-05-01" />);
  await button(LEDGER.forbidLabel('models.example')).click();
  await expect.element(page.getByText(LEDGER.forbidden('models.example'))).toBeVisible();
  expect(document.activeElement?.textContent).toBe(LEDGER.forbidden('models.example'));
  await button(LEDGER.clear).click();
  await expectAccessible(place);
  await button(LEDGER.clearConfirm).click();
  await expect.element(page.getByText(LEDGER.cleared)).toBeVisible();
  expect(document.activeElement?.textContent).toBe(LEDGER.cleared);
  expect(happened.filter((what) => !what.startsWith('ask'))).toEqual([
    'forbid models.example',
    'clear',
  ]);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [2_540_000, '2.5 MB'],
  [135_000_000, '135 MB'],
  [1_140_000_000, '1.1 GB'],
])('%d is %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
