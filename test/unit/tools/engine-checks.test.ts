import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Chat,
  type Mood,
  type OpenAiServer,
  startOpenAiServer,
} from '@/test/fixtures/openai-server.ts';
import { ENGINE_CHECKS } from '@/tools/engine-checks.ts';

const KEY = 'sk-planted-0123456789';

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.mood = 'well';
  server.reply = paraphrased;
});

/** What stands between the markers of the answer; another request gets words enough to stream. */
function paraphrased({ messages }: Chat): string {
  const user = messages.at(-1)?.content ?? '';
  const answer = /----- ANSWER \S+ -----\n([\s\S]*?)\n----- END ANSWER/.exec(user)?.[1];
  return answer ?? 'one two three four five six seven eight nine ten';
}

async function verdicts(baseUrl = server.baseUrl, key: string | null = null) {
  const subject = { server: { baseUrl, model: 'tiny', key }, contextTokens: 4_096 };
  const found: Record<string, string> = {};
  for (const { name, run } of ENGINE_CHECKS) {
    const { verdict } = await run(subject).catch(() => ({ verdict: 'fails' }) as const);
    found[name] = verdict;
  }
  return found;
}

test('a server that does everything right passes every check', async () => {
  expect(new Set(Object.values(await verdicts()))).toEqual(new Set(['works']));
});

test.each<[Mood, string, string]>([
  ['whole', 'streams its reply', 'warns'],
  ['unauthorized', 'passes the Test button', 'fails'],
  ['broken', 'streams its reply', 'fails'],
  ['cut-mid-word', 'streams its reply', 'fails'],
  ['no-model', 'passes the Test button', 'fails'],
])('%s: “%s” %s', async (mood, name, verdict) => {
  server.mood = mood;
  expect((await verdicts())[name]).toBe(verdict);
});

test('a model that changes facts warns, since the built-in result is shown then', async () => {
  server.reply = (chat) => paraphrased(chat).replace('300', '900');
  expect((await verdicts())['rewrites an answer faithfully']).toBe('warns');
});

test('a server that takes any key warns', async () => {
  expect((await verdicts(server.baseUrl, KEY))['refuses a wrong key']).toBe('warns');
});

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/test-engine.ts', ...args], {
    env: { ...process.env, PLANTED: KEY },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
  );

test('the command tells by its exit code whether a server can be used, and never prints the key', async () => {
  const good = await run('--url', server.baseUrl, '--model', 'tiny', '--key-env', 'PLANTED');
  expect(good).toMatchObject({ code: 0 });
  server.mood = 'unauthorized';
  const bad = await run('--url', server.baseUrl, '--model', 'tiny', '--key-env', 'PLANTED');
  expect(bad).toMatchObject({ code: 1 });
  expect(await run('--model', 'tiny')).toMatchObject({ code: 2 });
  expect(
    await run('--url', server.baseUrl, '--model', 'tiny', '--key-env', 'NOT_SET'),
  ).toMatchObject({ code: 2 });
  expect(good.said + bad.said).not.toContain(KEY);
});

test.each<[string, readonly string[]]>([
  ['a flag that there is not', ['--url', 'http://127.0.0.1:1/v1', '--modell', 'tiny']],
  ['a flag without its value', ['--url', 'http://127.0.0.1:1/v1', '--model']],
  ['a word that belongs to no flag', ['http://127.0.0.1:1/v1', 'tiny']],
  ['an address that is none', ['--url', '127.0.0.1:11434', '--model', 'tiny']],
  [
    'a number that is none',
    ['--url', 'http://127.0.0.1:1/v1', '--model', 'tiny', '--context', 'x'],
  ],
])('the command refuses %s in one line', async (_, args) => {
  const { code, said } = await run(...args);
  expect(code).toBe(2);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain('Usage: npm run test:engine');
});
