import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isOutOfMemory } from '@/lib/adapters/engines/failures.ts';
import { gathered } from '@/lib/adapters/engines/gathered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what comes faster than anybody reads is told in a few messages, all of it and in order', () => {
  const told: string[] = [];
  const { add, flush } = gathered((text) => told.push(text));
  for (let number = 0; number < 1_000; number += 1) {
    add(`${number} `);
    vi.advanceTimersByTime(1);
  }
  flush();
  expect(told.join('')).toBe(Array.from({ length: 1_000 }, (_, n) => `${n} `).join(''));
  expect(told.length).toBeLessThanOrEqual(21);
});

test('the end of a line is told at once, since a block may be complete with it', () => {
  const told: string[] = [];
  const { add } = gathered((text) => told.push(text));
  add('A cache keeps');
  expect(told).toEqual([]);
  add(' copies.\n\n');
  expect(told).toEqual(['A cache keeps copies.\n\n']);
});

test('after the last of it nothing more is told', () => {
  const told: string[] = [];
  const { add, flush } = gathered((text) => told.push(text));
  add('The end');
  flush();
  flush();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['The end']);
});

test.each([
  new RangeError('Array buffer allocation failed'),
  new Error("Can't create a session. ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc"),
  new Error('Failed to allocate memory for buffer mapping'),
  'RuntimeError: Out of memory',
])('%s is a want of memory', (cause) => {
  expect(isOutOfMemory(cause)).toBe(true);
});

test('a damaged file is none', () => {
  expect(isOutOfMemory(new Error('Protobuf parsing failed.'))).toBe(false);
});
