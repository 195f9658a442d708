import { expect, test } from 'vitest';
import { markUp } from '@/lib/rewrite/built-in/engine.ts';
import { define, ENTRIES, keyOf } from '@/lib/rewrite/built-in/glossary/glossary.ts';
import { termUses } from '@/lib/rewrite/built-in/term-uses.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { NEWCOMER } from './framings.ts';

const MOST_WORDS = 20;

function usesIn(source: string): { readonly term: string; readonly text: string }[] {
  const { sentences } = parseAnswer({ source, islands: [] });
  return sentences.flatMap((sentence) => termUses(sentence).map(({ entry }) => entry));
}

function glossesIn(question: string, source: string): string[] {
  const made = markUp({
    question,
    answer: { source, islands: [] },
    framing: NEWCOMER,
    without: [],
  });
  if ('why' in made) return [];
  return [...made.result.marks.terms.values()].flat().map(({ gloss }) => gloss.term);
}

test('every explanation is one short sentence or a few', () => {
  const long = ENTRIES.filter(
    ({ text }) => text.split(' ').length > MOST_WORDS || !/^\p{Lu}.*[^.]\.$/u.test(text),
  );
  expect(long).toEqual([]);
});

test('no term stands twice, in whichever field', () => {
  const keys = ENTRIES.map(({ term }) => keyOf(term));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('no term is part of its own explanation', () => {
  const circular = ENTRIES.filter(({ term, text }) => new RegExp(`\\b${term}\\b`).test(text));
  expect(circular.map(({ term }) => term)).toEqual([]);
});

test('every term is found in running text, alone and as one of several', () => {
  const missed = ENTRIES.filter(
    ({ term, text }) => !usesIn(`People speak of ${term} here.`).some((use) => use.text === text),
  );
  expect(missed.map(({ term }) => term)).toEqual([]);
  expect(usesIn('There are CTAs and eigenvectors.').map(({ term }) => term)).toEqual([
    'CTA',
    'eigenvector',
  ]);
});

test('a term is found in the capitals of a title, an acronym as it is written only', () => {
  expect(usesIn("People speak of Occam's Razor here.").map(({ term }) => term)).toEqual([
    "Occam's razor",
  ]);
  expect(define('Machine Learning')?.term).toBe('machine learning');
  expect(define('ui')).toBeUndefined();
  expect(define('new deal')).toBeUndefined();
});

test('several names of one thing say the same', () => {
  expect(define('hemoglobin A1c')?.text).toBe(define('HbA1c')?.text);
  expect(define('QE')?.text).toBe(define('quantitative easing')?.text);
});

const RECIPE =
  'Dredge the fish and whisk flour into the butter to form a roux in the pan. Add garlic, onions and salt, and simmer the sauce.';
const JOURNEY =
  'They dredge the lake each year, and the inn there serves a soup with a brown roux. Nobody lives there in winter.';

test('a term of more than one sense is explained in a text of its field only', () => {
  expect(glossesIn('How is a white sauce cooked?', RECIPE).sort()).toEqual([
    'dredge',
    'roux',
    'simmer',
  ]);
  expect(glossesIn('Where do they live?', JOURNEY)).toEqual(['roux']);
});
