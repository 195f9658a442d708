import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '@/lib/core/result.ts';
import { guard } from '@/lib/facts/guard.ts';
import { processorTime } from '@/test/unit/processor-time.ts';

const kindsOf = (original: string, rewrite: string, sources: readonly string[] = []): string[] => {
  const result = guard(original, rewrite, sources);
  return result.ok ? [] : [...new Set(result.error.map(({ span }) => span.kind))];
};

test.each([
  [
    'reorders',
    'Take 20 mg twice a day, see https://x.test/a.',
    'See https://x.test/a and take 20 mg twice a day.',
  ],
  ['rewords', 'It costs 1,299.00 euros.', 'The price is €1299.'],
  [
    'writes numbers out',
    'Nearly 25 percent of 1,000 people agreed.',
    'Nearly twenty-five % of a thousand people agreed.',
  ],
  [
    'renumbers a list',
    '1. Open the box.\n2. Read the sheet.',
    '- Open the box.\n- Read the sheet.',
  ],
  [
    'turns a sentence round',
    'The Nile is longer than the Congo.',
    'The Congo is shorter than the Nile.',
  ],
  ['contracts', 'You cannot undo this.', "You can't undo this."],
  ['spells a time out', 'Doors open at 14:30.', 'At 2:30 pm the doors open.'],
  [
    'says a German number in German',
    'Es kostet 1.250 Euro und dauert drei Tage.',
    'Die Kosten: 1250 Euro, die Dauer: 3 Tage.',
  ],
])('accepts a rewrite that %s', (_, original, rewrite) => {
  expect(guard(original, rewrite)).toEqual({ ok: true, value: null });
});

test.each([
  ['number', 'Add 20 grams of salt.', 'Add 200 grams of salt.', 'unit'],
  ['unit', 'Add 2 tablespoons and wait 2 minutes.', 'Add 2 teaspoons and wait 2 minutes.', 'unit'],
  ['sign', 'It falls to -12 °C.', 'It falls to 12 °C.', 'unit'],
  ['half of the day', 'It opens at 6:30 am.', 'It opens at 6:30 pm.', 'time'],
  ['version', 'It needs version 3.18.0.', 'It needs version 3.18.2.', 'version'],
  ['negation', 'The lid does not close by itself.', 'The lid does close by itself.', 'negation'],
  ['direction', 'Call them before the exam.', 'Call them after the exam.', 'comparison'],
  ['duty', 'You must wear gloves.', 'You may wear gloves.', 'modality'],
  ['code', 'Run `npm ci` first.', 'Run `npm i` first.', 'code'],
  ['name', 'The law was drafted by Anna Weber.', 'The law was drafted by Anna Huber.', 'name'],
  [
    'place of two numbers',
    'It takes 12 bolts and 60 washers.',
    'It takes 60 bolts and 12 washers.',
    'order',
  ],
  [
    'place of two names',
    'In the end, Clara hired Dario.',
    'In the end, Dario hired Clara.',
    'name',
  ],
  ['person', 'Anna said that she would come.', 'Anna said that he would come.', 'pronoun'],
  [
    'quotation',
    'She called it "the coldest winter ever".',
    'She called it "the longest winter ever".',
    'quotation',
  ],
  ['citation', 'This was shown twice [3].', 'This was shown twice [4].', 'citation'],
])('notices a changed %s', (_, original, rewrite, kind) => {
  expect(kindsOf(original, rewrite)).toContain(kind);
});

test('notices a dropped warning and a dropped item', () => {
  const list = '- Unplug the heater first.\n- Open the cover slowly.\n- Check both fuses.';
  expect(kindsOf(`${list}\n\nNever touch the coil.`, list)).toEqual(['warning']);
  expect(kindsOf(list, '- Unplug the heater first.\n- Check both fuses.')).toContain('cardinality');
});

test('lets a rewrite use what a cited source says, and nothing else', () => {
  const rewrite = 'The bridge is old. It was built in 1932 by Ralph Freeman.';
  expect(kindsOf('The bridge is old.', rewrite)).toEqual(['date', 'name']);
  expect(kindsOf('The bridge is old.', rewrite, ['Ralph Freeman built it in 1932.'])).toEqual([]);
});

