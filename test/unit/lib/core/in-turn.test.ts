import { expect, test } from 'vitest';
import { inTurn } from '@/lib/core/in-turn.ts';

test('work that reads, waits and writes loses nothing, and each hears of its own result', async () => {
  const oneAfterTheOther = inTurn();
  let count = 0;
  const add = async (): Promise<number> => {
    const before = count;
    await Promise.resolve();
    count = before + 1;
    return count;
  };
  expect(await Promise.all([1, 2, 3].map(() => oneAfterTheOther(add)))).toEqual([1, 2, 3]);
});

test('what fails is told to who asked, and does not stop the next', async () => {
  const oneAfterTheOther = inTurn();
  const results = await Promise.allSettled([
    oneAfterTheOther(() => Promise.reject(new Error('full'))),
    oneAfterTheOther(async () => 'kept'),
  ]);
  expect(results).toMatchObject([
    { status: 'rejected', reason: { message: 'full' } },
    { status: 'fulfilled', value: 'kept' },
  ]);
});
