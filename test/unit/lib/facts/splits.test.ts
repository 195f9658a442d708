import { expect, test } from 'vitest';
import { splitsOf } from '@/lib/facts/splits.ts';

test.each([
  ['split-semicolon', '; the', '. The'],
  ['split-clause', ', and they', '. They'],
  ['split-but', ', but it', '. But it'],
  ['split-then', ', and then add', '. Then add'],
  ['split-which', ', which is', '. This is'],
  ['split-which', ', which are', '. These are'],
  ['split-which', ', which helps', '. This helps'],
  ['split-result', ', making', '. This makes'],
  ['split-result', ', making', '. This made'],
  ['split-result', ', potentially leading', '. This could potentially lead'],
  ['split-result', ', giving', '. This might have given'],
  ['split-make-sure', ', making sure', '. Make sure'],
  ['split-such-as', ', such as', '. Examples include'],
  ['split-including', ', including', '. These include'],
  ['split-reason', ', as they', '. This is because they'],
  ['split-contrast', ', while the', '. By contrast, the'],
  ['split-although', 'Although it is old, the', 'It is old. But the'],
])('%s may put another joint in the place of "%s": "%s"', (rule, before, after) => {
  expect(splitsOf(rule, before)).toContain(after);
});

test.each([
  ['a word drops out', 'split-clause', ', and not they', '. They'],
  ['a denial slips in', 'split-clause', ', and they', '. They never'],
  ['the subject changes', 'split-clause', ', and they', '. It'],
  ['a contrast is lost', 'split-but', ', but it', '. It'],
  ['one becomes many', 'split-which', ', which is', '. These are'],
  ['many become one', 'split-which', ', which are', '. This are'],
  ['the verb changes', 'split-result', ', making', '. This helps'],
  ['a denied result becomes one', 'split-result', ', not making', '. This makes'],
  ['a result becomes a duty', 'split-result', ', making', '. This must make'],
  ['an adverb is lost', 'split-result', ', potentially leading', '. This leads'],
  ['a limit is lost', 'split-such-as', ', only such as', '. Examples include'],
  ['a condition is lost', 'split-clause', ', and if they', '. They'],
  ['a condition becomes a reason', 'split-reason', ', if it', '. This is because it'],
  ['an alternative becomes a claim', 'split-clause', ', or it', '. It'],
  ['a noun becomes a verb', 'split-which', ', which not', '. This not'],
  [
    'words of the concession change',
    'split-although',
    'Although it is old, the',
    'It is new. But the',
  ],
  [
    'a concession becomes a reason',
    'split-although',
    'Although it is old, the',
    'It is old. So the',
  ],
  ['a condition is no concession', 'split-although', 'If it is old, the', 'It is old. But the'],
  ['the rule is unknown', 'split-anything', ', and it', '. It'],
  ['the rule is a name every object has', 'constructor', ', and it', '. It'],
])('no cut where %s', (_, rule, before, after) => {
  expect(splitsOf(rule, before)).not.toContain(after);
});
