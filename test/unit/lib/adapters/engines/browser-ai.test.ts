import { describe, expect, test } from 'vitest';
import {
  browserAvailability,
  browserModel,
  fetchBrowserModel,
} from '@/lib/adapters/engines/browser-ai.ts';
import type { Prompt } from '@/lib/rewrite/model/text-model.ts';
import { fakeLanguageModel } from '@/test/fixtures/browser-ai.ts';

const never = new AbortController().signal;
const PROMPT = { system: 'Rewrite.', user: 'The answer of five words.' };

/** A notebook that remembers what was noted, and when it was completed. */
function notebook() {
  const rows: { text: string; bytes: number | null }[] = [];
  const noted = async (text: string) => {
    const row: (typeof rows)[number] = { text, bytes: null };
    rows.push(row);
    return async ({ bytes }: { bytes: number }) => {
      row.bytes = bytes;
    };
  };
  return { rows, noted };
}

async function write(
  fake: ReturnType<typeof fakeLanguageModel>,
  signal = never,
  prompt: Prompt = PROMPT,
) {
  const { rows, noted } = notebook();
  const model = await browserModel({ api: fake.api, noted });
  if (!model.ok) throw new Error(model.error.message);
  let text = '';
  const result = await model.value.write(prompt, (piece) => (text += piece), signal);
  return { result, text, rows };
}

describe('the browser’s own model', () => {
  test('writes piece by piece; what it was handed is noted first, and its session is let go', async () => {
    const fake = fakeLanguageModel({ reply: () => 'A rewritten answer, in pieces.' });
    const { result, text, rows } = await write(fake);
    expect(result).toEqual({ ok: true, value: { end: 'finished' } });
    expect(text).toBe('A rewritten answer, in pieces.');
    expect(fake.asked).toEqual([{ system: 'Rewrite.', input: PROMPT.user }]);
    expect(rows).toEqual([{ text: `Rewrite.\n\n${PROMPT.user}`, bytes: text.length }]);
    expect(fake.openSessions()).toBe(0);
  });

  test('is handed nothing that cannot be noted down', async () => {
    const fake = fakeLanguageModel({ reply: () => 'A rewritten answer.' });
    const noted = () => Promise.reject(new Error('the disk is full'));
    const model = await browserModel({ api: fake.api, noted });
    if (!model.ok) throw new Error(model.error.message);
    const result = await model.value.write(PROMPT, () => undefined, never);
    expect(result).toMatchObject({ ok: false, error: { kind: 'not-set-up' } });
    expect(fake.asked).toEqual([]);
  });

  test('is not asked in vain when its note cannot be completed', async () => {
    const fake = fakeLanguageModel({ reply: () => 'A rewritten answer.' });
    const noted = async () => () => Promise.reject(new Error('the disk is full'));
    const model = await browserModel({ api: fake.api, noted });
    if (!model.ok) throw new Error(model.error.message);
    expect((await model.value.write(PROMPT, () => undefined, never)).ok).toBe(true);
  });

  test.each(['unavailable', 'downloadable', 'downloading'] as const)(
    'that is %s writes nothing',
    async (availability) => {
      const { api } = fakeLanguageModel({ availability });
      const { rows, noted } = notebook();
      expect(await browserModel({ api, noted })).toMatchObject({ error: { kind: 'not-set-up' } });
      expect(rows).toEqual([]);
    },
  );

  test('that is not there at all is absent; one that throws is unavailable', async () => {
    expect(await browserAvailability(undefined)).toBe('absent');
    const throwing = {
      ...fakeLanguageModel().api,
      availability: async () => {
        throw new DOMException('no', 'NotSupportedError');
      },
    };
    expect(await browserAvailability(throwing)).toBe('unavailable');
  });

  test('says when the answer is longer than it holds', async () => {
    for (const isOlder of [true, false]) {
      const { result } = await write(fakeLanguageModel({ quota: 3, isOlder }));
      expect(result).toMatchObject({ error: { kind: 'too-long' } });
      expect((await write(fakeLanguageModel({ quota: 30, isOlder }))).result.ok).toBe(true);
    }
  });

  test('is asked for the language of the answer, and for none that it was not made for', async () => {
    const german = { ...PROMPT, language: 'de' };
    const both = fakeLanguageModel({ speaks: ['en', 'de'], reply: () => 'Antwort.' });
    expect((await write(both, never, german)).text).toBe('Antwort.');
    const english = await write(fakeLanguageModel(), never, german);
    expect(english.result).toMatchObject({ error: { kind: 'language-not-spoken' } });
    expect(english.rows, 'nothing was handed over').toEqual([]);
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const fake = fakeLanguageModel({
      reply: () => {
        stop.abort();
        return 'Words that nobody wants.';
      },
    });
    expect((await write(fake, stop.signal)).result).toMatchObject({ error: { kind: 'cancelled' } });
    expect(fake.openSessions()).toBe(0);
  });

  test('is fetched with progress, or not at all', async () => {
    const shares: number[] = [];
    const there = fakeLanguageModel({ availability: 'downloadable' });
    expect(await fetchBrowserModel(there.api, (share) => shares.push(share), never)).toEqual({
      ok: true,
      value: null,
    });
    expect(shares).toEqual([0, 0.5, 1]);
    const away = fakeLanguageModel({ availability: 'unavailable' });
    expect((await fetchBrowserModel(away.api, () => undefined, never)).ok).toBe(false);
  });
});
