import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportWords } from '@/components/options/ImportWords.tsx';
import { err } from '@/lib/core/result.ts';
import { draw, expectAccessible } from './draw.tsx';
import { fakeWords } from './fake-background.ts';

const drawWords = (overrides: Parameters<typeof fakeWords>[0] = {}) => {
  const { source, happened } = fakeWords(overrides);
  return { happened, place: draw(<ImportWords source={source} />) };
};

/** One conversation as ChatGPT exports it: the user's turns, each answered. */
const conversation = (number: number, ...turns: string[]) => ({
  title: `Talk ${number}`,
  mapping: Object.fromEntries(
    turns.flatMap((text, index) =>
      ['user', 'assistant'].map((role) => [
        `${number}-${index}-${role}`,
        {
          message: {
            author: { role },
            create_time: 1_700_000_000 + index * 2 + Number(role === 'assistant'),
            content: { content_type: 'text', parts: [role === 'user' ? text : `So: ${text}`] },
          },
        },
      ]),
    ),
  ),
});

const fileOf = (text: string) => new File([text], 'conversations.json');
const choose = (file: File) => userEvent.upload(page.getByLabelText('conversations.json'), file);

test('a pasted memory is handed over by keyboard, and what was found is said', async () => {
  const { happened, place } = drawWords();
  await page.getByLabelText('Text to look through').fill('User is a nurse.\nUser is new to Rust.');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByText('Found 2 proposals.')).toBeVisible();
  expect(happened).toEqual(['memory User is a nurse.\nUser is new to Rust.']);
  await expect.element(page.getByLabelText('Text to look through')).toHaveValue('');
  await expectAccessible(place);
});

test('what could not be kept is said, and the text stays', async () => {
  const message = 'Your disk is full.';
  drawWords({ importMemory: async () => err({ kind: 'storage-failed', message }) });
  await page.getByLabelText('Text to look through').fill('User is a nurse.');
  await page.getByRole('button', { name: 'Find what it says about me' }).click();
  await expect.element(page.getByText(message)).toBeVisible();
  await expect.element(page.getByLabelText('Text to look through')).toHaveValue('User is a nurse.');
});

test('of an export only the user’s own turns are handed over, in batches', async () => {
  const batches: number[] = [];
  const { source, happened } = fakeWords();
  draw(
    <ImportWords
      source={{
        ...source,
        importTurns: (turns) => {
          batches.push(turns.length);
          return source.importTurns(turns);
        },
      }}
    />,
  );
  const talks = Array.from({ length: 150 }, (_, number) =>
    conversation(number, `I use tool ${number}. {"}`, `And "then" ${number}?`),
  );
  await choose(fileOf(JSON.stringify(talks)));
  await expect.element(page.getByText(/Read 300 messages of yours/)).toBeVisible();
  expect(happened).toEqual(talks.flatMap((_, n) => [`I use tool ${n}. {"}`, `And "then" ${n}?`]));
  expect(Math.max(...batches)).toBeLessThanOrEqual(200);
});

test('a large export can be cancelled, and goes on when it is chosen again', async () => {
  const talk = JSON.stringify(conversation(0, 'I use Vue. '.repeat(3_000)));
  const file = fileOf(`[${Array.from({ length: 400 }, () => talk).join(',')}]`);
  let handed = 0;
  drawWords({
    importTurns: async (turns) => {
      handed += turns.length;
      await page.getByRole('button', { name: 'Cancel' }).click();
      return { ok: true, value: { proposed: 1 } };
    },
  });
  await choose(file);
  await expect.element(page.getByText(/Cancelled\. 1 proposal found so far/)).toBeVisible();
  expect(handed).toBeLessThan(400);
  await expect.element(page.getByLabelText('conversations.json')).toBeVisible();
});

test.each([
  ['another file', '{"hello": "world"}'],
  ['no JSON at all', 'PK\u0003\u0004 a zip file'],
  ['an empty file', ''],
])('%s is refused in words', async (_, text) => {
  drawWords();
  await choose(fileOf(text));
  await expect.element(page.getByText(/No conversations were found/)).toBeVisible();
});
