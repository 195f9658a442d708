import { afterEach, expect, test } from 'vitest';
import { selectedBlocks } from '@/lib/page/once/selected-blocks.ts';
import { showOnce } from '@/lib/page/once/show-once.ts';
import type { Turn } from '@/lib/page/turn.ts';
import { startWorld, until } from './world.ts';

let world: ReturnType<typeof startWorld> | null = null;
afterEach(() => {
  world?.stop();
  world = null;
  for (const notice of document.querySelectorAll('idiolect-notice')) notice.remove();
  document.body.replaceChildren();
});

/** Select by two characters' places: the first of `from` and the last of `to`, as text says them. */
function select(from: string, to = from, root: Node = document.body): void {
  const start = textWith(from, root);
  const end = textWith(to, root);
  const selection =
    (root as Node as { getSelection?(): Selection }).getSelection?.() ?? getSelection();
  selection?.setBaseAndExtent(
    start,
    start.data.indexOf(from),
    end,
    end.data.indexOf(to) + to.length,
  );
}

function textWith(words: string, root: Node): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(words)) return node;
  }
  throw new Error(`no text with ${words}`);
}

const blocks = (): string[] | string => {
  const selected = selectedBlocks(document);
  return selected.kind === 'blocks' ? selected.blocks.map(({ id }) => id) : selected.kind;
};

const draw = (html: string): void => {
  document.body.innerHTML = html;
};

test.each([
  [
    'a word in a paragraph',
    '<p id="a">one <b>two</b> three</p><p id="b">four</p>',
    'two',
    'two',
    ['a'],
  ],
  [
    'two paragraphs',
    '<div><p id="a">one</p><p id="b">two</p></div><p id="c">three</p>',
    'one',
    'two',
    ['a', 'b'],
  ],
  [
    'paragraphs in boxes',
    '<div><div><p id="a">one</p></div><section><p id="b">two</p></section></div>',
    'one',
    'two',
    ['a', 'b'],
  ],
  [
    'one item: all of its list',
    '<ul id="a"><li>one</li><li>two<ul><li>three</li></ul></li></ul>',
    'three',
    'three',
    ['a'],
  ],
  [
    'a cell: all of its table',
    '<table id="a"><tr><td>one</td><td>two</td></tr></table>',
    'one',
    'one',
    ['a'],
  ],
  [
    'a box with text of its own',
    '<div id="a">one<br>two <i>three</i></div><div id="b">four</div>',
    'one',
    'three',
    ['a'],
  ],
  [
    'what stands between is a control',
    '<p id="a">one</p><button>Copy</button><p id="b">two</p>',
    'one',
    'two',
    ['a', 'b'],
  ],
  [
    'a draft between',
    '<p id="a">one</p><div contenteditable="true"><p id="x">secret</p></div><p id="b">two</p>',
    'one',
    'two',
    ['a', 'b'],
  ],
  [
    'a draft in a box with text',
    '<div id="x">one <span contenteditable="true">secret</span></div><p id="b">two</p>',
    'one',
    'two',
    ['b'],
  ],
] as const)('%s', (_, html, from, to, expected) => {
  draw(html);
  select(from, to);
  expect(blocks()).toEqual(expected);
});

test('a triple click, which reaches to the start of the next block, means the one block', () => {
  draw('<p id="a">one</p><p id="b">two</p>');
  getSelection()?.setBaseAndExtent(
    textWith('one', document.body),
    0,
    document.querySelector('#b') as Node,
    0,
  );
  expect(blocks()).toEqual(['a']);
});

test('a selection in an open shadow root is found there', () => {
  draw('<p>outside</p><div id="chat"></div>');
  const root = (document.querySelector('#chat') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p id="a">one</p><p id="b">two</p>';
  select('one', 'two', root);
  expect(blocks()).toEqual(['a', 'b']);
});

test.each([
  ['nothing', '<p>one</p>', null, 'nothing-selected'],
  ['only space', '<p>one</p>   <p>two</p>', '   ', 'nothing-selected'],
  ['a draft', '<div contenteditable="true">secret</div>', 'secret', 'editable'],
  ['a box with the role of a field', '<div role="textbox">secret</div>', 'secret', 'editable'],
] as const)('of %s nothing is read', (_, html, words, expected) => {
  draw(html);
  getSelection()?.removeAllRanges();
  if (words !== null) select(words);
  expect(blocks()).toBe(expected);
});

test('what is selected within a field is never read', () => {
  draw('<p>one</p><textarea>secret</textarea>');
  select('one');
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  field.select();
  expect(blocks()).toBe('editable');
});

const answer = (element: HTMLElement, isStreaming = false): Turn => ({
  element,
  by: 'looks',
  sure: false,
  bodies: () => [element],
  question: () => 'What is asked?',
  isStreaming: () => isStreaming,
});

const byId = (id: string) => document.querySelector(`#${id}`) as HTMLElement;

test('the question is the one of the answer around it, else the heading above, else empty', () => {
  draw(
    '<p id="a">zero</p><h2>About tides</h2><p id="b">one</p><h3>Later</h3><div id="c"><p>two</p></div>',
  );
  const shown: Turn[] = [];
  const ports = { answers: () => [answer(byId('c'))], show: (turn: Turn) => shown.push(turn) };
  for (const words of ['zero', 'one', 'two']) {
    select(words);
    showOnce(document, 'selection', ports);
  }
  expect(shown.map((turn) => turn.question())).toEqual(['', 'About tides', 'What is asked?']);
});

test('an answer that still grows, or none at all, is said and not shown', () => {
  draw('<p id="a">one</p>');
  const shown: Turn[] = [];
  const show = (turn: Turn) => shown.push(turn);
  showOnce(document, 'answer', { answers: () => [answer(byId('a'), true)], show });
  showOnce(document, 'answer', { answers: () => [], show });
  expect(shown).toEqual([]);
  expect(document.querySelectorAll('idiolect-notice')).toHaveLength(1);
});

test('of several answers the one in view is shown', () => {
  draw('<p id="a">one</p><div style="height: 300vh"></div><p id="b">two</p>');
  const shown: Turn[] = [];
  const ports = {
    answers: () => [answer(byId('a')), answer(byId('b'))],
    show: (turn: Turn) => shown.push(turn),
  };
  scrollTo(0, 0);
  showOnce(document, 'answer', ports);
  scrollTo(0, document.body.scrollHeight);
  showOnce(document, 'answer', ports);
  expect(shown.map(({ element }) => element.id)).toEqual(['a', 'b']);
  scrollTo(0, 0);
});

test('asked for anew, it is shown anew: one host, after an undo too', async () => {
  draw('<p id="a">one</p><p id="b">two</p>');
  const before = document.body.innerHTML;
  world = startWorld('ordinary.example');
  const here = world;
  const ports = { answers: () => [], show: (turn: Turn) => here.conductor.show(turn) };
  for (const [from, to] of [
    ['one', 'two'],
    ['two', 'two'],
    ['one', 'one'],
  ] as const) {
    select(from, to);
    showOnce(document, 'selection', ports);
    await until(() => here.hosts()[0]?.getAttribute('data-state') === 'personalized', 'it shows');
    expect(here.hosts()).toHaveLength(1);
    here.overlays.at(-1)?.events.undo();
    expect(document.body.innerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  }
  expect(here.asked.map(({ source }) => source)).toEqual(['one\n\ntwo', 'two', 'one']);
});
