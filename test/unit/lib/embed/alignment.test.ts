import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignment, type TokenVectors, tokenVectors } from '@/lib/embed/alignment.ts';
import { ASKING_WORDS } from '@/lib/embed/asking-words.ts';
import { packagedModel } from '@/test/eval/packaged-model.ts';

const MODEL = packagedModel();
const about = (text: string): TokenVectors => tokenVectors(MODEL, text, ASKING_WORDS);
const match = (a: string, b: string): number => alignment(about(a), about(b));

const sentence = fc
  .array(fc.constantFrom('hotel', 'beach', 'leather', 'novel', 'kubernetes', 'the', 'cat', '7'))
  .map((words) => words.join(' '));

test('alignment is symmetric, at most 1, and 1 for the same words in any order', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      expect(match(a, b)).toBeCloseTo(match(b, a), 6);
      expect(match(a, b)).toBeLessThan(1.0001);
      const again = a.split(' ').reverse().join(' ');
      expect(match(a, again)).toBeCloseTo(about(a).length === 0 ? 0 : 1, 5);
    }),
  );
});

test('a question finds the statement it bears on among others of the same form', () => {
  const question = 'Can you recommend some good options for a stylish outfit?';
  const right = 'I strongly dislike wearing wool.';
  const wrong = [
    'I strongly dislike hotels at the beach.',
    'I prefer good novels, some of them long.',
  ];
  for (const other of wrong) expect(match(question, right)).toBeGreaterThan(match(question, other));
});

test('words of asking alone match nothing', () => {
  expect(match('Could you recommend something good?', 'I would prefer something better.')).toBe(0);
});

test('a text of a megabyte is matched by its weightiest words', () => {
  expect(about('kubernetes cluster of the old cat '.repeat(30_000)).length).toBeLessThanOrEqual(64);
});
