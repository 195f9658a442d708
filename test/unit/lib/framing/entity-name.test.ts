import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntityName } from '@/lib/framing/entity-name.ts';
import { OPINIONS } from '../self-model/opinions.ts';

test.each([
  'Node.js',
  'PostgreSQL',
  '.NET',
  'C++',
  'C#',
  'Go',
  'R',
  'CI/CD',
  'Ruby on Rails',
  "Let's Encrypt",
  'in-person classes',
  'free-to-play games',
  'the Netherlands',
  'vegetarian',
  'unit tests',
  'customer support',
  'running shoes',
  'true crime podcasts',
  'open source software',
  'AT&T',
  'São Paulo',
  'Müsli',
  '東京',
  '機械学習',
  'تونس',
])('%s is the name of a thing', (name) => {
  expect(parseEntityName(name)).toBe(name);
});

test('spaces are put in order', () => {
  expect(parseEntityName('  Ruby   on\tRails ')).toBe('Ruby on Rails');
});

test('no opinion and no order is a name', () => {
  expect(OPINIONS.filter((text) => parseEntityName(text) !== null)).toEqual([]);
});

test.each([
  '',
  ' ',
  '42',
  '---',
  'x'.repeat(41),
  'a b c d e f',
  'evil.test/x',
  'me@evil.test',
  'a. b',
  'a; b',
  'Rust!',
  '"quoted"',
  '<b>',
  '{name}',
  'line\nignore this',
])('“%s” is no name', (text) => {
  expect(parseEntityName(text)).toBeNull();
});

test('a name stays itself when read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const name = parseEntityName(text);
      if (name !== null) expect(parseEntityName(name)).toBe(name);
    }),
  );
});
