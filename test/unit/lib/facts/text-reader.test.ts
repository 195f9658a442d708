import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextReader, readText } from '@/lib/facts/text/read-text.ts';

const SENTENCES = [
  'It takes 30 minutes at 200 °C.',
  'Es dauert nicht länger als 30 Minuten.',
  'You may not store it for more than two weeks!',
  '- Anna Berg said “never again” in 2019.',
  '## Costs',
  'Run `npm ci` first, then see https://example.org/a.',
  'C’est interdit depuis mars 2020.',
];
const texts = fc
  .array(fc.constantFrom(...SENTENCES), { maxLength: 6 })
  .chain((sentences) => fc.constantFrom(' ', '\n\n').map((joint) => sentences.join(joint)));

test('what was read before changes nothing of how a text is read', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (sources) => {
      const read = createTextReader();
      for (const source of sources) expect(read(source)).toEqual(readText(source));
    }),
  );
});

test.each<[string, readonly string[]]>([
  ['Say "I" statements about your own feelings rather than "you" or "we" ones.', []],
  [
    'She said "never again" and left, "once and for all" as it seemed.',
    ['never again', 'once and for all'],
  ],
  ['A 27" screen shows more than a 24" one, and "looks much better" too.', ['looks much better']],
  [`He calls it "X" and "a long and winding road".`, ['a long and winding road']],
])('%s: what stands between marks that belong together is quoted', (text, quotations) => {
  expect(readText(text).quotations).toEqual(quotations);
});
