import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf } from '@/lib/embed/batches.ts';
import type { TextKind } from '@/lib/embed/embedder.ts';
import { embedInTurn } from '@/lib/embed/in-turn.ts';

const never = new AbortController().signal;
/** A model whose vector of a text is its length. */
const lengths = (texts: readonly string[]) => texts.map(({ length }) => Float32Array.of(length));
const ABOUT = { modelId: 'test', dimensions: 1 };
const texts = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word}${index}`);

test('every text is in exactly one batch, and batches keep their limits', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6_000 }), { maxLength: 80 }), (list) => {
      const batches = batchesOf(list);
      expect(batches.flat().sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
      for (const batch of batches) {
        const widest = Math.max(...batch.map((index) => list[index]?.length ?? 0));
        expect(batch.length).toBeLessThanOrEqual(16);
        if (batch.length > 1) expect(widest * batch.length).toBeLessThanOrEqual(16_000);
      }
    }),
  );
});

test('vectors come in the order of their texts, however they were batched', async () => {
  const embedder = embedInTurn(ABOUT, async (batch) => lengths(batch));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ maxLength: 300 }), { maxLength: 60 }), async (list) => {
      const vectors = await embedder.embed(list, 'passage', never);
      expect(vectors.map(([length]) => length)).toEqual(list.map(({ length }) => length));
    }),
  );
});

test('a query that comes while a library is embedded goes next', async () => {
  const order: TextKind[] = [];
  const embedder = embedInTurn(ABOUT, async (batch, kind) => {
    order.push(kind);
    await Promise.resolve();
    return lengths(batch);
  });
  const library = [
    embedder.embed(texts(64, 'a'), 'passage', never),
    embedder.embed(texts(64, 'b'), 'passage', never),
  ];
  await embedder.embed(['what?'], 'query', never);
  expect(order.indexOf('query')).toBeLessThanOrEqual(2);
  await Promise.all(library);
  expect(order).toHaveLength(9);
});

test('the model does one batch at a time', async () => {
  let atOnce = 0;
  const embedder = embedInTurn(ABOUT, async (batch) => {
    atOnce += 1;
    expect(atOnce).toBe(1);
    await Promise.resolve();
    atOnce -= 1;
    return lengths(batch);
  });
  await Promise.all(
    ['a', 'b', 'c'].map((word) => embedder.embed(texts(40, word), 'passage', never)),
  );
});

test('a cancel stops after the batch that runs, and others go on', async () => {
  const abort = new AbortController();
  let batches = 0;
  const embedder = embedInTurn(ABOUT, async (batch) => {
    batches += 1;
    if (batches === 1) abort.abort();
    return lengths(batch);
  });
  await expect(embedder.embed(texts(64, 'a'), 'passage', abort.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(batches).toBe(1);
  expect(await embedder.embed(['later'], 'query', never)).toHaveLength(1);
});

test('a batch that fails fails its asker only', async () => {
  let broken = true;
  const embedder = embedInTurn(ABOUT, async (batch) => {
    if (broken) throw new Error('out of memory');
    return lengths(batch);
  });
  await expect(embedder.embed(['a'], 'passage', never)).rejects.toThrow('out of memory');
  broken = false;
  expect(await embedder.embed(['a'], 'passage', never)).toHaveLength(1);
});
