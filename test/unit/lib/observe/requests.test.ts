import { describe, expect, test } from 'vitest';
import { type Requested, requestsIn } from '@/lib/observe/requests.ts';
import { statementsIn } from '@/lib/observe/statements.ts';

const NEWCOMER: Requested = { depth: 'newcomer', vocabulary: 'plain' };

describe('what a question asks of its own answer', () => {
  test.each<[string, Requested]>([
    ["Explain Kubernetes like I'm five this time", NEWCOMER],
    ['How does a heat pump work? ELI5', NEWCOMER],
    ['What is a SQL index, in plain English?', NEWCOMER],
    ['Erkläre mir Quantencomputer in einfachen Worten', NEWCOMER],
    ['¿Qué es un fondo indexado, en palabras sencillas?', NEWCOMER],
    ['Explique la blockchain en termes simples', NEWCOMER],
    ['Explique inflação em termos simples', NEWCOMER],
    ['ブロックチェーンを初心者にもわかるように説明して', NEWCOMER],
    ['用简单的话解释一下通货膨胀', NEWCOMER],
    ['How do I tune Postgres? Skip the basics.', { depth: 'expert' }],
    ['What happened in the 1929 crash, in brief?', { length: 'brief' }],
    ['Compare the two plans. Just this once, keep it short.', { length: 'brief' }],
    ['Describe photosynthesis in great detail', { length: 'thorough' }],
    ['How do I renew a passport, step by step?', { structure: 'steps' }],
    ['Compare the three frameworks in a table', { structure: 'table' }],
    ["Explain TLS like I'm ten and keep it short", { ...NEWCOMER, length: 'brief' }],
  ])('%s', (question, asked) => {
    expect(requestsIn(question)).toEqual(asked);
  });

  test.each([
    'What is the best database for a startup?',
    'Compare the frameworks, but not in a table',
    'What does “in plain English” mean?',
    'How do I write a table of contents?',
    'Fix this text: keep it short and explain it like I am five',
    'Why do short answers score worse in interviews with detailed questions?',
    'How many children are ten years old when they start?',
  ])('nothing: %s', (question) => {
    expect(requestsIn(question)).toEqual({});
  });

  test('none of them is learnt', () => {
    for (const question of [
      "Explain Kubernetes like I'm five this time",
      'For now, keep it short.',
      'Just this once, show it in a table',
    ]) {
      expect(statementsIn(question)).toEqual([]);
    }
  });
});
