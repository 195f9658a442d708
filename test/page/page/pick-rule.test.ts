import { afterEach, expect, test } from 'vitest';
import { pickedSite } from '@/lib/page/find/picked-site.ts';
import { deriveRule } from '@/lib/page/pick/derive-rule.ts';
import { prose } from '@/lib/page/prose.ts';
import { turnsOn } from '@/lib/page/sites/read-site.ts';
import type { Root } from '@/lib/page/turn.ts';

afterEach(() => document.body.replaceChildren());

const draw = (html: string): void => {
  document.body.innerHTML = html;
};
const pick = (selector: string, root: Root = document) => {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  const derived = deriveRule(element);
  if (!derived) throw new Error('no rule');
  return derived;
};
/** What a rule finds on the page as it is now: each answer's text with its question. */
const found = (rule: Parameters<typeof pickedSite>[0], root: Root = document) =>
  turnsOn(pickedSite(rule), root, () => prose).map((turn) => [
    turn.question(),
    turn
      .bodies()
      .map(({ textContent }) => textContent?.trim())
      .join(' '),
  ]);

/** Turn after turn in the shapes that sites really have. */
const SHAPES: Record<string, (question: string, answer: string, index: number) => string> = {
  'roles in attributes': (question, answer, index) =>
    `<div data-from="customer" data-id="${index}a">${question}</div><div data-from="desk" data-id="${index}b" class="x${index}"><p>${answer}</p></div>`,
  'numbered test ids': (question, answer, index) =>
    `<section data-testid="entry-${index}"><div data-testid="entry-in-${index}">${question}</div><div data-testid="entry-out-${index}"><p>${answer}</p></div></section>`,
  'class names among utilities': (question, answer) =>
    `<div class="flex w-full px-4"><div class="asked ml-auto">${question}</div></div><div class="flex w-full px-4"><div class="told mr-auto"><p>${answer}</p></div></div>`,
  'names that a build tool made': (question, answer, index) =>
    `<div class="Line_asked__${index}x9Kq"><p>${question}</p></div><div class="Line_told__${index}f3Zt"><p>${answer}</p></div>`,
  'custom elements': (question, answer) =>
    `<ask-line>${question}</ask-line><told-line><p>${answer}</p></told-line>`,
  'nothing but taking turns': (question, answer) =>
    `<div><p>${question}</p></div><div><p>${answer}</p><ul><li>and more</li></ul></div>`,
  'pairs in boxes': (question, answer) =>
    `<li><div><span>${question}</span></div><div><p>${answer}</p></div></li>`,
};

const conversation = (shape: (typeof SHAPES)[string], count: number): string =>
  Array.from({ length: count }, (_, index) =>
    shape(`Question ${index}?`, `Answer ${index} in a sentence.`, index),
  ).join('');

const page = (turns: string): string =>
  `<nav class="side"><div class="told">Old talk</div></nav><main><div class="thread">${turns}</div><form><textarea></textarea></form></main>`;

/** The box of an answer: the innermost one around its paragraph that holds all of it. */
const boxOf = (text: string): HTMLElement => {
  const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) =>
    textContent?.startsWith(text),
  );
  const box = paragraph?.parentElement;
  if (!box) throw new Error(`no ${text}`);
  return box;
};

test.each(Object.entries(SHAPES))(
  'one answer picked of three finds all three, their questions, and the next: %s',
  (_, shape) => {
    draw(page(conversation(shape, 3)));
    for (const index of [0, 1, 2]) {
      const derived = deriveRule(boxOf(`Answer ${index}`));
      const rule = derived?.rule;
      expect(rule, `answer ${index}`).toBeDefined();
      if (!rule) continue;
      draw(page(conversation(shape, 4)));
      const all = found(rule);
      expect(all, `by answer ${index}`).toHaveLength(4);
      for (const [number, [question, answer]] of all.entries()) {
        expect(answer).toContain(`Answer ${number} in a sentence.`);
        expect(answer).not.toContain('Question');
        expect(question).toBe(`Question ${number}?`);
      }
    }
  },
);

test.each(Object.entries(SHAPES).filter(([name]) => !name.startsWith('nothing')))(
  'picked as the only answer there is, it still finds the next ones: %s',
  (_, shape) => {
    draw(page(conversation(shape, 1)));
    const derived = deriveRule(boxOf('Answer 0'));
    draw(page(conversation(shape, 3)));
    const all = derived ? found(derived.rule) : [];
    expect(all.map(([, answer]) => answer)).toHaveLength(3);
  },
);

test('functional attributes come before classes, and no value that is content is kept', () => {
  draw(
    page(`<div class="ask">Who?</div>
      <div class="reply-box" data-role="assistant" data-label="Dear Alice, your balance is 7" id="m-81aa"><p>It is.</p></div>`),
  );
  const { rule } = pick('.reply-box');
  expect(rule.answer[0]).toBe('[data-role="assistant"]');
  expect(rule.answer).toContain('.reply-box');
  expect(JSON.stringify(rule)).not.toMatch(/Alice|81aa|balance/);
});

test('a rule never takes in the question, the composer or another part of the page', () => {
  draw(
    page(`<div class="line"><b>You</b><p>What is it?</p></div><div class="line reply"><b>It</b><p>A tide.</p></div>
      <div class="line last"><textarea></textarea><p>Reply here</p></div>`),
  );
  const { rule, answers } = pick('.reply');
  expect(answers.map(({ className }) => className)).toEqual(['line reply']);
  for (const selector of rule.answer) {
    const outside = [...document.querySelectorAll(selector)].filter(
      (one) =>
        one.closest('nav') ||
        one.querySelector('textarea') ||
        /What is it/.test(one.textContent ?? ''),
    );
    expect(outside, selector).toEqual([]);
  }
});

test('an answer in an open shadow root is found there again', () => {
  draw('<div id="host"></div>');
  const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = conversation(SHAPES['nothing but taking turns'] as (typeof SHAPES)[string], 2);
  const { rule } = pick('div:nth-of-type(2)', root);
  expect(found(rule, root).map(([, answer]) => answer)).toEqual([
    'Answer 0 in a sentence.and more',
    'Answer 1 in a sentence.and more',
  ]);
});

test('a rule from elsewhere that browsers cannot read finds nothing and breaks nothing', () => {
  draw('<main><p class="told">Hello.</p></main>');
  expect(found({ answer: ['p[[', ':nonsense()'], question: ['>>'] })).toEqual([]);
  expect(found({ answer: ['p[[', '.told'], question: ['>>'] })).toHaveLength(1);
});

test('the sites’ own structures are learnt again from one pick', () => {
  draw(`<main><article data-testid="conversation-turn-1" data-turn="user"><div data-message-author-role="user"><div class="whitespace-pre-wrap">How do tides work?</div></div></article>
    <article data-testid="conversation-turn-2" data-turn="assistant"><div data-message-author-role="assistant"><div class="markdown prose w-full"><p>The moon pulls.</p></div></div></article></main>`);
  const { rule } = pick('.markdown');
  document.querySelector('main')?.insertAdjacentHTML(
    'beforeend',
    `<article data-testid="conversation-turn-3" data-turn="user"><div data-message-author-role="user"><div class="whitespace-pre-wrap">And here?</div></div></article>
     <article data-testid="conversation-turn-4" data-turn="assistant"><div data-message-author-role="assistant"><div class="markdown prose w-full"><p>Twice a day.</p></div></div></article>`,
  );
  expect(found(rule)).toEqual([
    ['How do tides work?', 'The moon pulls.'],
    ['And here?', 'Twice a day.'],
  ]);
});
