import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { isPlainOnInternet } from '@/components/engines/draft.ts';
import { Engines } from '@/components/engines/Engines.tsx';
import { HereEngine } from '@/components/engines/HereEngine.tsx';
import '@/components/shared/theme.css';
import { WhyLikeThis } from '@/components/rewrite/WhyLikeThis.tsx';
import { ENGINE_WORDS, ENGINES, STATUS_WORDS } from '@/components/words/engine-words.ts';
import { PRESETS, PREVIEW, SERVER } from '@/components/words/server-words.ts';
import type { TestFailure } from '@/lib/app/engines/engine-calls.ts';
import type { ServerReport } from '@/lib/app/engines/server.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { draw, expectAccessible } from './draw.tsx';
import { SITE } from './fake-background.ts';
import { enginesIn, fakeEngines, OLLAMA, withServer } from './fake-engines.ts';
import { REWRITE } from './people.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

beforeEach(() => page.viewport(640, 900));

function drawEngines(world: Parameters<typeof fakeEngines>[0] = {}) {
  const engines = fakeEngines(world);
  return { ...engines, place: draw(<Engines source={engines.source} />) };
}

/** The form of a server that was not set up yet, opened and with a model named. */
async function fillIn(world: Parameters<typeof fakeEngines>[0] = {}) {
  const drawn = drawEngines(world);
  await page.getByText(SERVER.title, { exact: true }).click();
  await field(SERVER.model).fill('llama3.2');
  return drawn;
}

const FAILURE: TestFailure = {
  kind: 'origin-refused',
  message: 'The server does not accept requests from a browser extension.',
  diagnosis: {
    cause: 'refuses-extensions',
    fixes: [
      { on: 'macos', command: 'launchctl setenv OLLAMA_ORIGINS "chrome-extension://abc"' },
      { on: 'linux', command: 'OLLAMA_ORIGINS="chrome-extension://abc" ollama serve' },
      { on: 'windows', command: 'setx OLLAMA_ORIGINS "chrome-extension://abc"' },
    ],
    permissionHelps: true,
  },
};

test('each engine says what it costs; those that are not there say why and cannot be chosen', async () => {
  const { happened } = drawEngines();
  for (const { name, privacy } of Object.values(ENGINE_WORDS)) {
    await expect.element(page.getByText(name, { exact: true }).first()).toBeVisible();
    await expect.element(page.getByText(privacy, { exact: true }).first()).toBeVisible();
  }
  const own = page.getByRole('radio', { name: ENGINE_WORDS.browser.name });
  await expect.element(own).toBeDisabled();
  await expect.element(page.getByText(/brings no model/)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: /Built in/ })).toBeChecked();
  expect(happened).toEqual([]);
});

test('an engine that is ready is chosen by its radio', async () => {
  const { happened } = drawEngines({
    view: enginesIn({}, {}, { browser: { status: 'ready' } }),
  });
  await page.getByRole('radio', { name: ENGINE_WORDS.browser.name }).click();
  expect(happened).toEqual(['set {"everywhere":"browser"}']);
});

test('why an engine failed last is told', async () => {
  drawEngines({
    view: enginesIn(
      {},
      {},
      { browser: { status: 'ready', last: { at: 0, failed: 'unfaithful' } } },
    ),
  });
  await expect.element(page.getByText(/it changed what the answer says/)).toBeVisible();
});

test('the browser’s own model is downloaded within the click', async () => {
  const { happened } = drawEngines({
    view: enginesIn({}, {}, { browser: { status: 'downloadable' } }),
  });
  await expect.element(button(ENGINES.fetchBrowser)).toBeVisible();
  (button(ENGINES.fetchBrowser).element() as HTMLElement).click();
  expect(happened).toEqual(['fetch browser model']);
});

test('a kind of server fills its address in', async () => {
  drawEngines();
  await page.getByText(SERVER.title, { exact: true }).click();
  for (const { name, address } of Object.values(PRESETS)) {
    await field(SERVER.preset).selectOptions(name);
    await expect.element(field(SERVER.address)).toHaveValue(address);
  }
});

test('a server that works says how fast; nothing but the test was asked', async () => {
  const { happened } = await fillIn();
  await button(SERVER.test).click();
  await expect.element(page.getByText(SERVER.works(820, 1))).toBeVisible();
  expect(happened).toEqual(['test http://127.0.0.1:11434/v1 llama3.2']);
});

