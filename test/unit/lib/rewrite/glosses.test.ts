import { expect, test } from 'vitest';
import { markUp } from '@/lib/rewrite/built-in/engine.ts';
import { aFraming, NEWCOMER } from './framings.ts';

const SOURCE = `A small program can be tested on every change with a pipeline for CI/CD, and its version control keeps every state of the code.

The server runs a compiler, a database and a web service with an interface for programs of other teams and their own software.`;

const STUDENT = aFraming({ depth: 'familiar', structure: 'narrative', emphasis: ['concept'] });
const OTHER = aFraming({ depth: 'familiar', structure: 'narrative', emphasis: ['cost'] });

function termsFor(framing: typeof NEWCOMER, source = SOURCE): string[] {
  const made = markUp({
    question: 'How do teams release their software?',
    answer: { source, islands: [] },
    framing,
    without: [],
  });
  if ('why' in made) return [];
  return [...made.result.marks.terms.values()].flat().map(({ gloss }) => gloss.term);
}

test('a newcomer is told what terms mean', () => {
  expect(termsFor(NEWCOMER)).toEqual(expect.arrayContaining(['CI/CD', 'version control']));
});

test('who wants to understand concepts is told acronyms and terms of several words, no single words', () => {
  expect(termsFor(STUDENT)).toEqual(['CI/CD', 'version control']);
  expect(termsFor(OTHER)).toEqual([]);
});

test('a term that is part of a longer name is not explained by itself', () => {
  const [, second = ''] = SOURCE.split('\n\n');
  const source = `The code is kept by version control. ${second}`;
  expect(termsFor(NEWCOMER, source)).toContain('compiler');
  expect(termsFor(NEWCOMER, source.replace('compiler', 'compiler X5'))).not.toContain('compiler');
});

test('a long name with its short form in brackets is explained, once', () => {
  const source = `The central bank began quantitative easing (QE) to lower the interest rates of long loans.

Later QE ended, and monetary policy, inflation and the budget of the state came first again for the bank.`;
  expect(termsFor(NEWCOMER, source).filter((term) => /easing|QE/.test(term))).toHaveLength(1);
});