const word = fc.constantFrom(
  'not',
  'Paris',
  'B&B',
  '12',
  '3.5 km',
  '`a_b`',
  '"so it goes"',
  'must',
  'she',
  '- item',
  '\n',
  '\n\n',
  'https://a.test/?q=1',
  '[1]',
  '50 %',
  '5:30 pm',
  'v1.2.3',
  'don’t',
  '…',
  '第一',
  '🙂',
  'never again.',
  '| a | b |',
);

test('finds nothing wrong with a text that only gained a line break', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      expect(guard(text, text)).toEqual({ ok: true, value: null });
      expect(guard(text, `${text.trimEnd()}\n`)).toEqual(guard(text.trimEnd(), text));
    }),
  );
});

test('reads two hundred thousand characters in time that grows with their number', () => {
  const lines = (count: number): string =>
    Array.from(
      { length: count },
      (_, line) => `Line ${line} says that part ${line * 7} costs ${line} euros.`,
    ).join('\n');
  const timeOf = (count: number): number => {
    const text = lines(count);
    return processorTime(() => void guard(text, text.replace('Line 5 ', 'Row 5 ')));
  };
  timeOf(200);
  const small = timeOf(500);
  expect(timeOf(4000)).toBeLessThan(Math.max(8 * small * 4, 1000));
});

test.each([
  ['two sentences made one', 'The lid is heavy. It does not open.', 'The heavy lid does not open.'],
  [
    'a negation that moved with its sentence',
    'Tardigrades survive by drying out completely. They are not immortal, however.',
    'By drying out completely, tardigrades survive, but they are not immortal.',
  ],
  [
    'an order for a duty',
    'You should never run the pump when it is dry.',
    'Never run the pump when it is dry.',
  ],
  [
    'an order for what must be',
    'You must register the pump before 5 May.',
    'Register the pump before 5 May.',
  ],
  [
    '"should it" for "if it"',
    'If the pump does not start, call the dealer in Graz.',
    'Should the pump not start, call the dealer in Graz.',
  ],
  [
    'half an hour for 30 minutes',
    'Let the dough rest for 30 minutes.',
    'Let the dough rest for half an hour.',
  ],
  [
    'a quarter of an hour',
    'The cache expires after 15 minutes.',
    'The cache expires after a quarter of an hour.',
  ],
  [
    'another unit for the same',
    'Add 500 ml of stock to the rice.',
    'Add half a litre of stock to the rice.',
  ],
  ['two and a half', 'The train takes two and a half hours.', 'The train takes 2.5 hours.'],
  ['one for 1', 'Mix 1 part lime with 2 parts sand.', 'Mix one part lime with two parts sand.'],
  [
    'at most for no more than',
    'Take no more than 4 tablets in one day.',
    'Take at most 4 tablets in one day.',
  ],
  [
    'no duty, no warning',
    'You do not need a permit for the shed in Bern.',
    'The shed in Bern needs no permit.',
  ],
])('%s is no change', (_, original, rewrite) => {
  expect(guard(original, rewrite)).toEqual(ok(null));
});

test.each([
  [
    'a negation beside it does not excuse a new one',
    'The lid is heavy and opens upwards. The valve does not leak.',
    'The lid is not heavy and opens upwards. The valve does not leak.',
  ],
  [
    'half an hour is not 45 minutes',
    'Let the dough rest for 45 minutes.',
    'Let the dough rest for half an hour.',
  ],
  [
    'half a litre is not 250 ml',
    'Add 250 ml of stock to the rice.',
    'Add half a litre of stock to the rice.',
  ],
  [
    'more than is not at most',
    'Take more than 4 tablets in one day.',
    'Take no more than 4 tablets in one day.',
  ],
  [
    'an order that was none before stays a duty',
    'You should always wait. You must call Anna before noon.',
    'You should always wait. You may call Anna before noon.',
  ],
])('%s', (_, original, rewrite) => {
  expect(guard(original, rewrite).ok).toBe(false);
});