test('a server that fails is explained, with the lines to copy for each system', async () => {
  const { place } = await fillIn({ test: async () => err(FAILURE) });
  await button(SERVER.test).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Ollama accepts only programs/);
  await expect
    .element(page.getByText('OLLAMA_ORIGINS="chrome-extension://abc" ollama serve'))
    .toBeVisible();
  expect(page.getByRole('button', { name: /^Copy: / }).elements()).toHaveLength(3);
  await expectAccessible(place);
});

test('a test that takes long can be cancelled, and its late answer is not shown', async () => {
  const slow = Promise.withResolvers<Result<ServerReport, TestFailure>>();
  const { happened } = await fillIn({ test: () => slow.promise });
  await button(SERVER.test).click();
  await expect.element(button(SERVER.testing)).toBeDisabled();
  await button(SERVER.stop).click();
  slow.resolve(ok({ models: [], firstWordsMs: 1 }));
  await expect.element(button(SERVER.test)).toBeEnabled();
  await expect.element(page.getByText(/It works/)).not.toBeInTheDocument();
  expect(happened.at(-1)).toBe('cancel');
});

test('what was found out is gone once the address is changed', async () => {
  await fillIn();
  await button(SERVER.test).click();
  await expect.element(page.getByText(/It works/)).toBeVisible();
  await field(SERVER.address).fill('http://other:1/v1');
  await expect.element(page.getByText(/It works/)).not.toBeInTheDocument();
});

test('a key is kept before the server is asked, leaves the page, and can be deleted', async () => {
  const { happened, place } = await fillIn();
  await field(SERVER.key).fill('sk-planted-key');
  await expect.element(field(SERVER.key)).toHaveAttribute('type', 'password');
  await button(SERVER.test).click();
  await expect.element(page.getByText(SERVER.keySet('127.0.0.1:11434'))).toBeVisible();
  expect(happened).toEqual(['key 127.0.0.1:11434 14', 'test http://127.0.0.1:11434/v1 llama3.2']);
  expect(place.outerHTML).not.toContain('sk-planted-key');
  await button(SERVER.keyDeleteLabel('127.0.0.1:11434')).click();
  await expect.element(field(SERVER.key)).toHaveValue('');
});

test('the models of a server are listed for choosing', async () => {
  const { place } = await fillIn();
  await button(SERVER.list).click();
  await expect.element(page.getByText(SERVER.listed(2))).toBeVisible();
  const options = [...place.querySelectorAll('datalist option')];
  expect(options.map((option) => option.getAttribute('value'))).toEqual(['llama3.2', 'qwen3:4b']);
});

test('a server is used only after its reader saw what is sent and agreed', async () => {
  const { happened } = await fillIn();
  await button(SERVER.use).click();
  await expect.element(page.getByText(PREVIEW.title)).toBeVisible();
  await expect.element(page.getByText('----- ANSWER x -----')).toBeVisible();
  expect(happened).toEqual(['preview http://127.0.0.1:11434/v1 llama3.2']);
  await button(PREVIEW.cancel).click();
  expect(happened).toHaveLength(1);
  await button(SERVER.use).click();
  await button(PREVIEW.confirm('127.0.0.1:11434')).click();
  expect(happened.at(-1)).toBe(
    `set ${JSON.stringify({ server: OLLAMA, everywhere: 'openai-compatible' })}`,
  );
});

test('what was found out about one address is nothing to agree to for another', async () => {
  const { source } = fakeEngines();
  const { promise: asked, resolve: answer } = Promise.withResolvers<void>();
  const previewRequest: typeof source.previewRequest = async (server) => {
    if (server.baseUrl.includes('other')) await asked;
    return source.previewRequest(server);
  };
  draw(<Engines source={{ ...source, previewRequest }} />);
  await page.getByText(SERVER.title, { exact: true }).click();
  await field(SERVER.model).fill('llama3.2');
  await button(SERVER.use).click();
  await expect.element(button(PREVIEW.confirm('127.0.0.1:11434'))).toBeVisible();
  await field(SERVER.address).fill('https://other.example/v1');
  await expect.element(page.getByText(PREVIEW.loading)).toBeVisible();
  await expect.element(page.getByText('----- ANSWER x -----')).not.toBeInTheDocument();
  await expect.element(button(PREVIEW.confirm('127.0.0.1:11434'))).not.toBeInTheDocument();
  answer();
  await expect.element(page.getByText('----- ANSWER x -----')).toBeVisible();
});

