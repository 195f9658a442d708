import { OVERLAY } from '@/components/words/overlay-words.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import type { SentRequest } from '@/lib/app/egress.ts';
import { until } from '@/tools/browser/until.ts';
import { SECURITY } from '@/tools/demo/conversations.ts';
import { CISO } from '@/tools/demo/people.ts';
import { READABLE_PACE, startDemoServer } from '@/tools/demo/server.ts';
import { IN_OTHER_WORDS, KEY, withServer, writeAs, writingsOf } from '../engine-steps.ts';
import { drawn, look, press } from './demo-site.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

/** Firefox ends an idle event page after 30 s; the long run waits longer than that for one word. */
const GAP_MS = Number(process.env.ENGINE_GAP_MS ?? 3_000);

type Reply = { readonly ok: boolean; readonly value: unknown };

test('Firefox: a server writes, with a gap, while the event page stays; what was sent stands in the ledger', async () => {
  test.setTimeout(240_000 + 2 * GAP_MS);
  const site = await startDemoServer(READABLE_PACE);
  const firefox = await startFirefox();
  const { marionette, extension } = firefox;
  const call = async (name: string, argument: unknown = null): Promise<unknown> => {
    const reply = (await firefox.send({
      call: name,
      id: crypto.randomUUID(),
      argument,
    })) as Reply; // The background's own answer.
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  try {
    await withServer(async (server) => {
      await firefox.allowPrompts();
      await marionette.open(`${extension}/popup.html?site=${encodeURIComponent(site.origin)}`);
      await marionette.click(`//button[normalize-space()="${POPUP.turnOn}"]`);
      await until('the grant', () =>
        marionette.run<boolean>(
          'content',
          'return document.body.innerText.includes(args[0]);',
          POPUP.turnOff,
        ),
      );
      for (const claim of CISO.claims) await call('stateBelief', claim);
      await call('keepEngineKey', { host: new URL(server.baseUrl).host, key: KEY });
      const { baseUrl } = server;
      const chosen = { preset: 'custom', baseUrl, model: 'tiny', contextTokens: 32_000 };
      await call('setEngines', { server: chosen });
      await call('setEngines', { everywhere: 'openai-compatible' });
      server.reply = writeAs('a paraphrases');
      server.mood = 'pauses';
      server.pauseMs = GAP_MS;

      await marionette.open(site.origin);
      await drawn(firefox);
      await askByKeys(firefox, SECURITY.question);
      await until('the request', async () => writingsOf(server).length === 1);
      expect((await look(firefox)).originalShown, 'the original while it writes').toBe(true);
      await until(
        'the model’s words',
        async () => {
          const { state, text } = await look(firefox);
          return state === 'personalized' && IN_OTHER_WORDS.test(text);
        },
        60_000 + GAP_MS,
      );
      await press(firefox, OVERLAY.original);
      await until('the original', async () => (await look(firefox)).originalShown);

      await marionette.open(`${extension}/options.html`);
      const rows = String(await call('exportLedger'))
        .trim()
        .split('\n');
      expect(rows.map((row) => (JSON.parse(row) as SentRequest).text)).toEqual(
        writingsOf(server).map(({ body }) => ({ text: body })),
      );
      expect(rows.join()).not.toContain(KEY);
    });
  } finally {
    await firefox.close();
    await site.close();
  }
});

type Found = { readonly value: Readonly<Record<string, string>> };

/** Type into the composer and press Enter: only what is sent from there is the user's own. */
async function askByKeys({ marionette }: Firefox, question: string): Promise<void> {
  const { command } = marionette;
  const find = async (name: string, about: object): Promise<string> =>
    Object.values(((await command(name, about)) as Found).value)[0] ?? '';
  await command('Marionette:SetContext', { value: 'content' });
  const chat = await find('WebDriver:FindElement', { using: 'css selector', value: 'deep-chat' });
  const shadowRoot = await find('WebDriver:GetShadowRoot', { id: chat });
  const wanted = { shadowRoot, using: 'css selector', value: '#text-input' };
  const id = await find('WebDriver:FindElementFromShadowRoot', wanted);
  await command('WebDriver:ElementSendKeys', { id, text: `${question}\uE007` });
}
