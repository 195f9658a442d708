import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type WriterPorts, writeWithServer } from '@/lib/adapters/engines/openai-writer.ts';
import { listModels, testServer } from '@/lib/adapters/engines/test-server.ts';
import { NotSent } from '@/lib/adapters/network/gate.ts';
import { type Mood, type OpenAiServer, startOpenAiServer } from '@/test/fixtures/openai-server.ts';

const TEXT = 'A cache keeps copies of data. It expires them after 300 seconds.';
const PROMPT = { system: 'Rewrite.', user: 'The answer.' };

let server: OpenAiServer;
beforeAll(async () => {
  server = await startOpenAiServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.mood = 'well';
  server.reply = () => TEXT;
  (server.seen as unknown[]).length = 0;
});

const ports: WriterPorts = {
  fetch: (input, init) => fetch(input, init),
  client: async (options) => new OpenAI(options),
};
const settings = (key: string | null = 'sk-secret') => ({
  baseUrl: server.baseUrl,
  model: 'tiny',
  key,
});

async function write(mood: Mood, signal = new AbortController().signal, own = ports) {
  server.mood = mood;
  const pieces: string[] = [];
  const result = await writeWithServer(
    settings(),
    PROMPT,
    own,
    (text) => pieces.push(text),
    signal,
  );
  return { result, pieces, text: pieces.join('') };
}

describe('a server that works', () => {
  test.each<Mood>([
    'well',
    'whole',
    'slow-first-token',
    'pauses',
    'rate-limited-once',
    'broken-once',
  ])('and answers %s: its words arrive', async (mood) => {
    const { result, text } = await write(mood);
    expect(result).toEqual({ ok: true, value: { end: 'finished' } });
    expect(text).toBe(TEXT);
  });

  test('gets the instructions, the data, the model and the key, and nothing else of ours', async () => {
    await write('well');
    const [request] = server.seen;
    expect(request?.key).toBe('Bearer sk-secret');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      model: 'tiny',
      stream: true,
      temperature: 0.2,
      messages: [
        { role: 'system', content: 'Rewrite.' },
        { role: 'user', content: 'The answer.' },
      ],
    });
  });

  test('streams: the first words come before the last', async () => {
    expect((await write('well')).pieces.length).toBeGreaterThan(3);
  });

  test('waits as long as the server asks before it asks again', async () => {
    await write('rate-limited-once');
    expect(server.seen).toHaveLength(2);
  });
});

describe('a server that goes wrong', () => {
  test.each<[Mood, string]>([
    ['unauthorized', 'key-refused'],
    ['origin-refused', 'origin-refused'],
    ['no-model', 'model-missing'],
    ['rate-limited', 'rate-limited'],
    ['broken', 'server-broke'],
    ['cut-mid-word', 'unreachable|cut-off'],
    ['malformed-json', 'server-broke'],
    ['wrong-content-type', 'server-broke'],
    ['endless', 'server-broke'],
    ['context-too-long', 'too-long'],
    ['empty', 'server-broke'],
  ])('%s is told as %s', async (mood, kinds) => {
    const { result } = await write(mood);
    if (result.ok) throw new Error('it was taken for a reply');
    expect(kinds.split('|')).toContain(result.error.kind);
    expect(result.error.message).not.toContain('sk-secret');
  });

  test('that is not there', async () => {
    const gone = await startOpenAiServer();
    await gone.close();
    const result = await writeWithServer(
      { ...settings(), baseUrl: gone.baseUrl },
      PROMPT,
      ports,
      () => undefined,
      new AbortController().signal,
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  test('whose host was not chosen is never asked', async () => {
    const refusing: WriterPorts = {
      ...ports,
      fetch: async () => {
        throw new NotSent({ kind: 'host-not-chosen', message: 'You have not chosen it.' });
      },
    };
    const { result } = await write('well', undefined, refusing);
    expect(result).toMatchObject({ error: { kind: 'not-set-up' } });
    expect(server.seen).toEqual([]);
  });

  test('an abort closes the connection at once', async () => {
    const stop = new AbortController();
    server.mood = 'endless';
    const before = server.aborted();
    const result = await writeWithServer(
      settings(),
      PROMPT,
      ports,
      () => stop.abort(),
      stop.signal,
    );
    expect(result).toMatchObject({ error: { kind: 'cancelled' } });
    await expect.poll(() => server.aborted()).toBeGreaterThan(before);
  });
});

describe('the test of a server', () => {
  const never = new AbortController().signal;
  const timed = { ...ports, now: () => performance.now() };

  test('lists its models and times its first words', async () => {
    expect(await listModels(settings(), ports, never)).toEqual({
      ok: true,
      value: ['tiny', 'llama3.2'],
    });
    expect(await testServer(settings(), timed, never)).toMatchObject({
      ok: true,
      value: { models: ['tiny', 'llama3.2'] },
    });
  });

  test('names the models it has when the chosen one is missing', async () => {
    const result = await testServer({ ...settings(), model: 'huge' }, timed, never);
    expect(result).toMatchObject({ ok: false, error: { kind: 'model-missing' } });
    expect(JSON.stringify(result)).toContain('llama3.2');
  });

  test.each<[Mood, string]>([
    ['unauthorized', 'key-refused'],
    ['origin-refused', 'origin-refused'],
    ['broken', 'server-broke'],
  ])('%s: %s', async (mood, kind) => {
    server.mood = mood;
    expect(await testServer(settings(), timed, never)).toMatchObject({ error: { kind } });
  });
});