test('another model on a server in use is saved without asking again', async () => {
  const { happened } = drawEngines({ view: withServer() });
  await field(SERVER.model).fill('qwen3:4b');
  await button(SERVER.save).click();
  expect(happened).toEqual([`set ${JSON.stringify({ server: { ...OLLAMA, model: 'qwen3:4b' } })}`]);
});

test('another host is asked about first, though a server is in use', async () => {
  const { happened } = drawEngines({ view: withServer() });
  await field(SERVER.address).fill('https://other.example/v1');
  await button(SERVER.use).click();
  await expect.element(page.getByText(PREVIEW.title)).toBeVisible();
  expect(happened).toEqual(['preview https://other.example/v1 llama3.2']);
});

/** What a screen reader would go on from. */
const focused = (): string => document.activeElement?.textContent ?? '';

test('what was saved is told, and who used the keyboard goes on from there', async () => {
  drawEngines({ view: withServer() });
  await field(SERVER.model).fill('qwen3:4b');
  await button(SERVER.save).click();
  await expect.element(page.getByRole('status').filter({ hasText: SERVER.saved })).toBeVisible();
  expect(focused()).toBe(SERVER.saved);
  await expect.element(field(SERVER.model)).toHaveValue('qwen3:4b');
});

test('a server that was removed is told of where it can be seen, and takes what was typed with it', async () => {
  drawEngines({ view: withServer() });
  await field(SERVER.model).fill('half a na');
  await button(SERVER.remove).click();
  await expect.element(page.getByText(SERVER.removed)).toBeVisible();
  expect(focused()).toBe(SERVER.removed);
});

test('a key that was deleted is told of, and so is a site that follows the others again', async () => {
  const bySite = [{ site: SITE, engine: 'built-in' as const }];
  drawEngines({ view: withServer({ bySite }, { keyHosts: ['127.0.0.1:11434', 'old.example'] }) });
  for (const host of ['127.0.0.1:11434', 'old.example']) {
    await button(SERVER.keyDeleteLabel(host)).click();
    await expect.element(page.getByText(SERVER.keyDeleted(host))).toBeVisible();
    expect(focused()).toBe(SERVER.keyDeleted(host));
  }
  await page.getByLabelText(ENGINES.engineOn('chat.example')).selectOptions('');
  expect(focused()).toBe(ENGINES.follows('chat.example'));
});

test('the preview takes the focus and gives it back', async () => {
  await fillIn();
  await button(SERVER.use).click();
  await expect.element(page.getByText('----- ANSWER x -----')).toBeVisible();
  expect(document.activeElement?.getAttribute('aria-label')).toBe(PREVIEW.title);
  await button(PREVIEW.cancel).click();
  expect(focused()).toBe(SERVER.use);
});

test('what is being typed outlasts a change in another window, until its reader gives it up', async () => {
  const { show } = drawEngines({ view: withServer() });
  await field(SERVER.model).fill('half a na');
  await field(SERVER.cap).fill('7');
  show(withServer({ server: { ...OLLAMA, model: 'from-elsewhere' }, hourlyCap: 50 }));
  await expect.element(page.getByText(SERVER.overtaken)).toBeVisible();
  await expect.element(field(SERVER.model)).toHaveValue('half a na');
  await expect.element(field(SERVER.cap)).toHaveValue(7);
  await button(SERVER.takeSaved).click();
  await expect.element(field(SERVER.model)).toHaveValue('from-elsewhere');
  await expect.element(page.getByText(SERVER.overtaken)).not.toBeInTheDocument();
});

test('a form that nobody edits follows what is saved elsewhere', async () => {
  const { show, happened } = drawEngines({ view: withServer() });
  await expect.element(field(SERVER.cap)).toHaveValue(20);
  show(withServer({ server: { ...OLLAMA, model: 'from-elsewhere' }, hourlyCap: 50 }));
  await expect.element(field(SERVER.model)).toHaveValue('from-elsewhere');
  await expect.element(field(SERVER.cap)).toHaveValue(50);
  await field(SERVER.cap).click();
  await field(SERVER.model).click();
  expect(happened, 'nothing old is written back').toEqual([]);
});

