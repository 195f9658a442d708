import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConversationReader } from '@/lib/observe/conversation-export.ts';
import { memoryClaims } from '@/lib/observe/pasted-memory.ts';
import { processorTime } from '@/test/unit/processor-time.ts';
import { OPINIONS } from '../self-model/opinions.ts';

const conversation = (...turns: readonly (readonly [string, string])[]) => ({
  title: 'A "quoted" {title} \\',
  mapping: Object.fromEntries(
    turns.map(([role, text], index) => [
      `n${index}`,
      {
        message: {
          author: { role },
          create_time: 1000 + index,
          content: { content_type: 'text', parts: [text] },
        },
      },
    ]),
  ),
});

const FILE = JSON.stringify([
  conversation(['system', ''], ['user', 'I am new to Rust.'], ['assistant', 'Good! 1. a 2. b']),
  conversation(['assistant', 'Pick 1 or 2 {'], ['user', 'Option "2" \\ please }']),
  { title: 'broken' },
]);

function read(pieces: readonly string[]) {
  const reader = createConversationReader();
  const turns = pieces.flatMap((piece) => [...reader.push(piece)]);
  return { turns, skipped: reader.skipped() };
}

describe('an exported conversation file', () => {
  test('gives the user’s turns with the answer before each', () => {
    expect(read([FILE])).toEqual({
      turns: [
        { text: 'I am new to Rust.', answerBefore: '', at: 1_001_000 },
        { text: 'Option "2" \\ please }', answerBefore: 'Pick 1 or 2 {', at: 1_001_000 },
      ],
      skipped: 1,
    });
  });

  test('reads the same however the file is cut', () => {
    const whole = read([FILE]);
    const cuts = fc.array(fc.nat(FILE.length), { maxLength: 30 });
    fc.assert(
      fc.property(cuts, (places) => {
        const at = [0, ...places.sort((a, b) => a - b), FILE.length];
        const pieces = at.slice(1).map((end, index) => FILE.slice(at[index], end));
        expect(read(pieces)).toEqual(whole);
      }),
    );
    expect(read([...FILE])).toEqual(whole);
  });

  test.each(['', '[]', 'null', '{"a":', '}}}{{{', '"', 'no json at all'])(
    '“%s” holds no turn and does no harm',
    (text) => {
      expect(read([text]).turns).toEqual([]);
    },
  );

  test('ten megabytes take less than a second and a half', () => {
    const long = conversation(['user', 'x'.repeat(1_000)], ['assistant', 'y'.repeat(9_000)]);
    const list = JSON.stringify(Array.from({ length: 1_000 }, () => long));
    const pieces = Array.from({ length: 100 }, (_, index) =>
      list.slice((index * list.length) / 100, ((index + 1) * list.length) / 100),
    );
    const taken = processorTime(() => expect(read(pieces).turns).toHaveLength(1_000));
    expect(taken).toBeLessThan(1_500);
  });
});

describe('a pasted memory', () => {
  test.each([
    ['User is a backend developer.', { facet: 'role', role: 'backend developer' }],
    ['- Is new to Rust', { facet: 'expertise', topic: 'Rust', level: 'newcomer' }],
    ['The user prefers window seats', { facet: 'preference', thing: 'window seats' }],
    ['[2026-03-01] - User uses Vue and Postgres.', { facet: 'context', name: 'Vue' }],
    ['Prefers step-by-step instructions.', { facet: 'style', style: { value: 'steps' } }],
    ["User doesn't eat meat.", { facet: 'preference', polarity: 'avoid', thing: 'meat' }],
    ['I live in Portugal.', { facet: 'context', kind: 'place', name: 'Portugal' }],
    ["The user's favourite music is jazz.", { facet: 'preference', thing: 'jazz' }],
  ])('“%s” is a proposal with its words', (line, claim) => {
    expect(memoryClaims(line)[0]).toMatchObject({ claim, provenance: 'imported', words: line });
  });

  test('orders and opinions in it act on nothing', () => {
    const learnt = memoryClaims(OPINIONS.join('\n')).filter(
      ({ claim }) => claim.facet !== 'preference',
    );
    expect(learnt).toEqual([]);
  });

  test('what it says of others stays with them', () => {
    expect(memoryClaims("User's sister is a nurse.\nUser said her boss uses Jira.")).toEqual([]);
  });
});
