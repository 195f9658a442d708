import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEPTHS, EMPHASES, NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { fuse } from '@/lib/retrieve/fuse.ts';
import { diversify } from '@/lib/retrieve/mmr.ts';
import { MOST_NUDGE, nudgeFor } from '@/lib/retrieve/nudge.ts';
import { type Reader, readerOf, UNKNOWN_READER } from '@/lib/retrieve/reader.ts';
import { inFittingOrder } from '@/lib/retrieve/versions.ts';
import { libraryOf, NOW, rowOf } from './library.ts';

const PLAIN =
  'A vaccine shows your body a small part of a germ. Your body then learns to fight that germ. ' +
  'When the real germ comes later, your body is ready for it. That is why few people get ill.';
const HARD =
  'A vaccine presents antigenic epitopes of a germ (protein or mRNA; doses 1–3) to lymphocytes of the body, ' +
  'which learns by clonal expansion and immunological memory to fight the real germ; neutralising antibodies ' +
  '(IgG, IgA) are ready thereafter, so that few people become ill, with attenuated morbidity.';
const OTHERS = [
  'Bread needs flour, water, salt and time. Knead it well and let it rise.',
  'The train to the coast leaves at noon from the second platform of the station.',
  'A mortgage is a loan for a house that the house itself secures.',
];
const ROWS = [PLAIN, HARD, ...OTHERS].map((text, key) => rowOf(key, text));
const known = (depth: Reader['depth'], more: Partial<Reader> = {}): Reader => ({
  ...UNKNOWN_READER,
  depth,
  ...more,
});

describe('for different people', () => {
  const search = libraryOf(ROWS);
  const question = 'how does the body fight a germ after a vaccine vaccination';

  test('of two accounts of one thing the one that suits comes first', async () => {
    expect((await search(question, { reader: known('newcomer') }))[0]).toBe(0);
    expect((await search(question, { reader: known('expert') }))[0]).toBe(1);
  });

  test('the same things are found', async () => {
    const found = await Promise.all(
      DEPTHS.map(async (depth) => new Set(await search(question, { reader: known(depth) }))),
    );
    for (const keys of found) expect(keys).toEqual(found[0]);
  });

  test('a reader nobody knows gets plain hybrid search', async () => {
    const plain = await search(question);
    const neutral = readerOf({ ...NEUTRAL_FRAMING, depth: 'expert', level: 1 }, ['vaccines']);
    expect(await search(question, { reader: neutral })).toEqual(plain);
  });
});

test('passages of one page are never put in another order by their difficulty', async () => {
  const rows = [rowOf(1, HARD, { pageId: 'one' }), rowOf(2, PLAIN, { pageId: 'one' })];
  const search = libraryOf(rows);
  const question = 'antigenic epitopes of the germ';
  expect(await search(question, { reader: known('newcomer') })).toEqual(await search(question));
});

test('another account is found by its own rare words when the question has none of them', async () => {
  const plain = rowOf(11, 'Aspirin thins blood, says Doctor Quimby of Zanzibar about clots.');
  const hard = rowOf(
    12,
    'Acetylsalicylate: Quimby (Zanzibar) on clots, antithrombotic in 12 trials.',
  );
  const search = libraryOf([plain, hard, ...ROWS.slice(2)]);
  const found = await search('antithrombotic trials', { reader: known('newcomer') });
  expect(found).toContain(11);
});

test('an empty question, an empty library or a limit of nothing finds nothing', async () => {
  expect(await libraryOf(ROWS)('  ')).toEqual([]);
  expect(await libraryOf([])('vaccine', { reader: known('expert') })).toEqual([]);
  expect(await libraryOf(ROWS)('vaccine', { limit: 0 })).toEqual([]);
});

test('chunks that were deleted meanwhile are left out', async () => {
  const search = libraryOf(ROWS, { read: async () => [] });
  expect(await search('vaccine', { reader: known('newcomer') })).toEqual([]);
});

