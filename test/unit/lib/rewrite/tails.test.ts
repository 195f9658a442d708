import { expect, test } from 'vitest';
import { tailOf } from '@/lib/rewrite/built-in/tails.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';

function tailIn(source: string, question = 'Which pump should I buy?'): string | null {
  const [sentence] = parseAnswer({ source, islands: [] }).sentences;
  if (!sentence) throw new Error('no sentence');
  const tail = tailOf(sentence, { question, emphasis: ['cost'] });
  return tail && source.slice(tail.span.start, tail.span.end);
}

test.each([
  [
    'a result',
    'The outer ring sits on two soft bearings, making the whole pump quiet at night.',
    ', making the whole pump quiet at night',
  ],
  [
    'a further trait',
    'The outer ring sits on two **soft** bearings, which are made by a small firm in the north.',
    ', which are made by a small firm in the north',
  ],
  [
    'a reason',
    'Most owners clean the pump twice in spring, as it gathers pollen from the pond.',
    ', as it gathers pollen from the pond',
  ],
])('%s can be spared, and what stands before it is whole', (_, source, tail) => {
  expect(tailIn(source)).toBe(tail);
});

test.each([
  [
    'limits',
    'The outer ring sits on two soft bearings, making it quiet unless it runs at full speed.',
  ],
  ['denies', 'The outer ring sits on two soft bearings, which are not made for salt water at all.'],
  [
    'holds a figure',
    'The outer ring sits on two soft bearings, making it 40 percent quieter at night.',
  ],
  [
    'is on the reader’s topic',
    'The outer ring sits on two soft bearings, reducing the cost of every repair later.',
  ],
  [
    'is taken up again',
    'The outer ring of the older pumps, which was sold for years by many shops, is soft.',
  ],
  [
    'follows a denial',
    'The outer ring does not sit on two bearings, making the whole pump louder at night.',
  ],
  [
    'stands in an open bracket',
    'The outer ring (on two soft bearings, making the whole pump quiet) sits very well.',
  ],
  [
    'leaves too little',
    'The outer ring is soft and old, making the whole of the older pump quiet at night for all owners.',
  ],
])('a clause that %s stays', (_, source) => {
  expect(tailIn(source)).toBeNull();
});

test('who asks why is told why', () => {
  const source = 'Most owners clean the pump twice in spring, as it gathers pollen from the pond.';
  expect(tailIn(source, 'Why do owners clean their pumps?')).toBeNull();
});

test('a clause that begins or ends inside a link or code stays', () => {
  const source =
    'The outer ring sits on two bearings[, making the whole pump quiet at night](https://example.org).';
  expect(tailIn(source)).toBeNull();
});
