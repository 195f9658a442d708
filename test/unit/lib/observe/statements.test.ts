import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesIn } from '@/lib/observe/choices.ts';
import { statementsIn } from '@/lib/observe/statements.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { processorTime } from '@/test/unit/processor-time.ts';
import { OPINIONS } from '../self-model/opinions.ts';

type Label = { facet: Claim['facet']; about: string; value?: string };
type Row = { text: string; claims: readonly Label[] };

const LABELS = path.resolve(import.meta.dirname, '../../../eval/labels/statements.jsonl');
const ROWS: readonly Row[] = readFileSync(LABELS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const claimsIn = (text: string) => statementsIn(text).map(({ claim }) => claim);

describe('two hundred hand-written turns, half of them traps', () => {
  const judged = ROWS.map(({ text, claims }) => judge(claimsIn(text).map(labelOf), claims));
  const sum = (part: keyof (typeof judged)[number]) =>
    judged.reduce((total, row) => total + row[part], 0);

  test('half of them are traps', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(200);
    const traps = ROWS.filter(({ claims }) => claims.length === 0);
    expect(traps.length).toBeGreaterThanOrEqual(100);
  });

  test('of 100 claims learnt at least 97 are true', () => {
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(0.97);
  });

  test('of 100 claims made at least 85 are learnt', () => {
    expect(sum('right') / (sum('right') + sum('missed'))).toBeGreaterThanOrEqual(0.85);
  });
});

function judge(learnt: readonly Label[], wanted: readonly Label[]) {
  const open = [...wanted];
  let right = 0;
  for (const claim of learnt) {
    const at = open.findIndex((want) => fits(want, claim));
    if (at < 0) continue;
    open.splice(at, 1);
    right += 1;
  }
  return { right, wrong: learnt.length - right, missed: open.length };
}

const fits = (want: Label, got: Label): boolean =>
  want.facet === got.facet &&
  want.value === got.value &&
  got.about.toLowerCase().includes(want.about.toLowerCase());

function labelOf(claim: Claim): Label {
  const { facet } = claim;
  switch (facet) {
    case 'role':
      return { facet, about: claim.role };
    case 'expertise':
      return { facet, about: claim.topic, value: claim.level };
    case 'goal':
      return { facet, about: claim.goal, value: claim.stage };
    case 'style':
      return { facet, about: claim.style.dimension, value: claim.style.value };
    case 'context':
      return { facet, about: claim.name, value: claim.kind };
    case 'preference':
      return { facet, about: claim.thing, value: claim.polarity };
    default:
      return { facet, about: claim.text };
  }
}

describe('what is not about the user teaches nothing', () => {
  test.each([
    ['the assistant’s words, quoted back', '> I prefer tabs.\n> I am a CFO.'],
    ['code', '```\n// I am new to Rust\n```'],
    ['a pasted mail', 'From: Ann\nTo: me\nI am the CTO and I use Slack.'],
    ['a document', `${'I am a nurse and so on and on. '.repeat(40)}`],
    ['a text to translate', 'Translate to German: I work as a nurse. I live in Spain.'],
    ['a figure to play', 'Pretend to be a pirate. I am a sailor and I hate rum.'],
    ['faith, health, politics', 'I am a Catholic nurse. I have diabetes and vote Green.'],
  ])('%s', (_, turn) => {
    expect(claimsIn(turn)).toEqual([]);
  });

  test('no opinion and no injected order becomes a role, a goal, knowledge or a wish', () => {
    const learnt = OPINIONS.flatMap(claimsIn).filter(({ facet }) => facet !== 'preference');
    expect(learnt).toEqual([]);
  });
});

test('the same said twice is one claim, with the words it was read from', () => {
  const learnt = statementsIn('I am new to Rust. As I said, I am new to Rust!');
  expect(learnt).toMatchObject([
    { claim: { topic: 'Rust' }, provenance: 'stated', words: 'I am new to Rust.' },
  ]);
});

test('any text at all is read, in time that grows with its length', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void statementsIn(text)));
  const taken = processorTime(() => {
    statementsIn('I use Vue, and I like it because I '.repeat(30_000));
    statementsIn(`I prefer ${'very '.repeat(50_000)}long`);
  });
  expect(taken).toBeLessThan(1_000);
});

describe('a choice among the assistant’s options', () => {
  const OFFER = `Some ideas:
1. Attend an in-person pottery class
2. Follow a video course
3. Read a thick handbook`;

  test.each([
    ["I'll go with option 1.", 'prefer', 'in-person pottery class'],
    ['The second option sounds great to me.', 'prefer', 'video course'],
    ["Let's go with the thick handbook.", 'prefer', 'thick handbook'],
    ["The other options involving screens don't really appeal to me.", 'avoid', 'screens'],
    ['The video stuff seems a bit too passive for my taste.', 'avoid', 'video'],
  ])('“%s” shows a liking', (turn, polarity, thing) => {
    const [inference] = choicesIn(turn, OFFER);
    expect(inference).toMatchObject({ provenance: 'observed', claim: { polarity } });
    expect(JSON.stringify(inference)).toContain(thing);
  });

  test.each([
    'Those all sound great!',
    'What a great idea!',
    'Which option is cheapest?',
    "I don't know about option 2.",
    'Thanks!',
  ])('“%s” is none', (turn) => {
    expect(choicesIn(turn, OFFER)).toEqual([]);
  });

  test('where nothing was offered, nothing is chosen', () => {
    expect(choicesIn("I'll go with option 1.", 'The capital is Lima.')).toEqual([]);
  });
});

test.each([
  'Prefiero respuestas cortas para embarazadas.',
  'Ich bevorzuge kurze Antworten, weil ich schwanger bin.',
])('what is sensitive is not learnt in other languages either: %s', (turn) => {
  expect(statementsIn(turn)).toEqual([]);
});
