import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBelief, readClaim } from '@/lib/self-model/read-belief.ts';
import { avoids, brief, expertise, goal, modelOf, role, seen, told, tool } from './builders.ts';

const MODEL = modelOf(
  role('CISO'),
  expertise('Rust', 'newcomer'),
  expertise('Rust', 'expert'),
  goal('ship it', 'implementing'),
  { ...brief, about: 'tax' },
  tool('Vue'),
  avoids('ads'),
  { facet: 'stance', text: 'Tabs are better than spaces.' },
);

describe('a stored belief', () => {
  test('reads back as it was', () => {
    const model = told(MODEL, tool('Cargo'), seen('x'));
    for (const belief of model.beliefs) {
      expect(readBelief(structuredClone(belief))).toEqual({ ok: true, value: belief });
    }
  });

  test('that lost any of its fields is refused with a sentence', () => {
    for (const belief of MODEL.beliefs) {
      for (const field of Object.keys(belief)) {
        const { [field]: _, ...rest } = belief as Record<string, unknown>;
        expect(readBelief(rest)).toMatchObject({ ok: false, error: expect.stringMatching(/\.$/) });
      }
    }
  });

  test.each<[string, object]>([
    ['a status nobody knows', { status: 'sure' }],
    ['an end before its beginning', { validTo: 5, validFrom: 6 }],
    ['an id of 10 kB', { id: 'x'.repeat(10_000) }],
    ['a time that is none', { validFrom: Number.NaN }],
    ['evidence of no shape', { evidence: [{}] }],
    [
      'words of 10 kB',
      { evidence: [{ ...MODEL.beliefs[0]?.evidence[0], words: 'x'.repeat(1e4) }] },
    ],
    [
      'a host that is a page',
      { evidence: [{ ...MODEL.beliefs[0]?.evidence[0], host: 'https://a.test/x' }] },
    ],
    ['a weight above one', { evidence: [{ ...MODEL.beliefs[0]?.evidence[0], weight: 2 }] }],
    ['a neutral polarity', { evidence: [{ ...MODEL.beliefs[0]?.evidence[0], polarity: 0 }] }],
  ])('with %s is refused', (_, change) => {
    expect(readBelief({ ...MODEL.beliefs[0], ...change }).ok).toBe(false);
  });

  test('fields that we did not ask for are left behind', () => {
    const [belief] = MODEL.beliefs;
    const read = readBelief({ ...belief, extra: 'x', claim: { ...belief?.claim, extra: 'x' } });
    expect(JSON.stringify(read)).not.toContain('extra');
  });
});

describe('a claim', () => {
  test.each<[string, unknown]>([
    ['no object', 'role'],
    ['null', null],
    ['a list', []],
    ['a facet of tomorrow', { facet: 'mood', mood: 'good' }],
    ['an empty role', { facet: 'role', role: '  ' }],
    ['a role of 10 kB', { facet: 'role', role: 'x'.repeat(10_000) }],
    ['a level nobody has', { facet: 'expertise', topic: 'Rust', level: 'guru' }],
    ['a style of no dimension', { facet: 'style', style: { value: 'brief' } }],
    [
      'a style with another’s value',
      { facet: 'style', style: { dimension: 'length', value: 'code' } },
    ],
    ['a wish for no topic', { ...brief, about: '' }],
    ['a stage from a prototype', { facet: 'goal', goal: 'x', stage: 'toString' }],
  ])('of the shape “%s” is refused with a sentence', (_, value) => {
    expect(readClaim(value)).toMatchObject({ ok: false, error: expect.stringMatching(/\.$/) });
  });

  test('anything at all is either read or refused, never thrown at the caller', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(readClaim(value)).toHaveProperty('ok');
        expect(readBelief(value)).toHaveProperty('ok');
      }),
    );
  });

  test('text is trimmed and put into one Unicode form; emoji and right-to-left text stay', () => {
    expect(readClaim({ facet: 'role', role: ' مطوّر 👩‍💻 ' })).toEqual({
      ok: true,
      value: { facet: 'role', role: 'مطوّر 👩‍💻'.normalize('NFC') },
    });
  });
});
