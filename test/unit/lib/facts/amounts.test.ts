import { expect, test } from 'vitest';
import { guard, guardFor } from '@/lib/facts/guard.ts';
import { amountsIn } from '@/lib/facts/text/amounts.ts';
import { readText } from '@/lib/facts/text/read-text.ts';

test.each([
  ['They met twice a year.', ['6 mo']],
  ['It is checked monthly.', ['1 mo']],
  ['One in ten agreed.', ['10 %']],
  ['Four fifths of it is rent.', ['80 %']],
  ['Half of the 1,200 people came.', ['50 %', '× 600']],
  ['Nothing is counted here.', []],
])('%s: what its words say together', (text, amounts) => {
  expect(amountsIn(readText(text)).map(({ says }) => says)).toEqual(amounts);
});

test.each([
  ['Deliver within 7 days of the order.', 'Deliver within a week of the order.'],
  ['Let it dry for 24 hours.', 'Let it dry for a day.'],
  ['We asked 24 users about it.', 'We asked two dozen users about it.'],
  ['The brain uses 20% of the energy.', 'The brain uses a fifth of the energy.'],
  ['The ban lasted 200 years.', 'The ban lasted two centuries.'],
  ['Add one and a half cups of water.', 'Add 1.5 cups of water.'],
  ['The rate changes every 6 months.', 'The rate changes twice a year.'],
  ['He won in 2018 and again four years later.', 'He won in 2018 and again in 2022.'],
  ['Sales in 2023 were lower than the year before.', 'Sales in 2023 were lower than in 2022.'],
])('%s – %s: one amount in two ways', (original, rewrite) => {
  expect(guard(original, rewrite).ok).toBe(true);
  expect(guard(rewrite, original).ok).toBe(true);
});

test.each([
  ['Deliver within 7 days of the order.', 'Deliver within a month of the order.'],
  ['We asked 24 users about it.', 'We asked three dozen users about it.'],
  ['The brain uses 20% of the energy.', 'The brain uses a third of the energy.'],
  ['Wait 30 minutes. It takes an hour.', 'Wait 60 minutes. It takes an hour.'],
  ['He won in 2018 and again four years later.', 'He won in 2018 and again in 2024.'],
  ['The rate changes every 6 months.', 'The rate changes three times a year.'],
])('%s – %s: another amount', (original, rewrite) => {
  expect(guard(original, rewrite).ok).toBe(false);
});

test('a part of a reply is read in the language of the answer', () => {
  const answer =
    'The film is a comedy and it was made in the city for a small sum.\n\n- Do Re Mi, 1.925 million dollars\n- La Voz de Os, 15,000 dollars';
  expect(guardFor(answer).part('- La Voz de Os, 15,000 dollars')).toEqual([]);
});

const ORIGINAL =
  'The queue is limited to 1,000 messages. When it is full, the oldest message is dropped.';

test('a sentence in free words may stand for one that nothing else says', () => {
  const rewrite =
    'At most 1000 messages fit in the queue. Once it fills up, the oldest gets discarded.';
  expect(guardFor(ORIGINAL).reply(rewrite)).toEqual([]);
});

test('the same sentence beside the one that it would stand for is made up', () => {
  const rewrite = `${ORIGINAL} Once it fills up, the oldest customers get angry letters.`;
  expect(guardFor(ORIGINAL).reply(rewrite).length).toBeGreaterThan(0);
});

test.each([
  ['Dropping the warning', 'Store the cream in the fridge.'],
  ['putting other advice in its place', 'Store the cream in the fridge. Never use a spoon for it.'],
])('%s is noticed, whatever else is said', (_, rewrite) => {
  const original = 'Store the cream in the fridge. Avoid contact with the eyes.';
  expect(guardFor(original).reply(rewrite).length).toBeGreaterThan(0);
});

test('a warning that became part of another sentence is kept', () => {
  const original = 'Apply the cream thinly in the evening. Avoid contact with the eyes.';
  const rewrite = 'In the evening, put on a thin layer of cream and keep it away from your eyes.';
  expect(guardFor(original).reply(rewrite)).toEqual([]);
});
