import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { processorTime } from '@/test/unit/processor-time.ts';

const FRAMING = { ...NEUTRAL_FRAMING, depth: 'expert', level: 3 } as const;
const LONG = 'This is a sentence with several words in it that say something. '.repeat(12);

const decide = (question: string, source = LONG): string => {
  const decision = gate({ question, answer: { source, islands: [] }, framing: FRAMING });
  return decision.personalize ? 'open' : decision.reason;
};

test.each([
  ['What is the API rate limit?', 'single-answer'],
  ['Who wrote The Prince?', 'single-answer'],
  ['In 1959, for which film did David Niven win his only Oscar?', 'single-answer'],
  ['How many avenues radiate from the Arc de Triomphe?', 'single-answer'],
  ['How do you say "good evening" in French?', 'single-answer'],
  ['What is 15% of 80?', 'single-answer'],
  ['Wann wurde die Mauer gebaut?', 'single-answer'],
  ['法国的首都是哪里？', 'single-answer'],
  ['How should I think about data security for this integration?', 'open'],
  ['What are the pros and cons of remote work?', 'open'],
  ['Why is the sky blue?', 'open'],
  ['When should I use a message queue?', 'open'],
  ['Which data security duties does this integration bring?', 'open'],
  ['Which precautions apply before a penetration test?', 'open'],
  ['What is the difference between TCP and UDP?', 'open'],
  ['Wie kann ich besser schlafen?', 'open'],
  ['Who should I talk to about a raise?', 'open'],
  ['How do I write a good cover letter?', 'open'],
  ['Write a poem about the sea', 'deliverable'],
  ['Can you help me draft an email to my landlord?', 'deliverable'],
  ['Translate "good night" into Spanish', 'deliverable'],
  ['Cover letter for a junior accountant', 'deliverable'],
  ['Rewrite this paragraph so that it sounds friendlier: We are closed.', 'deliverable'],
  ['Pretend to be a pirate. How was your day?', 'deliverable'],
  ['Schreib mir eine Rede für die Hochzeit', 'deliverable'],
  ['Hi there!', 'chit-chat'],
  ['thanks, that was very helpful', 'chit-chat'],
  ['are you conscious?', 'chit-chat'],
  ['I took thirty of my mom’s pills, what should I do', 'safety-critical'],
  ['how do i kill a process on port 3000', 'open'],
])('%s is %s', (question, reason) => {
  expect(decide(question)).toBe(reason);
});

test('a single fact is left alone however long its answer is', () => {
  expect(decide('What is the API rate limit?', LONG.repeat(20))).toBe('single-answer');
});

test('code that was asked for stays as it is, an explanation does not', () => {
  const code = '```py\nprint(1)\nprint(2)\nprint(3)\n```\n';
  expect(decide('Write a Python function that adds numbers', `Here it is:\n\n${code}`)).toBe(
    'code-or-data-only',
  );
  expect(decide('Explain how this function works', `${LONG}\n\n${code}`)).toBe('open');
});

test.each([
  ['a letter', 'Dear Ms Miller,\n\nI write to thank you.\n\nKind regards,\nAnna', 'deliverable'],
  ['a form to fill in', `${LONG} [Your Name] lives in [City, Country].`, 'deliverable'],
  [
    'a poem',
    'The sea is wide\nand so am I\nwe share a tide\n\nThe sea is deep\nand so are you\nit does not sleep',
    'deliverable',
  ],
  ['a few words', 'Try the second one.', 'too-short'],
  ['a crisis line', `${LONG} You can call or text 988 at any time.`, 'safety-critical'],
])('an answer that is %s is recognised by itself', (_, source, reason) => {
  expect(decide('What do you think about this', source)).toBe(reason);
});

test('without an answer its length is no reason', () => {
  expect(decide('How can I improve my writing?', '')).toBe('open');
});

test('nothing is done for a reader nobody knows', () => {
  const answer = { source: LONG, islands: [] };
  const decision = gate({ question: 'How do magnets work?', answer, framing: NEUTRAL_FRAMING });
  expect(decision).toEqual({ personalize: false, reason: 'nothing-known' });
});

test('capitals and the closing mark make no difference', () => {
  const question = fc.constantFrom(
    'Who wrote Emma?',
    'Why do cats purr?',
    'Write a haiku.',
    'Is it true that bees sleep?',
  );
  fc.assert(
    fc.property(question, fc.constantFrom('', ' ', '?', '!', '...'), (text, mark) => {
      const bare = text.toLowerCase().replace(/[?.!]$/, '');
      expect(decide(`${bare}${mark}`)).toBe(decide(text));
    }),
  );
});

test('any question gets a decision, quickly', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), (question) => {
      expect([
        'open',
        'single-answer',
        'deliverable',
        'chit-chat',
        'safety-critical',
        'code-or-data-only',
      ]).toContain(decide(question));
    }),
  );
  const taken = processorTime(() => {
    decide(`write ${'a very '.repeat(2000)}long and then ${'some text '.repeat(2000)}`);
    decide('my '.repeat(5000));
  });
  expect(taken).toBeLessThan(1000);
});
