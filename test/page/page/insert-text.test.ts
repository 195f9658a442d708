import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { insertIntoComposer } from '@/lib/page/insert-text.ts';

afterEach(() => document.body.replaceChildren());

function openPage(composer: string, root: Element | ShadowRoot = document.body) {
  root.innerHTML = `<p id="answer">So it is.</p><form>${composer}</form>`;
  const sends: Event[] = [];
  const form = root.querySelector('form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    sends.push(event);
  });
  const answer = root.querySelector('#answer');
  const composed = form?.firstElementChild;
  if (!answer || !(composed instanceof HTMLElement)) throw new Error('the page is not as written');
  return { answer, composer: composed, sends };
}

test('a text goes to the caret of a text area, and what stands there stays', async () => {
  const { answer, composer, sends } = openPage('<textarea></textarea>');
  const area = composer as HTMLTextAreaElement;
  const inputs: string[] = [];
  area.addEventListener('input', () => inputs.push(area.value));
  area.value = 'Hello  and thanks';
  area.setSelectionRange(6, 6);
  expect(await insertIntoComposer(answer, 'What is OAuth?')).toBe('inserted');
  expect(area.value).toBe('Hello What is OAuth? and thanks');
  expect(inputs, 'the site’s own editor hears of it').toHaveLength(1);
  expect(sends).toEqual([]);
});

test('it goes into an editable element, also in a shadow root', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const { answer, composer } = openPage('<div contenteditable="true"></div>', root);
  expect(await insertIntoComposer(answer, 'What is OAuth?')).toBe('inserted');
  expect(composer.textContent).toBe('What is OAuth?');
});

test('of several places the conversation’s last one is meant; searches and hidden ones never', async () => {
  const { answer } = openPage('<textarea id="edit"></textarea>');
  document.body.insertAdjacentHTML(
    'beforeend',
    `<textarea id="composer"></textarea><div role="search"><textarea id="search"></textarea></div>
     <textarea id="hidden" style="display:none"></textarea><textarea readonly></textarea>`,
  );
  expect(await insertIntoComposer(answer, 'What is OAuth?')).toBe('inserted');
  const texts = [...document.querySelectorAll('textarea')].map(({ id, value }) => `${id}:${value}`);
  expect(texts.filter((text) => text.includes('OAuth'))).toEqual(['composer:What is OAuth?']);
});

test('without a composer it is copied', async () => {
  const { answer } = openPage('<span></span>');
  let outcome = '';
  answer.addEventListener('click', async () => {
    outcome = await insertIntoComposer(answer, 'What is OAuth?');
  });
  await userEvent.click(answer);
  await expect.poll(() => outcome).toBe('copied');
  document.body.insertAdjacentHTML('beforeend', '<textarea id="elsewhere"></textarea>');
  const elsewhere = document.querySelector<HTMLTextAreaElement>('#elsewhere');
  elsewhere?.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  expect(elsewhere?.value).toBe('What is OAuth?');
});