test('tokens are told before anything is sent; a cost only by prices that the user entered', async () => {
  const { happened } = drawEngines({ view: withServer() });
  await button(PREVIEW.show).click();
  await expect.element(page.getByText(PREVIEW.tokens(1_200, 400))).toBeVisible();
  await expect.element(page.getByText(/At the prices you entered/)).not.toBeInTheDocument();
  await page.getByText(SERVER.price, { exact: true }).click();
  await field(SERVER.priceRead).fill('-1');
  await field(SERVER.model).click();
  await expect.element(page.getByText(SERVER.notAPrice)).toBeVisible();
  await field(SERVER.priceRead).fill('0.5');
  await field(SERVER.priceWritten).fill('2');
  await field(SERVER.model).click();
  expect(happened.at(-1)).toBe('set {"price":{"read":0.5,"written":2}}');
  await expect.element(page.getByText(/that is at most 0\.0014\./)).toBeVisible();
});

test('how long requests took lately stands beside each engine', async () => {
  drawEngines({
    view: enginesIn({}, {}, { 'openai-compatible': { status: 'ready', usualMs: 4_210 } }),
  });
  await expect.element(page.getByText(/Within the last hour: 4\.2 s each/)).toBeVisible();
});

test('what is sent is shown on demand; where nobody is known it says that nothing would be', async () => {
  drawEngines({ view: withServer(), preview: { level: 0 } });
  await button(PREVIEW.show).click();
  await expect.element(page.getByText(PREVIEW.nobody)).toBeVisible();
  await button(PREVIEW.hide).click();
  await expect.element(page.getByText(PREVIEW.nobody)).not.toBeInTheDocument();
});

test('the cap is kept when the field is left; what is no number is put back', async () => {
  const { happened } = drawEngines({ view: withServer() });
  await expect.element(page.getByText(SERVER.capHint(3, 20))).toBeVisible();
  await field(SERVER.cap).fill('5');
  await field(SERVER.model).click();
  expect(happened).toEqual(['set {"hourlyCap":5}']);
  await field(SERVER.cap).fill('');
  await field(SERVER.model).click();
  await expect.element(field(SERVER.cap)).toHaveValue(5);
  expect(happened).toHaveLength(1);
});

test('the library goes to a server only by a yes of its own', async () => {
  const { happened } = drawEngines({ view: withServer() });
  const yes = page.getByRole('checkbox', { name: SERVER.library('127.0.0.1:11434') });
  await expect.element(yes).not.toBeChecked();
  await yes.click();
  await expect.element(yes).toBeChecked();
  await yes.click();
  expect(happened).toEqual(['set {"libraryTo":["127.0.0.1:11434"]}', 'set {"libraryTo":[]}']);
});

test('the server can be removed, and keys of others do not lie here unseen', async () => {
  const { happened } = drawEngines({ view: withServer({}, { keyHosts: ['old.example'] }) });
  await button(SERVER.keyDeleteLabel('old.example')).click();
  await button(SERVER.remove).click();
  expect(happened).toEqual(['key old.example gone', 'set {"server":null}']);
});

test('the browser is asked for a server’s address within the click, and it is noted as such', async () => {
  const { happened } = await fillIn({ grants: false });
  (button(SERVER.reach('127.0.0.1:11434')).element() as HTMLElement).click();
  // No promise has settled yet: the request stands in the same turn as the click.
  expect(happened).toEqual([
    'request http://127.0.0.1:11434/v1',
    'expect http://127.0.0.1:11434/v1 true',
  ]);
  await expect.element(page.getByText(SERVER.reachDeclined)).toBeVisible();
  expect(happened.at(-1)).toBe('expect http://127.0.0.1:11434/v1 false');
});

test('an address in the clear on the internet warns; one at home does not', async () => {
  await fillIn();
  await field(SERVER.address).fill('http://models.example.com/v1');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/not encrypted/);
  expect(isPlainOnInternet('https://models.example.com/v1')).toBe(false);
  for (const near of [
    '127.0.0.1',
    'localhost',
    '192.168.1.4',
    '10.0.0.1',
    '[::1]',
    'nas',
    'box.local',
  ]) {
    expect(isPlainOnInternet(`http://${near}:8080/v1`), near).toBe(false);
  }
  for (const far of ['8.8.8.8', '172.32.0.1', 'models.example', '10.example.com']) {
    expect(isPlainOnInternet(`http://${far}/v1`), far).toBe(true);
  }
});

