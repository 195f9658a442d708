import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embed, loadStaticModel } from '@/lib/embed/static-model.ts';
import { tokenize } from '@/lib/embed/tokenizer.ts';
import { similarity } from '@/lib/embed/vector.ts';
import { packagedFiles, packagedModel } from '@/test/eval/packaged-model.ts';
import reference from '@/test/fixtures/embed/transformers-js.json' with { type: 'json' };
import { processorTime } from '@/test/unit/processor-time.ts';

const MODEL = packagedModel();

/** The reference keeps every sixteenth dimension, rounded to six digits. */
const EVERY = 16;

test.each(reference)(
  'cuts $text into the tokens that transformers.js 4.3.1 gives',
  ({ text, ids }) => {
    expect(tokenize(MODEL.tokenizer, text)).toEqual(ids);
  },
);

test.each(reference)(
  'gives $text the vector that transformers.js 4.3.1 gives',
  ({ text, vector }) => {
    const ours = [...embed(MODEL, text)].filter((_, index) => index % EVERY === 0);
    for (const [index, value] of ours.entries()) expect(value).toBeCloseTo(vector[index] ?? 0, 5);
  },
);

test('every text has a vector of length one, or none at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const length = Math.hypot(...embed(MODEL, text));
      expect(length === 0 || Math.abs(length - 1) < 1e-4).toBe(true);
    }),
  );
});

test('the order of sentences does not matter, nor does saying it all twice', () => {
  const words = fc.array(fc.constantFrom('data', 'security', 'and', 'invoices', '2019', '?'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const there = embed(MODEL, [...left, ...right].join(' '));
      const back = embed(MODEL, [...right, ...left, ...left, ...right].join(' '));
      expect(similarity(there, back)).toBeCloseTo(1, 4);
    }),
  );
});

test('a text without a known word has the zero vector, and is like nothing', () => {
  const nothing = embed(MODEL, '');
  expect([...nothing].every((value) => value === 0)).toBe(true);
  expect(similarity(nothing, embed(MODEL, 'data'))).toBe(0);
});

test('sentences that say the same are nearer than sentences that share their words', () => {
  const asked = embed(MODEL, 'How do I keep the customer data safe?');
  const same = embed(MODEL, 'Ways of protecting clients’ personal information');
  const words = embed(MODEL, 'How do I keep the bread fresh?');
  expect(similarity(asked, same)).toBeGreaterThan(similarity(asked, words));
});

test('ten times the text takes about ten times as long, also for words that cannot be pieced together', () => {
  const junk = 'qxzjkvwqxzjkvwqxzjkvwqxzjkvw ';
  embed(MODEL, junk.repeat(1000));
  const timeFor = (text: string) => processorTime(() => void embed(MODEL, text));
  const short = timeFor(junk.repeat(1_000));
  const long = timeFor(junk.repeat(10_000));
  // Ten-fold work, with room for a busy machine; a quadratic way would take a hundredfold.
  expect(long).toBeLessThan(40 * Math.max(short, 5));
});

test('a file cut short or of another model is refused with a sentence', () => {
  const files = packagedFiles();
  const cut = { ...files, weights: files.weights.subarray(0, 100_000) };
  expect(() => loadStaticModel(cut)).toThrow(/past the end/);
  const other = { ...files, weights: new Uint8Array() };
  expect(() => loadStaticModel(other)).toThrow('expected the model to hold "meaning"');
  const tokenizer = new TextEncoder().encode('{"model":{"type":"BPE"}}');
  expect(() => loadStaticModel({ ...files, tokenizer })).toThrow('WordPiece');
});