test('what only the meaning finds is found', async () => {
  const search = libraryOf(ROWS, { nearest: () => ({ keys: [3], scores: [0.8] }) });
  expect(await search('railway')).toEqual([3]);
});

const score = fc.double({ min: 0, max: 1, noNaN: true });
const ranking = fc
  .uniqueArray(fc.record({ key: fc.nat(20), score }), { selector: ({ key }) => key })
  .map((list) => list.sort((a, b) => b.score - a.score));

test('merging rankings keeps all, in [0, 1], best first; what leads both leads', () => {
  fc.assert(
    fc.property(ranking, ranking, (a, b) => {
      const fused = fuse(a, b);
      const scores = fused.map((one) => one.score);
      expect(scores).toEqual([...scores].sort((x, y) => y - x));
      for (const one of scores) expect(one >= 0 && one <= 1 + 1e-9).toBe(true);
      const [first] = a;
      const second = a[1]?.score ?? 0;
      if (
        first &&
        first.score > second &&
        b[0]?.key === first.key &&
        b[0].score > (b[1]?.score ?? 0)
      ) {
        expect(fused[0]?.key).toBe(first.key);
      }
    }),
  );
});

describe('saying something new', () => {
  const candidates = fc.array(fc.record({ score, topic: fc.nat(3) }), { maxLength: 15 });

  test('gives each candidate at most once, the best first, and the whole list when asked for', () => {
    fc.assert(
      fc.property(candidates, fc.nat(20), (list, limit) => {
        const sorted = list.sort((a, b) => b.score - a.score);
        const chosen = diversify(sorted, (a, b) => Number(a.topic === b.topic), limit);
        expect(chosen).toHaveLength(Math.min(limit, sorted.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        if (chosen.length > 0) expect(chosen[0]).toBe(sorted[0]);
      }),
    );
  });

  test('changes nothing where nothing is repeated', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const sorted = list.sort((a, b) => b.score - a.score);
        expect(diversify(sorted, () => 0.4, sorted.length)).toEqual(sorted);
      }),
    );
  });

  test('puts the same text again behind something new that is nearly as good', () => {
    const list = [
      { score: 1, text: 'a' },
      { score: 1, text: 'a' },
      { score: 0.9, text: 'b' },
    ];
    const chosen = diversify(list, (a, b) => Number(a.text === b.text), 3);
    expect(chosen.map(({ text }) => text)).toEqual(['a', 'b', 'a']);
  });
});

describe('an order that fits', () => {
  const pages = fc.array(fc.record({ topic: fc.nat(4), fit: score }), { maxLength: 12 });
  const withIds = (list: readonly { topic: number; fit: number }[]) =>
    list.map((one, at) => ({ ...one, pageId: `p${at}` }));
  const certain = (a: { topic: number }, b: { topic: number }) =>
    a.topic === b.topic ? 0.9 : 0.02;

  test('loses nothing, and leaves every place to what it was about', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const before = withIds(list);
        const after = inFittingOrder(before, certain, ({ fit }) => fit);
        expect(new Set(after)).toEqual(new Set(before));
        expect(after.map(({ topic }) => topic)).toEqual(before.map(({ topic }) => topic));
      }),
    );
  });

  test('puts the fitting account first among certain ones', () => {
    const list = withIds([
      { topic: 1, fit: 0.1 },
      { topic: 2, fit: 0.5 },
      { topic: 1, fit: 0.9 },
    ]);
    const fits = inFittingOrder(list, certain, ({ fit }) => fit).map(({ fit }) => fit);
    expect(fits).toEqual([0.9, 0.5, 0.1]);
  });

  test('keeps the most relevant one directly behind where it is less than certain', () => {
    const unsure = (a: { topic: number }, b: { topic: number }) =>
      a.topic === b.topic ? 0.25 : 0.15;
    const strangers = [2, 3, 4, 5].map((topic) => ({ topic, fit: 0.5 }));
    const list = withIds([{ topic: 1, fit: 0.1 }, ...strangers, { topic: 1, fit: 0.9 }]);
    const fits = inFittingOrder(list, unsure, ({ fit }) => fit).map(({ fit }) => fit);
    expect(fits).toEqual([0.9, 0.1, 0.5, 0.5, 0.5, 0.5]);
  });
});

