import 'deep-chat';
import { afterEach, expect, test } from 'vitest';
import { hostsIn, startWorld, until } from './world.ts';

type Signals = { onResponse(reply: { text: string }): void; onOpen(): void; onClose(): void };
type DeepChat = HTMLElement & {
  connect: unknown;
  submitUserMessage(message: { text: string }): void;
  updateMessage(message: { text: string }, index: number): void;
};

const ANSWER =
  '## Limits\n\nYou may send **100** requests a minute.\n\n- one\n- two\n\n```js\nlet a = 1;\n```\n';

let world: ReturnType<typeof startWorld> | null = null;
afterEach(() => {
  world?.stop();
  document.body.replaceChildren();
});

function mountChat(pieces: readonly string[]): DeepChat {
  const chat = document.createElement('deep-chat') as DeepChat;
  chat.connect = {
    stream: true,
    handler: async (_body: unknown, signals: Signals) => {
      signals.onOpen();
      for (const text of pieces) {
        signals.onResponse({ text });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      signals.onClose();
    },
  };
  document.body.append(chat);
  return chat;
}

/** It draws itself anew a moment after it was set up, and forgets what was asked before. */
const isDrawn = (chat: DeepChat): boolean =>
  (chat as unknown as { _waitingToRender_: boolean })._waitingToRender_ === false &&
  chat.shadowRoot?.querySelector('#text-input') != null;

test('an answer that streams into a chat in a shadow root is taken over once, after its end', async () => {
  const chat = mountChat(ANSWER.split(/(?<= )/));
  world = startWorld('docs.example');
  await until(() => isDrawn(chat), 'the chat is drawn');
  chat.submitUserMessage({ text: 'What is the limit?' });
  await until(() => world?.overlays.at(-1)?.states.at(-1)?.kind === 'replied', 'the reply shows');

  expect(world.asked).toHaveLength(1);
  expect(world.asked[0]).toMatchObject({
    question: 'What is the limit?',
    source:
      '## Limits\n\nYou may send **100** requests a minute.\n\n- one\n- two\n\n\uE1D0i0\uE1D1',
    islands: [{ kind: 'code', text: 'let a = 1;', language: 'js' }],
  });
  const hosts = hostsIn(document);
  expect(hosts).toHaveLength(1);
  expect(hosts[0]?.getAttribute('data-state')).toBe('personalized');
  const bubble = chat.shadowRoot?.querySelector<HTMLElement>('.ai-message-text');
  expect(bubble?.nextElementSibling).toBe(hosts[0]);
  expect(getComputedStyle(bubble as HTMLElement).display).toBe('none');
});

test('an answer written anew in place is read again', async () => {
  const chat = mountChat(['First answer.']);
  world = startWorld('docs.example');
  await until(() => isDrawn(chat), 'the chat is drawn');
  chat.submitUserMessage({ text: 'Why?' });
  await until(() => world?.asked.length === 1, 'the first answer is asked for');
  for (const text of ['Second', 'Second answer', 'Second answer, longer.']) {
    chat.updateMessage({ text }, 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await until(() => world?.asked.length === 2, 'the second is asked for');
  expect(world.asked[1]?.source).toBe('Second answer, longer.');
  expect(hostsIn(document)).toHaveLength(1);
});
