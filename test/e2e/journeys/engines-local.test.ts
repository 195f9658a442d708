import type { Page } from '@playwright/test';
import { INSTRUCT_MODELS } from '@/lib/models/catalogue.ts';
import { startHub } from '@/test/fixtures/hub.ts';
import { hasStoryTeller, storyTeller } from '@/test/fixtures/story-teller.ts';
import { overlaysOn } from '@/tools/browser/overlay.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { CISO } from '@/tools/demo/people.ts';
import { ask, switchOn } from '@/tools/demo/steps.ts';
import { type Control, openControl, personalizedText } from '../engine-steps.ts';
import { expect, test } from '../extension.ts';

const [MODEL] = INSTRUCT_MODELS;
if (!MODEL) throw new Error('the catalogue is empty');

/** What its own size can be asked within a test: the first points of the answer. */
const ANSWER = SECURITY.answer.slice(0, SECURITY.answer.indexOf('## Choosing'));

const modelsIn = async (control: Control) => (await control.view('engines')).localModels;

const engineOf = (control: Control) => control.madeBy();

async function download(control: Control, source: string): Promise<void> {
  await control.ask('startModel', { id: MODEL?.id, source });
  await until('the model', async () => (await modelsIn(control)).length === 1);
}

async function askOn(page: Page, question: string, number: number): Promise<void> {
  await page.bringToFront();
  await ask(page, question);
  await until('its overlay', async () => (await overlaysOn(page)).length === number);
}

test('a model on this device babbles: nothing of it is shown, it can be stopped, and it goes when it is deleted', async ({
  extension,
  page,
  site,
}) => {
  test.skip(!hasStoryTeller(), 'The optional folder ../shared/models/stories260K is not here.');
  const hub = await startHub(new Map([[MODEL.id, storyTeller(MODEL.files)]]));
  try {
    site.writeFast();
    site.teach(SECURITY.question, ANSWER);
    await switchOn(extension, page);
    const control = await openControl(extension);
    for (const claim of CISO.claims) await control.ask('stateBelief', claim);
    await download(control, hub.address);
    await control.ask('setEngines', { localModel: MODEL.id, everywhere: 'local' });
    await askOn(page, SECURITY.question, 1);
    await until('the end of the babble', () => engineOf(control), 150_000);
    expect(await engineOf(control)).toEqual({ engine: 'local', fellBack: 'unfaithful' });
    expect(await personalizedText(page)).toContain('OAuth 2.0');

    // It writes again, and is deleted at it.
    const again = `${SECURITY.question} Again.`;
    site.teach(again, ANSWER);
    await askOn(page, again, 2);
    const deleted = Date.now();
    await control.ask('deleteModel', MODEL.id);
    expect(Date.now() - deleted, 'milliseconds until it let go').toBeLessThan(30_000);
    await until('its end', async () => (await overlaysOn(page)).at(-1)?.state === 'personalized');
    expect(await control.ledger()).toHaveLength(hub.requests().length);
    expect(await modelsIn(control)).toEqual([]);
  } finally {
    await hub.close();
  }
});
