import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isFiniteNumber,
  isId,
  isListOf,
  isNullOr,
  isOneOf,
  isRecordOf,
  isText,
} from '@/lib/core/check.ts';
import { crc32 } from '@/lib/core/crc32.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { patternOf, siteOf, siteOfPattern } from '@/lib/core/site.ts';

test('the checksum is that of zlib, in one go or in pieces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(crc32(a + b)).toBe(reference(a + b));
      expect(crc32(b, crc32(a))).toBe(reference(a + b));
    }),
  );
});

test.each([
  ['https://chat.test', 'https://chat.test/*'],
  ['https://chat.test:8443', 'https://chat.test/*'],
  ['http://localhost:3000', 'http://localhost/*'],
  ['http://127.0.0.1:80', 'http://127.0.0.1/*'],
  ['http://[::1]:80', 'http://[::1]/*'],
])('%s is granted as %s, and back', (origin, pattern) => {
  expect(patternOf(origin as Origin)).toBe(pattern);
  expect(siteOfPattern(pattern)).toBe(siteOf(origin as Origin));
});

test.each([
  '<all_urls>',
  '*://*/*',
  'https://*/*',
  'https://*.chat.test/*',
  'file:///*',
  'https://chat.test/x',
  'x',
])('%s is not one site', (pattern) => expect(siteOfPattern(pattern)).toBeNull());

const isThing = isRecordOf<{ name: string; sizes: readonly number[]; kind: 'a' | 'b' | null }>({
  name: isText,
  sizes: isListOf(isFiniteNumber),
  kind: isNullOr(isOneOf(['a', 'b'])),
});

test.each([
  [{ name: 'x', sizes: [], kind: null }, true],
  [{ name: 'x', sizes: [1, 2], kind: 'a', newer: 'field' }, true],
  [{ name: 'x', sizes: [1, Number.NaN], kind: 'a' }, false],
  [{ name: 'x', sizes: [1], kind: 'c' }, false],
  [{ name: 'x', sizes: { 0: 1 }, kind: 'a' }, false],
  [{ sizes: [], kind: 'a' }, false],
  [null, false],
  ['x', false],
])('%j is of the shape: %s', (value, expected) => expect(isThing(value)).toBe(expected));

test('whatever comes, a check says yes or no and never throws', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof isThing(value) === 'boolean'));
});

test('an id is text of a sane length', () => {
  expect([isId('x'), isId(''), isId('x'.repeat(1_000)), isId(7)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
