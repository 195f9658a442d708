import { MODELS } from '@/components/words/models-words.ts';
import { EMBEDDING_MODELS } from '@/lib/models/catalogue.ts';
import { startHub } from '@/test/fixtures/hub.ts';
import { tinyModel } from '@/test/fixtures/tiny-model.ts';
import { until } from '@/tools/browser/until.ts';
import { startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

const [MODEL] = EMBEDDING_MODELS;
if (!MODEL) throw new Error('the catalogue is empty');

test('Firefox: a model is downloaded into the event page’s Worker, runs, and starts offline', async () => {
  const { id, name, dimensions } = MODEL;
  const hub = await startHub(new Map([[id, tinyModel(dimensions)]]));
  const firefox = await startFirefox();
  try {
    const ask = (call: string, argument: unknown) =>
      firefox.send({ call, id: `in-firefox-${call}`, argument });
    const shows = (text: string) =>
      until(text, () =>
        firefox.marionette.run<boolean>(
          'content',
          'return [...document.querySelectorAll("button")].some((b) => b.ariaLabel === args[0]);',
          text,
        ),
      );
    await firefox.marionette.open(`${firefox.extension}/options.html`);
    expect(await ask('startModel', { id, source: hub.address })).toEqual({ ok: true, value: null });
    await shows(MODELS.chooseLabel(name));
    await hub.close();
    await firefox.stopBackground();
    expect(await ask('chooseModel', id)).toEqual({ ok: true, value: null });
    await firefox.marionette.open(`${firefox.extension}/options.html`);
    await shows(MODELS.chooseLabel(MODELS.packaged));
  } finally {
    await firefox.close();
  }
});
