import { startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

const ASK = { call: 'abilities', id: 'asked-in-firefox', argument: null };

test('Firefox: the event page starts the muscle itself, and again after it was stopped', async () => {
  const firefox = await startFirefox();
  try {
    await firefox.marionette.open(`${firefox.extension}/options.html`);
    const abilities = { ok: true, value: { threads: 1, webgpu: false } };
    expect(await firefox.send(ASK)).toMatchObject(abilities);
    const before = await firefox.background();
    await firefox.stopBackground();
    expect(await firefox.send(ASK)).toMatchObject(abilities);
    expect(await firefox.background(), 'another event page').not.toBe(before);
  } finally {
    await firefox.close();
  }
});
