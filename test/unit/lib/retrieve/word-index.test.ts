import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWordIndex } from '@/lib/retrieve/word-index.ts';
import { emptyIndex } from './library.ts';

const word = fc.constantFrom('pod', 'pods', 'cluster', 'kubernetes', 'tax', 'law', 'the', 'node');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const chunk = fc.record({ key: fc.nat(8), title: text, text });
const change = fc.oneof(
  chunk.map((added) => ({ kind: 'add' as const, added })),
  fc.nat(8).map((key) => ({ kind: 'remove' as const, key })),
  fc.constant({ kind: 'save' as const }),
);

test('after any changes the index ranks as one that was made anew', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), text, (changes, question) => {
      const index = emptyIndex();
      const left = new Map<number, { key: number; title: string; text: string }>();
      for (const one of changes) {
        if (one.kind === 'save') index.save();
        else if (one.kind === 'add') {
          index.add(one.added);
          left.set(one.added.key, one.added);
        } else {
          index.remove([one.key]);
          left.delete(one.key);
        }
      }
      const fresh = emptyIndex();
      for (const added of left.values()) fresh.add(added);
      const scores = (found: readonly { key: number; score: number }[]) =>
        new Map(found.map(({ key, score }) => [key, score.toFixed(4)]));
      const options = { limit: 20 };
      expect(scores(index.search(question, options))).toEqual(
        scores(fresh.search(question, options)),
      );
      expect(index.size).toBe(left.size);
    }),
  );
});

test('what was saved is restored as it was', () => {
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 10 }), text, (chunks, question) => {
      const index = emptyIndex();
      for (const one of chunks) index.add(one);
      const again = openWordIndex(index.save());
      expect(again?.size).toBe(index.size);
      expect(again?.search(question, { limit: 5 })).toEqual(index.search(question, { limit: 5 }));
    }),
  );
});

test('a file with one changed bit, or cut short, is refused', () => {
  const index = emptyIndex();
  index.add({ key: 7, title: 'Pods', text: 'A pod runs containers.' });
  const bytes = index.save();
  for (let bit = 0; bit < bytes.length * 8; bit += 7) {
    const damaged = bytes.slice();
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openWordIndex(damaged), `bit ${bit}`).toBeNull();
  }
  expect(openWordIndex(bytes.slice(0, -1))).toBeNull();
  expect(openWordIndex(new Uint8Array(3))).toBeNull();
});

describe('search', () => {
  const index = emptyIndex();
  index.add({ key: 1, title: 'Kubernetes pods', text: 'Scheduling of workloads.' });
  index.add({ key: 2, title: 'Taxes', text: 'A pod of whales and organizations that organize.' });
  index.add({ key: 3, title: '', text: '東京タワーに行きました。' });
  const keys = (question: string, typing = false) =>
    index.search(question, { limit: 5, typing }).map(({ key }) => key);

  test.each([
    ['pod', [1, 2]],
    ['organizing', [2]],
    ['whale', [2]],
    ['tax', [2]],
    ['東京', [3]],
    ['タワー', [3]],
    ['the of and', []],
    ['', []],
  ])('%s finds %j', (question, expected) => expect(keys(question)).toEqual(expected));

  test('a word is found while it is typed', () => {
    expect(keys('kuber')).toEqual([]);
    expect(keys('kuber', true)).toEqual([1]);
    expect(keys('organiz', true)).toEqual([2]);
    expect(keys('k', true)).toEqual([]);
    expect(keys('kuber ', true)).toEqual([]);
  });

  test('filters leave only what they allow', () => {
    const among = new Set([2]);
    expect(index.search('pod', { limit: 5, among }).map(({ key }) => key)).toEqual([2]);
  });

  test('further words lift what is found and find nothing of themselves', () => {
    const also = [{ text: 'whales', weight: 1 }];
    const found = index.search('pod', { limit: 5, also }).map(({ key }) => key);
    expect(found).toEqual([2, 1]);
    expect(index.search('workloads', { limit: 5, also }).map(({ key }) => key)).toEqual([1]);
  });
});
