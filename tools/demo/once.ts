import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { countWords } from '../../lib/core/words.ts';
import { type ExtensionBrowser, launchWithExtension } from '../browser/launch.ts';
import { type Overlay, overlayIn } from '../browser/overlay.ts';
import { RATE_LIMIT, SECURITY } from './conversations.ts';
import { introduce } from './introduce.ts';
import { PEOPLE, type Person } from './people.ts';
import { type DemoServer, READABLE_PACE, startDemoServer } from './server.ts';
import { ask, switchOn } from './steps.ts';

type Say = (line: string) => void;

/** Tall enough for a whole answer. */
const VIEWPORT = { width: 1280, height: 2400 };

/** How much of each form is printed. */
const PRINTED_LINES = 14;

/** Show three people, one fact and a stranger without a window: as text and as screenshots. */
export async function showOnce(executable: string, say: Say): Promise<void> {
  const folder = path.resolve('.output/demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await startDemoServer(READABLE_PACE);
  const stage: Stage = { executable, site, folder, say };

  say(`\n${SECURITY.question}`);
  printForm(say, 'The assistant’s own answer, the same for everybody', SECURITY.answer);
  for (const person of PEOPLE) await showPerson(stage, person);
  await showFact(stage);
  await showStranger(stage);

  say(`\nScreenshots: ${path.relative(process.cwd(), folder)}/`);
  await site.close();
}

type Stage = {
  readonly executable: string;
  readonly site: DemoServer;
  readonly folder: string;
  readonly say: Say;
};

async function showPerson(stage: Stage, person: Person): Promise<void> {
  await onStage(stage, person, async (page) => {
    await ask(page, SECURITY.question);
    const overlay = await overlayIn(page, 'personalized');
    printForm(stage.say, person.name, await answerIn(overlay));
    await screenshot(stage, page, person.id);
  });
}

async function showFact(stage: Stage): Promise<void> {
  const [person] = PEOPLE;
  if (!person) throw new Error('the demo has no people');
  await onStage(stage, person, async (page) => {
    await ask(page, RATE_LIMIT.question);
    const overlay = await overlayIn(page, 'abstained');
    await overlay.surface.click('DisclosureTriangle', /left as it is/i);
    const shown = await page.locator('.ai-message-text').last().innerText();
    const same = shown.trim() === RATE_LIMIT.answer ? 'unchanged' : 'CHANGED';
    stage.say(`\n${RATE_LIMIT.question}\n  ${same}: ${shown.trim()}`);
    stage.say(indent(await overlay.surface.text()));
    await screenshot(stage, page, 'one-fact');
  });
}

async function showStranger(stage: Stage): Promise<void> {
  const stranger: Person = { id: 'stranger', name: 'Somebody nobody knows yet', claims: [] };
  await onStage(stage, stranger, async (page) => {
    await ask(page, SECURITY.question);
    const overlay = await overlayIn(page, 'original', 'abstained');
    stage.say(`\n${stranger.name} sees the original, and one quiet line under it:`);
    stage.say(indent((await overlay.surface.text()).replaceAll('\n', ' ')));
    await page.locator('idiolect-answer').scrollIntoViewIfNeeded();
    await screenshot(stage, page, stranger.id);
  });
}

/** A fresh browser in which this person has switched the site on and introduced themselves. */
async function onStage(
  { executable, site }: Stage,
  person: Person,
  act: (page: Page, extension: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const extension = await launchWithExtension({ executable, headless: true, viewport: VIEWPORT });
  try {
    const page = await extension.context.newPage();
    await page.goto(site.origin);
    await switchOn(extension, page);
    await introduce(extension, person.claims);
    await page.bringToFront();
    await act(page, extension);
  } finally {
    await extension.context.close();
  }
}

const answerIn = ({ surface }: Overlay): Promise<string> =>
  surface.call("function () { return this.querySelector('.answer')?.innerText ?? ''; }");

const screenshot = async ({ folder }: Stage, page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
};

function printForm(say: Say, title: string, text: string): void {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  say(`\n  ${title} (${countWords(text)} words on screen)`);
  say(indent(lines.slice(0, PRINTED_LINES).join('\n')));
  if (lines.length > PRINTED_LINES) say(indent(`… ${lines.length - PRINTED_LINES} more lines`));
}

/** Long lines are cut, so that the forms can be compared at a glance. */
const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    │ ${line.length > 92 ? `${line.slice(0, 91)}…` : line}`)
    .join('\n');
