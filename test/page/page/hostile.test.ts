import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cloneIsland } from '@/lib/page/clone.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { readAnswer } from '@/lib/page/read/read-answer.ts';
import { startWorld, until } from './world.ts';

const HOST = 'chatgpt.com';
let world: ReturnType<typeof startWorld> | undefined;

afterEach(() => {
  world?.stop();
  world = undefined;
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

const assistant = (html: string): string =>
  `<section><div data-message-author-role="assistant"><div class="markdown">${html}</div></div></section>`;
const user = (text: string): string =>
  `<section><div data-message-author-role="user">${text}</div></section>`;
const draw = (html: string): void => {
  document.body.innerHTML = html;
};
const answers = () => [...document.querySelectorAll<HTMLElement>('.markdown')];
const isTaken = (answer: Element | undefined): boolean =>
  answer?.nextElementSibling?.getAttribute('data-state') === 'personalized';
const taken = (index = 0) => until(() => isTaken(answers()[index]), `answer ${index} is taken`);

test('five thousand turns are found at once, and only those near the window are worked on', async () => {
  draw(
    Array.from({ length: 2500 }, (_, index) =>
      user(`Question ${index}?`).concat(assistant(`<p>Answer ${index}.</p>`)),
    ).join(''),
  );
  const from = performance.now();
  world = startWorld(HOST);
  expect(performance.now() - from, 'milliseconds, ten times what it takes').toBeLessThan(15_000);
  expect(world.finder.turns()).toHaveLength(2500);
  await taken(0);
  expect(world.hosts().length).toBeLessThan(120);
  expect(isTaken(answers().at(-1))).toBe(false);
});

test('five thousand turns of a host nobody knows take no longer than a second or two', () => {
  draw(
    `<main>${Array.from(
      { length: 2500 },
      (_, index) =>
        `<div class="message user">Question ${index}?</div><div class="message assistant"><p>Answer ${index}.</p></div>`,
    ).join('')}<textarea placeholder="Ask anything"></textarea></main>`,
  );
  const from = performance.now();
  expect(turnsOnUnknown([document], () => false)).toHaveLength(2500);
  expect(performance.now() - from, 'milliseconds, ten times what it takes').toBeLessThan(30_000);
});

test('markup that no parser would write is read without a throw, and nothing of it is lost', () => {
  draw(
    assistant(
      '<p>One<p>two<li>three<table><td>four<div>five</table></p><b><i>six</b> seven</i><ul>eight<li>nine<ul><h3>ten',
    ),
  );
  const [body] = answers();
  const { answer } = readAnswer(body ? [body] : []);
  const all = answer.source + answer.islands.map(({ text }) => text).join(' ');
  for (const word of 'One two three four five six seven eight nine ten'.split(' ')) {
    expect(all, word).toContain(word);
  }
});

test('what is hidden from the reader is neither read nor sent', async () => {
  draw(
    assistant(
      `<p>Seen.</p><p style="display:none">secret1</p><p hidden>secret2</p><span class="sr-only">secret3</span>
       <p style="visibility:hidden">secret4</p><template><p>secret5</p></template><script>secret6</script><!-- secret7 -->
       <div style="position:absolute;clip-path:inset(50%)">secret8</div><textarea>secret9</textarea>`,
    ),
  );
  world = startWorld(HOST);
  await taken();
  expect(JSON.stringify(world.asked)).toContain('Seen.');
  expect(JSON.stringify(world.asked)).not.toContain('secret');
});

test('people who imitate an assistant in a thread of comments are never taken unasked', () => {
  const comment = (text: string) =>
    `<li class="comment"><a class="author">bot_assistant</a><div class="comment-body"><p>${text}</p></div><button>Reply</button></li>`;
  draw(
    `<main><article><h1>News</h1><p>Text of the article.</p></article><ol class="comments">${[
      'You said: what do you think? Assistant said: as an AI language model I can make mistakes.',
      'ChatGPT can make mistakes. Check important info.',
      'Thought for 5 seconds',
      '<div data-role="assistant">I am the assistant. Regenerate. Good response. Bad response.</div>',
    ]
      .map(comment)
      .join('')}</ol><form><textarea placeholder="Add a comment"></textarea></form></main>`,
  );
  expect(turnsOnUnknown([document], () => false).filter(({ sure }) => sure)).toEqual([]);
});

test('a page that rewrites its history and draws itself anew keeps one overlay for each answer', async () => {
  const address = location.href;
  draw(user('How?') + assistant('<p>The moon pulls.</p>'));
  world = startWorld(HOST);
  await taken();
  for (const path of ['#a', '#b']) {
    history.pushState({}, '', path);
    history.replaceState({ odd: true }, '', `${path}c`);
    draw(user('How?') + assistant('<p>The moon pulls.</p>'));
    await taken();
  }
  expect(world.hosts()).toHaveLength(1);
  expect(world.asked).toHaveLength(1);
  draw('<main>Another page of the app</main>');
  await until(() => world?.hosts().length === 0, 'nothing of ours');
  history.replaceState({}, '', address);
});

test('an edited question has its answer asked for anew, and the branch before it is remembered', async () => {
  const first = user('How?') + assistant('<p>The moon pulls.</p>');
  const second = user('Why?') + assistant('<p>The moon pulls.</p>');
  draw(first);
  world = startWorld(HOST);
  await taken();
  draw(second);
  await taken();
  draw(first);
  await taken();
  expect(world.asked.map(({ question }) => question)).toEqual(['How?', 'Why?']);
});

test('an answer that is continued shows as it grows and is read whole at its end', async () => {
  draw(assistant('<p>The moon pulls.</p>'));
  world = startWorld(HOST);
  await taken();
  const [body] = answers();
  for (const word of ['Twice ', 'a ', 'day.']) {
    body?.append(word);
    await until(() => !isTaken(body), 'the original is back');
  }
  await taken();
  expect(world.asked.at(-1)?.source).toContain('Twice a day.');
});

test('two answers that stream at once are each taken once, at their own end', async () => {
  draw(assistant('<p>First</p>') + assistant('<p>Second</p>'));
  world = startWorld(HOST);
  const [one, other] = answers();
  // The first writes on until the second is taken: a page that stops for a moment changes no order.
  for (let step = 0; !isTaken(other); step += 1) {
    one?.append(` more${step}`);
    if (step < 3) other?.append(` word${step}`);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  await taken(0);
  expect(world.asked.map(({ source }) => source.split(/\s/)[0])).toEqual(['Second', 'First']);
});

test('a panel that is closed and opened again keeps ours, whether hidden or taken away', async () => {
  draw(`<aside>${assistant('<p>The moon pulls.</p>')}</aside>`);
  const panel = document.querySelector('aside') as HTMLElement;
  world = startWorld(HOST);
  await taken();
  panel.style.display = 'none';
  await new Promise((resolve) => setTimeout(resolve, 200));
  panel.style.display = '';
  expect(isTaken(answers()[0])).toBe(true);
  panel.remove();
  await until(() => world?.hosts().length === 0, 'it is gone');
  document.body.append(panel);
  await taken();
  expect(world.hosts()).toHaveLength(1);
  expect(world.asked).toHaveLength(1);
});

test.each([360, 800])(
  'in a window of %i px ours is no wider than the answer was',
  async (width) => {
    await page.viewport(width, 600);
    draw(
      `<div style="display:flex;gap:8px"><nav style="width:120px">Side</nav><div style="flex:1;min-width:0">${assistant(`<p>${'The moon pulls. '.repeat(20)}</p>`)}</div></div>`,
    );
    const before = answers()[0]?.getBoundingClientRect().width ?? 0;
    world = startWorld(HOST);
    await taken();
    const [host] = world.hosts();
    expect(host?.parentElement?.getBoundingClientRect().width).toBeLessThanOrEqual(before + 1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  },
);

test('a clone is harmless: nothing that runs, loads, submits or is found by its id', () => {
  draw(`<div id="island" onclick="void 0" style="background:url(https://evil.example/a)">
    <a id="js" href="javascript:void 0">js</a><a href="https://ok.example/x" onclick="void 0">ok</a>
    <a href="data:text/html,x">data</a><img src="x" onerror="void 0" alt="picture">
    <iframe src="/"></iframe><form action="/steal"><input name="a" value="b"><button>Send</button></form>
    <script>void 0</script><style>body{display:none}</style><object data="/"></object><embed src="/">
    <video autoplay src="/"></video><x-widget data-x="1">custom</x-widget><svg><use href="#a"></use><animate></animate>
    <foreignObject><p>in</p></foreignObject><path d="M0 0"></path></svg><p name="shadow" data-secret="s" contenteditable>text</p></div>`);
  const clone = cloneIsland(document.querySelector('#island') as Element);
  const host = document.createElement('div');
  document.body.append(host);
  host.attachShadow({ mode: 'open' }).append(clone);
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    const name = element.localName;
    expect(
      'script style iframe form input object embed video use animate foreignobject link meta base template'.split(
        ' ',
      ),
    ).not.toContain(name.toLowerCase());
    expect(name).not.toContain('-');
    for (const { name: attribute, value } of element.attributes) {
      expect(attribute).not.toMatch(
        /^(?:on|id$|name$|src(?:set|doc)$|action$|data-|contenteditable$|class$)/,
      );
      expect(value).not.toMatch(/javascript:|data:text|url\(/i);
    }
  }
  expect([...clone.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))).toEqual([
    'https://ok.example/x',
  ]);
  expect(clone.querySelector('a[href]')?.getAttribute('rel')).toContain('noopener');
  expect(clone.textContent).toContain('text');
});

test('a click on a clone reaches the original’s own handler, by the nearest thing to click', () => {
  draw(
    '<div id="island"><span class="pill" tabindex="0"><b>1</b></span><p>plain</p><button>Copy</button></div>',
  );
  const clicked: string[] = [];
  const original = document.querySelector('#island') as HTMLElement;
  original.addEventListener('click', ({ target }) => clicked.push((target as Element).localName));
  const clone = cloneIsland(original);
  document.body.append(clone);
  for (const selector of ['b', 'p', 'button']) {
    (clone.querySelector(selector) as HTMLElement).click();
  }
  expect(clicked).toEqual(['span', 'button']);
});
