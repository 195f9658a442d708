import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard } from '@/lib/facts/guard.ts';

const negated = (before: string, after: string): boolean => {
  const result = guard(before, after);
  return !result.ok && result.error.some(({ span }) => span.kind === 'negation');
};

test.each([
  [
    'It provides the value that the question asks for.',
    'It provides the value that the question is not asking for.',
  ],
  [
    'It does not solve the problem of a single key.',
    "It doesn't not solve the problem of a single key.",
  ],
  [
    'They have been studied with advanced tools.',
    'They have been not studied with advanced tools.',
  ],
  [
    'There will be no title and no author on the page.',
    'There will not be no title and no author on the page.',
  ],
  [
    'These are just a few examples of his designs.',
    'These are not just a few examples of his designs.',
  ],
  ['You can simply remove those two lines.', 'You can not simply remove those two lines.'],
  ['The pump starts when the tank is empty.', 'The pump fails to start when the tank is empty.'],
  ['Serve the soup with fresh bread and butter.', 'Serve the soup without fresh bread and butter.'],
  ['The seal is reliable at low temperatures.', 'The seal is unreliable at low temperatures.'],
  ['The law allows fires on the beach.', 'The law forbids fires on the beach.'],
  ['Use the blue cable instead of the grey one.', 'Use the blue cable and the grey one.'],
  ['Neither the lid nor the base is sealed.', 'The lid and the base are sealed.'],
  ['Visitors can enter the hall before nine.', 'Visitors cannot enter the hall before nine.'],
  [
    'You can enter the hall if you have a ticket.',
    'You can enter the hall unless you have a ticket.',
  ],
  ['The valve never leaks under load.', 'The valve leaks under load.'],
  ['The engine hardly uses any oil in winter.', 'The engine uses oil in winter.'],
  ['The pump does not leak, and the valve leaks.', 'The pump leaks, and the valve does not leak.'],
  ['Nobody was hurt when the bridge fell.', 'Somebody was hurt when the bridge fell.'],
])('"%s" does not say that "%s"', (before, after) => {
  expect(negated(before, after) || !guard(before, after).ok).toBe(true);
  expect(guard(after, before).ok).toBe(false);
});

test.each([
  ['The pump is not safe to use.', 'The pump is unsafe to use.'],
  ['The beach is no longer safe for swimmers.', 'The beach is unsafe for swimmers now.'],
  ['His request for leave was denied.', "He didn't get the leave he had asked for."],
  ['Passwords must not be stored in plain text.', 'Never store passwords in plain text.'],
  ['You cannot enter without a ticket.', 'You can enter only with a ticket.'],
  ['It is not impossible to repair the pump.', 'It is possible to repair the pump.'],
  ['I do not think that the pump leaks.', 'I think that the pump does not leak.'],
  ['The launch date has not been changed.', 'The launch date is unchanged.'],
  ['She has never sold the shares.', 'She has kept the shares.'],
  ['The museum is closed on Mondays.', 'The museum is not open on Mondays.'],
  ['The council has yet to approve the plan.', 'The council has not approved the plan so far.'],
  [
    'Switch the pump off, otherwise it will run dry.',
    "Switch the pump off. If you don't, it will run dry.",
  ],
  [
    'A will needs two witnesses, neither of whom may be an heir.',
    'Two witnesses are needed for a will. Neither may be an heir.',
  ],
  ['From the Moon, you cannot see the wall.', 'The wall cannot be seen from the Moon.'],
  ['Whether or not it rains, the match goes on.', 'The match goes on, whether it rains or not.'],
])('"%s" may be said as "%s"', (before, after) => {
  expect(guard(before, after)).toEqual({ ok: true, value: null });
});

const SUBJECTS = [
  'The pump',
  'A narrow valve',
  'The old contract',
  'This method',
  'The northern route',
];
const VERBS = ['is', 'can', 'will', 'should', 'does', 'has'];
const RESTS = [
  'open in winter for all visitors',
  'work well under heavy load',
  'protect the house from storms',
  'ready before the end of the year',
];
const NEGATORS = ['not', 'never', 'hardly'];

test('a negation put anywhere into a statement is noticed, in good grammar or bad', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SUBJECTS),
      fc.constantFrom(...VERBS),
      fc.constantFrom(...RESTS),
      fc.constantFrom(...NEGATORS),
      fc.nat(),
      (subject, verb, rest, negator, place) => {
        const words = rest.split(' ');
        const at = place % words.length;
        const put = [...words.slice(0, at), negator, ...words.slice(at)].join(' ');
        const before = `${subject} ${verb} ${rest}.`;
        const after = `${subject} ${verb} ${put}.`;
        expect(guard(before, after).ok).toBe(false);
        expect(guard(after, before).ok).toBe(false);
      },
    ),
  );
});
