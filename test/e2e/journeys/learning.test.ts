import { LEARNING_SWITCHES } from '@/components/words/learning-words.ts';
import type { ExtensionBrowser } from '@/tools/browser/launch.ts';
import { overlayIn, overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

const WORDS = "I'm new to Rust.";
const QUESTION = `${WORDS} What should I know about data security for this integration?`;

const openOurs = async ({ context, extensionId }: ExtensionBrowser, name: string) => {
  const ours = await context.newPage();
  await ours.goto(`chrome-extension://${extensionId}/${name}.html`);
  return ours;
};

/** What the side panel says is believed, with its reasons opened. */
async function beliefsIn(extension: ExtensionBrowser): Promise<string> {
  const panel = await openOurs(extension, 'sidepanel');
  await panel.getByRole('tab', { name: 'About you' }).click();
  await panel.getByLabel(LEARNING_SWITCHES.learningPaused.label).waitFor();
  for (const reasons of await panel.locator('details > summary').all()) await reasons.click();
  const text = await panel.locator('main').innerText();
  await panel.close();
  return text;
}

test('a sent question teaches only after its sender agreed, and says in which words', async ({
  extension,
  page,
  site,
}) => {
  site.teach(QUESTION, SECURITY.answer);
  await switchOn(extension, page);
  await ask(page, QUESTION);
  await overlayIn(page, 'abstained', 'personalized');
  expect(await beliefsIn(extension)).not.toContain('Rust');

  const options = await openOurs(extension, 'options');
  await options.getByLabel(LEARNING_SWITCHES.learnFromQuestions.label).check();
  await options.close();
  await page.bringToFront();
  expect(await beliefsIn(extension), 'what was sent before stays unlearnt').not.toContain('Rust');

  await page.bringToFront();
  const again = `${QUESTION} In short?`;
  site.teach(again, SECURITY.answer);
  await ask(page, again);
  await until('two answers', async () => (await overlaysOn(page)).length === 2);
  const believed = await until('something learnt', async () => {
    const text = await beliefsIn(extension);
    return text.includes('Rust') && text.includes(WORDS) && text;
  });
  expect(believed).toContain(new URL(site.origin).host);
});

test('a next question goes into the composer and is not sent', async ({
  extension,
  page,
  site,
}) => {
  await switchOn(extension, page);
  await introduce(extension, [
    ...CISO.claims,
    { facet: 'goal', goal: 'decide on data security', stage: 'evaluating' },
  ]);
  await page.bringToFront();
  await ask(page, SECURITY.question);
  const { surface } = await overlayIn(page, 'personalized');
  const { begun } = site.progress();
  await surface.click('button', /^(?:What|How|Which|Can) .*\?$/);
  const composer = page.locator('#text-input');
  await expect(composer).toHaveText(/\?$/);
  expect(site.progress().begun, 'nothing was sent').toBe(begun);
});