test('where all candidates are as alike, none is a version of another', () => {
  const pages = Array.from({ length: 8 }, (_, at) => ({ pageId: `p${at}`, fit: at / 8 }));
  expect(
    inFittingOrder(
      pages,
      () => 0.4,
      ({ fit }) => fit,
    ),
  ).toEqual(pages);
});

test('an account that does not suit better stays behind what is more relevant', () => {
  const pages = [0.5, 0.4, 0.9].map((fit, at) => ({ pageId: `p${at}`, fit }));
  const alike = (a: { fit: number }, b: { fit: number }) => (a.fit + b.fit < 1 ? 0.25 : 0.02);
  expect(inFittingOrder(pages, alike, ({ fit }) => fit)).toEqual(pages);
});

test('the better an account suits, the less it must stand out from its field', () => {
  const orderFor = (fit: number): number[] => {
    const pages = [0.1, fit, 0.1, 0.1, 0.1, 0.1].map((suits, at) => ({ pageId: `p${at}`, suits }));
    const pair = new Set(pages.slice(0, 2));
    const alike = (a: (typeof pages)[0], b: (typeof pages)[0]) =>
      pair.has(a) && pair.has(b) ? 0.24 : 0.2;
    return inFittingOrder(pages, alike, ({ suits }) => suits).map((one) => pages.indexOf(one));
  };
  expect(orderFor(0.2)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(orderFor(0.9)).toEqual([1, 0, 2, 3, 4, 5]);
});

describe('in any order that fits', () => {
  const page = fc.record({ page: fc.nat(5), fit: score, salt: fc.nat(1000) });

  test('nothing is lost or doubled', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 15 }), (list) => {
        const before = list.map((one, at) => ({ ...one, at, pageId: `p${one.page}` }));
        const alike = (a: { salt: number }, b: { salt: number }) =>
          ((a.salt * b.salt + a.salt + b.salt) % 100) / 100;
        const after = inFittingOrder(before, alike, ({ fit }) => fit);
        expect(after).toHaveLength(before.length);
        expect(new Set(after)).toEqual(new Set(before));
      }),
    );
  });
});

test('what a reader’s situation adds never exceeds its bound, and is nothing for a stranger', () => {
  const terms = fc.uniqueArray(
    fc.constantFrom('vue', 'price', 'cost', 'fee', 'risk', 'law', 'code'),
  );
  fc.assert(
    fc.property(terms, fc.subarray([...EMPHASES]), fc.nat(), (words, emphasis, age) => {
      const passage = { terms: new Set(words), savedAt: NOW - age };
      const own = [{ text: 'Vue', weight: 1 }];
      const nudge = nudgeFor(passage, { depth: 'expert', emphasis, terms: own }, NOW);
      expect(nudge).toBeGreaterThanOrEqual(0);
      expect(nudge).toBeLessThanOrEqual(MOST_NUDGE);
      expect(nudgeFor(passage, { ...UNKNOWN_READER, emphasis, terms: own }, NOW)).toBe(0);
    }),
  );
});

test('of two equally good answers the one about the reader’s own tools comes first', async () => {
  const rows = [
    rowOf(1, 'Forms in React are validated with a schema.'),
    rowOf(2, 'Forms in Vue are validated with a schema.'),
  ];
  const search = libraryOf(rows);
  const own = known('familiar', { terms: [{ text: 'Vue', weight: 1 }] });
  expect((await search('validate forms'))[0]).toBe(1);
  expect((await search('validate forms', { reader: own }))[0]).toBe(2);
});