test('an address that is none says so and offers nothing', async () => {
  await fillIn();
  await field(SERVER.address).fill('ftp://x');
  await expect.element(page.getByText(SERVER.notAnAddress)).toBeVisible();
  await expect.element(button(SERVER.test)).not.toBeInTheDocument();
});

test('a change that is refused says why', async () => {
  drawEngines({
    view: enginesIn({}, {}, { browser: { status: 'ready' } }),
    refusal: 'The disk is full.',
  });
  await page.getByRole('radio', { name: ENGINE_WORDS.browser.name }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk is full.');
});

test('a downloaded model is chosen for this device; without one the way leads to the models', async () => {
  const models = [{ id: 'm', name: 'Small one' }];
  const { happened } = drawEngines({ view: enginesIn({ localModels: models }) });
  await field(ENGINES.localModel).selectOptions('Small one');
  expect(happened).toEqual(['set {"localModel":"m"}']);
  drawEngines();
  await expect
    .element(page.getByRole('link', { name: ENGINES.getModel }))
    .toHaveAttribute('href', '#models');
});

test('sites with an engine of their own are listed and follow the others again', async () => {
  const bySite = [{ site: SITE, engine: 'built-in' as const }];
  const { happened } = drawEngines({ view: withServer({ bySite }) });
  const choice = page.getByLabelText(ENGINES.engineOn('chat.example'));
  await expect.element(choice).toHaveValue('built-in');
  await choice.selectOptions('');
  expect(happened).toEqual([`on ${SITE} null`]);
});

function drawHere(view: ReturnType<typeof enginesIn>) {
  const engines = fakeEngines({ view });
  return { ...engines, place: draw(<HereEngine source={engines.source} site={SITE} />) };
}

test('the popup chooses the engine of the site in front, among those that are ready', async () => {
  const { happened } = drawHere(withServer());
  const choice = page.getByLabelText(ENGINES.here);
  await expect.element(choice).toHaveValue('');
  const options = [...choice.element().querySelectorAll('option')].map(({ value }) => value);
  expect(options).toEqual(['', 'built-in', 'openai-compatible']);
  await choice.selectOptions('built-in');
  expect(happened).toEqual([`on ${SITE} built-in`]);
});

test('the popup offers the browser’s own model once', async () => {
  const view = enginesIn({}, {}, { browser: { status: 'ready' } });
  const { happened } = drawHere(view);
  await button(ENGINES.offerNo).click();
  await expect.element(page.getByText(ENGINES.offer)).not.toBeInTheDocument();
  expect(happened).toEqual(['set {"browserOffered":true}']);
});

test('a yes to that offer uses it everywhere; where there is none, none is offered', async () => {
  const { happened } = drawHere(enginesIn({}, {}, { browser: { status: 'ready' } }));
  await button(ENGINES.offerYes).click();
  expect(happened).toEqual(['set {"everywhere":"browser","browserOffered":true}']);
  const { place } = drawHere(enginesIn());
  expect(place.textContent).not.toContain(ENGINES.offer);
});

test('the side panel says who wrote an answer, and why it was not the engine that was chosen', async () => {
  const edits = {} as never; // Nothing is edited here.
  const why = (madeBy: (typeof REWRITE)['madeBy']) =>
    draw(<WhyLikeThis rewrite={{ ...REWRITE, because: [], madeBy }} edits={edits} />);
  why({ engine: 'openai-compatible', fellBack: 'unfaithful' });
  await expect.element(page.getByText(/it changed what the answer says/)).toBeVisible();
  why({ engine: 'built-in', fellBack: null });
  await expect.element(page.getByText('Engine: built in.')).toBeVisible();
});

test.each([
  ['as installed', enginesIn()],
  ['with a server', withServer({ bySite: [{ site: SITE, engine: 'built-in' }] })],
  [
    'with all that is there',
    enginesIn({ localModels: [{ id: 'm', name: 'M' }] }, {}, { browser: { status: 'ready' } }),
  ],
])('%s it passes axe and never scrolls sideways', async (_, view) => {
  await page.viewport(320, 800);
  const { place } = drawEngines({ view });
  await expect.element(page.getByText(STATUS_WORDS['not-set-up']).first()).toBeVisible();
  for (const details of place.querySelectorAll('details')) details.open = true;
  await expectAccessible(place);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
