import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { sentenceStarts } from '@/lib/tree/sentences.ts';
import { processorTime } from '@/test/unit/processor-time.ts';

const split = (text: string): string[] => {
  const starts = [0, ...sentenceStarts(text), text.length];
  return starts.slice(0, -1).map((start, index) => text.slice(start, starts[index + 1]).trim());
};

test.each([
  ['two plain ones', ['It works.', 'It is fast.']],
  ['an abbreviation', ['Use a vault, e.g. Vault, for it.', 'Then rotate.']],
  ['a title before a name', ['Dr. Smith agreed.', 'He left.']],
  ['initials', ['J. R. R. Tolkien wrote it.', 'It is long.']],
  ['decimals and versions', ['TLS 1.2 costs 3.50 euros.', 'Version 2.0 is free.']],
  ['a full stop inside brackets', ['It failed (see p. 4. It says so.) again.', 'Then not.']],
  ['a name that begins in lower case', ['Use OAuth.', 'mTLS is stronger.']],
  ['a company and a new sentence', ['It belongs to Acme Inc.', 'The price fell.']],
  ['a company inside a sentence', ['Acme Inc. is old.']],
  ['a question and an exclamation', ['Really?', 'Yes!', 'Good.']],
  ['ellipsis inside a sentence', ['It was… strange.']],
  ['Japanese', ['安全です。', '続けます。']],
])('tells sentences apart: %s', (_, sentences) => {
  expect(split(sentences.join(/。$/.test(sentences[0] ?? '') ? '' : ' '))).toEqual(sentences);
});

test('starts ascend and stay inside the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      let last = 0;
      for (const start of sentenceStarts(text)) {
        expect(start).toBeGreaterThan(last);
        expect(start).toBeLessThan(text.length);
        last = start;
      }
    }),
  );
});

test('ten thousand sentences in one paragraph are read in linear time', () => {
  const source = 'It holds. '.repeat(10_000);
  const taken = processorTime(() => {
    expect(parseAnswer({ source, islands: [] }).sentences).toHaveLength(10_000);
  });
  expect(taken).toBeLessThan(1500);
});
