import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { maskAnswer } from '@/lib/rewrite/model/mask.ts';
import { PROMPT_VERSION, promptFor, repairOf } from '@/lib/rewrite/model/prompt.ts';
import { estimateTokens } from '@/lib/rewrite/model/tokens.ts';

/** The wording of each version. Another wording is another version: kept results of older ones end. */
const WORDINGS: Readonly<Record<number, string>> = {
  1: '0b130f4650966a84',
};

const parts = (source: string) => ({
  question: 'How does it work?',
  answer: maskAnswer({ source, islands: [] }),
  framing: { ...NEUTRAL_FRAMING, depth: 'newcomer', length: 'brief', emphasis: ['risk'] } as const,
  sources: [{ id: 'S1', title: 'A page', text: 'What it says.' }],
  nonce: 'QX7',
});

test('a prompt that is worded otherwise has another version', () => {
  const prompt = promptFor(
    parts('Run `npm ci` first. It is the way that is quick.'),
    estimateTokens,
  );
  const wording = JSON.stringify([prompt, repairOf(prompt, ['missing: 300'])]);
  const hash = createHash('sha256').update(wording).digest('hex').slice(0, 16);
  expect(WORDINGS[PROMPT_VERSION]).toBe(hash);
});

test('the language of the answer is told to whom it matters, where it can be told', () => {
  const languageOf = (source: string) => promptFor(parts(source), estimateTokens).language;
  expect(languageOf('The cache keeps copies of what it was asked for, and it is quick.')).toBe(
    'en',
  );
  expect(
    languageOf('Der Speicher hält das bereit, was mit ihm geladen wird, und ist schnell.'),
  ).toBe('de');
  expect(languageOf('npm ci')).toBeUndefined();
});
