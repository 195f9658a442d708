import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchGestures } from '@/lib/page/gestures.ts';
import { type OwnTurn, OwnTurns } from '@/lib/page/own-turns.ts';
import type { Turn } from '@/lib/page/turn.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
});

/** A chat with a composer, whose turns come when the test says so. */
function openChat({ path = '/c/1', sure = true } = {}) {
  document.body.innerHTML = `
    <aside><button id="old">An old conversation</button>
      <div role="search"><textarea id="search"></textarea></div></aside>
    <main><div id="log" style="height:90vh"></div>
      <div id="area"><textarea id="composer"></textarea><span><button id="send">Send</button></span></div>
    </main>`;
  const log = element('log');
  const clock = { now: 0 };
  const sent: OwnTurn[] = [];
  const turns = (): Turn[] =>
    [...log.querySelectorAll<HTMLElement>('.answer')].map((answer) => ({
      element: answer,
      by: 'looks',
      sure,
      bodies: () => [answer],
      question: () => answer.previousElementSibling?.textContent ?? '',
      isStreaming: () => false,
    }));
  const gestures = watchGestures(document, () => clock.now, turns);
  const own = new OwnTurns({
    gestures: () => gestures.recent,
    turns,
    now: () => clock.now,
    path: () => path,
    sent: (turn) => sent.push(turn),
  });
  stops.push(gestures.stop, () => own.stop());
  return {
    sent,
    turns,
    clock,
    own,
    show: (question: string, answer = 'So it is.') => {
      log.insertAdjacentHTML('beforeend', '<p class="question"></p><div class="answer"></div>');
      const [asked, answered] = [...log.children].slice(-2);
      if (asked) asked.textContent = question;
      if (answered) answered.innerHTML = answer;
      own.look();
    },
    clear: () => log.replaceChildren(),
  };
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id}`);
  return found;
};

const pressEnterIn = async (id: string) => {
  element(id).focus();
  await userEvent.keyboard('{Enter}');
};

test.each<[string, () => Promise<unknown>]>([
  ['Enter', () => pressEnterIn('composer')],
  ['the button beside the composer', () => userEvent.click(element('send'))],
])(
  'a question sent with %s is the user’s own, the first of a conversation too',
  async (_, send) => {
    const chat = openChat();
    await send();
    chat.show('I am new to Rust. What is a borrow?');
    expect(chat.sent).toEqual([{ text: 'I am new to Rust. What is a borrow?', before: '' }]);
    expect(chat.turns().map((turn) => chat.own.owns(turn))).toEqual([true]);
  },
);

test('a click elsewhere while the answer is awaited changes nothing', async () => {
  const chat = openChat();
  await pressEnterIn('composer');
  await userEvent.click(element('log'));
  chat.show('I am new to Rust.');
  expect(chat.sent).toHaveLength(1);
});

test('it comes with what the answer before it had offered', async () => {
  const chat = openChat();
  chat.show('Where to?', '<p>You could go to:</p><ol><li>Rome</li><li>Oslo</li></ol>');
  await pressEnterIn('composer');
  chat.show('Option 2, please.');
  expect(chat.sent).toEqual([{ text: 'Option 2, please.', before: '- Rome\n- Oslo' }]);
});

test('it is told once, though the page draws it anew', async () => {
  const chat = openChat();
  await pressEnterIn('composer');
  chat.show('I am new to Rust.');
  chat.clear();
  await pressEnterIn('composer');
  chat.show('I am new to Rust.');
  chat.own.look();
  expect(chat.sent).toHaveLength(1);
});

test('a question that is drawn after its answer’s place is waited for', async () => {
  const chat = openChat();
  await pressEnterIn('composer');
  chat.show('');
  expect(chat.sent).toEqual([]);
  const [question] = document.getElementsByClassName('question');
  if (question) question.textContent = 'I am new to Rust.';
  chat.own.look();
  expect(chat.sent).toHaveLength(1);
});

type Chat = ReturnType<typeof openChat>;
test.each<[string, (chat: Chat) => Promise<unknown> | unknown]>([
  ['history that loads by itself', (chat) => chat.show('I am new to Rust.')],
  [
    'a turn that appears too late',
    async (chat) => {
      await pressEnterIn('composer');
      chat.clock.now = 10_001;
      chat.show('I am new to Rust.');
    },
  ],
  [
    'a conversation opened from a list',
    async (chat) => {
      await userEvent.click(element('old'));
      chat.show('I am new to Rust.');
    },
  ],
  [
    'a conversation found by a search',
    async (chat) => {
      await pressEnterIn('search');
      chat.show('I am new to Rust.');
    },
  ],
  [
    'another conversation that took the place of this one',
    async (chat) => {
      chat.show('What is Go?');
      await pressEnterIn('composer');
      chat.clear();
      chat.show('I am new to Rust.');
    },
  ],
  [
    'several turns at once',
    async (chat) => {
      await pressEnterIn('composer');
      const { own } = chat;
      const look = own.look.bind(own);
      own.look = () => undefined;
      chat.show('I am new to Rust.');
      chat.show('I am new to Go.');
      look();
    },
  ],
  [
    'a new answer to an old question',
    async (chat) => {
      chat.show('I am new to Rust.');
      await pressEnterIn('composer');
      chat.show('I am new to Rust.');
    },
  ],
  [
    'keys that a script of the page pressed',
    (chat) => {
      const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
      element('composer').dispatchEvent(key);
      element('send').click();
      chat.show('I am new to Rust.');
    },
  ],
  [
    'a new line in the composer',
    async (chat) => {
      element('composer').focus();
      await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
      chat.show('I am new to Rust.');
    },
  ],
])('%s is not the user’s own', async (_, happen) => {
  const chat = openChat();
  await happen(chat);
  expect(chat.sent).toEqual([]);
});

test('on a shared page, and where the answer is not sure to be one, nothing counts', async () => {
  for (const chat of [openChat({ path: '/share/abc' }), openChat({ sure: false })]) {
    await pressEnterIn('composer');
    chat.show('I am new to Rust.');
    expect(chat.sent).toEqual([]);
  }
});

test('a draft is never read', async () => {
  const chat = openChat();
  const composer = element('composer') as HTMLTextAreaElement;
  composer.value = 'I am new to Rust.';
  const reads: string[] = [];
  for (const name of ['value', 'textContent', 'innerText'] as const) {
    Object.defineProperty(composer, name, {
      get: () => {
        reads.push(name);
        return '';
      },
    });
  }
  await pressEnterIn('composer');
  chat.show('What is Go?');
  expect(chat.sent).toHaveLength(1);
  expect(reads).toEqual([]);
});
