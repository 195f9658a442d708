import { expect, test } from '@playwright/test';
import { startFirefox } from './firefox.ts';

test('Firefox: the event page stops and starts again', async () => {
  const firefox = await startFirefox();
  try {
    expect(await firefox.backgroundState()).toMatch(/running|starting/);
    await firefox.stopBackground();
    expect(await firefox.backgroundState()).toBe('stopped');
  } finally {
    await firefox.close();
  }
});
