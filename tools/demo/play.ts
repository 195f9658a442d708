import { launchWithExtension } from '../browser/launch.ts';
import { SECURITY } from './conversations.ts';
import { introduce } from './introduce.ts';
import { CISO } from './people.ts';
import { READABLE_PACE, startDemoServer } from './server.ts';
import { ask, switchOn } from './steps.ts';

/** Open the demo in a window, ask the first question, and stay open until the window is closed. */
export async function play(executable: string, say: (line: string) => void): Promise<void> {
  const site = await startDemoServer(READABLE_PACE);
  const extension = await launchWithExtension({ executable, headless: false, viewport: null });
  const page = await extension.context.newPage();
  await page.goto(site.origin);
  await switchOn(extension, page);
  await introduce(extension, CISO.claims);
  await page.bringToFront();
  await ask(page, SECURITY.question);

  say(`The demo is open at ${site.origin}. ${CISO.name} has just asked: ${SECURITY.question}`);
  say('Open the extension’s popup to change who is asking; the answer follows at once.');
  say('Close the browser window to end.');
  await new Promise((resolve) => extension.context.once('close', resolve));
  await site.close();
}
