import { afterEach, expect, test } from 'vitest';
import { cloneIsland } from '@/lib/page/clone.ts';
import { proseBodies } from '@/lib/page/detect/bodies.ts';
import { turnsByLooks } from '@/lib/page/detect/generic.ts';
import { GrowingAnswer } from '@/lib/page/find/growth.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { readAnswer } from '@/lib/page/read/read-answer.ts';
import type { Turn } from '@/lib/page/turn.ts';

/** What real chat interfaces taught us, each in the smallest markup that shows it. */

afterEach(() => document.body.replaceChildren());

function page(html: string): HTMLElement {
  const box = document.createElement('main');
  box.innerHTML = html;
  document.body.append(box);
  return box;
}
const first = (box: Element, selector: string): HTMLElement =>
  box.querySelector<HTMLElement>(selector) as HTMLElement;
const sourceOf = (html: string): string => readAnswer([page(html)]).answer.source;
const never = () => false;

test('a link drawn as a button is a word of its sentence, and an icon beside it is not', () => {
  const box = page(
    '<p>See the <button data-streamdown="link">manual</button> for more. <button aria-label="Copy"><svg></svg></button></p>',
  );
  const { answer } = readAnswer([box]);
  expect(answer.islands.map(({ text }) => text)).toEqual(['manual']);
  expect(answer.source).toMatch(/^See the \S+ for more\.$/);
});

test('a button alone in its line is a control, a link alone in its list item is not', () => {
  const { answer } = readAnswer([
    page(
      '<p>Text.</p><p><button>Copy</button></p><ul><li><button data-streamdown="link">manual</button></li></ul>',
    ),
  ]);
  expect(answer.islands.map(({ text }) => text)).toEqual(['manual']);
});

test('text that only looks bold is read as bold, once, and not within headings', () => {
  const bold = 'style="font-weight:600"';
  expect(sourceOf(`<p>Keep it <span ${bold}>35 <span ${bold}>days</span></span>.</p>`)).toBe(
    'Keep it **35 days**.',
  );
  expect(sourceOf(`<h2 ${bold}><span>What to keep</span></h2>`)).toBe('## What to keep');
});

test('a thought behind a button without a telling name is no part of the answer', () => {
  const turn = page(
    '<div class="a"><button>Thought for 2 seconds</button><div><p>Weighing it.</p></div></div><div class="b"><p>Do this.</p></div>',
  );
  expect(proseBodies(turn).map(({ textContent }) => textContent)).toEqual(['Do this.']);
});

test('a turn that opens with such a button and has nothing after it is the answer', () => {
  const turn = page(
    '<div><div><button>Thought for 2 seconds</button><p>Do this.</p><p>Then that.</p></div></div>',
  );
  expect(
    proseBodies(turn)
      .map(({ textContent }) => textContent)
      .join(''),
  ).toContain('Do this.');
});

const LONG = 'Stop the writers, copy the files, start again, and check every count twice. '.repeat(
  4,
);
const message = (names: string, html: string) => `<div class="${names}">${html}</div>`;

test('what one person writes another of mistakes is no disclaimer', () => {
  page(
    `<section>${message('msg outgoing', '<p>Did you ask it?</p>')}${message('msg incoming', `<p>${LONG}</p><p>It can make mistakes.</p>`)}</section><textarea placeholder="Type a message"></textarea>`,
  );
  expect(turnsByLooks(document, never).filter(({ sure }) => sure)).toEqual([]);
});

test('the same words below the conversation are one', () => {
  page(
    `<section>${message('msg outgoing', '<p>How?</p>')}${message('msg incoming', `<p>${LONG}</p>`)}</section><textarea placeholder="Type a message"></textarea><p>It can make mistakes.</p>`,
  );
  expect(turnsByLooks(document, never).map(({ sure }) => sure)).toEqual([true]);
});

test('a name and a text of somebody named as a user are no question and answer', () => {
  const one = message(
    'message role-user',
    `<div>Noor</div><div><p>${LONG}</p><ul><li>one</li></ul></div>`,
  );
  page(`<section>${one}${one}</section><textarea></textarea><p>Answers may contain mistakes.</p>`);
  expect(turnsByLooks(document, never)).toEqual([]);
});

test('a greeting before the first question is no answer', () => {
  page(
    `<section>${message('bot-message', 'Hello! How can I help?')}${message('user-message', 'How?')}${message('bot-message', `<p>${LONG}</p>`)}</section><textarea placeholder="Ask the bot"></textarea>`,
  );
  expect(turnsByLooks(document, never)).toHaveLength(1);
  document.body.replaceChildren();
  page(
    '<div class="message-bubble ai-message-text">Hello!</div><div class="message-bubble user-message-text">How?</div><div class="message-bubble ai-message-text">So.</div>',
  );
  expect(turnsOnUnknown([document], never).map(({ element }) => element.textContent)).toEqual([
    'So.',
  ]);
});

const turnOf = (element: HTMLElement, sure: boolean): Turn => ({
  element,
  by: 'looks',
  sure,
  bodies: () => [element],
  question: () => '',
  isStreaming: never,
});

test('another number of as many digits in the middle is a change, a pressed button is none', () => {
  const text = 'and then nothing else happens for a long while, in any of the places that we know.';
  const box = page(`<p>Change it every 90 days, ${text}</p><button>Copy</button>`);
  const growing = new GrowingAnswer(turnOf(box, true), 0);
  first(box, 'button').textContent = 'Copied';
  expect(growing.touched(10)).toBe('none');
  first(box, 'p').textContent = `Change it every 45 days, ${text}`;
  expect(growing.touched(20)).toBe('grew');
});

test('an answer offered in doubt becomes sure as soon as more is seen, never the other way', () => {
  const box = page('<p>Text.</p>');
  const growing = new GrowingAnswer(turnOf(box, false), 0);
  expect(growing.check(1000)).toBe('settled');
  expect(growing.surer(turnOf(box, true))).toBe(true);
  expect(growing.turn.sure).toBe(true);
  expect(growing.surer(turnOf(box, false))).toBe(false);
  expect(growing.turn.sure).toBe(true);
});

test('light code keeps the dark ground it stands on', () => {
  const box = page(
    '<pre style="background:rgb(20, 20, 20);color:rgb(240, 240, 240)"><code>ls</code></pre>',
  );
  const clone = cloneIsland(first(box, 'pre')) as HTMLElement;
  expect(clone.style.color).toBe('rgb(240, 240, 240)');
  expect(clone.style.backgroundColor).toBe('rgb(20, 20, 20)');
});
