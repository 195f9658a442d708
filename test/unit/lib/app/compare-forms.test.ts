import { expect, test } from 'vitest';
import { SAMPLE } from '@/components/compare/sample.ts';
import { compareForms } from '@/lib/app/compare-forms.ts';
import type { ComparedPerson, Comparison } from '@/lib/app/comparison.ts';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { ok } from '@/lib/core/result.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { builtInEngine } from '@/lib/rewrite/built-in/engine.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import { dump, freshName, never, openWorld } from './world.ts';

const YOURSELF: ComparedPerson = { kind: 'yourself' };
const archetype = (id: Extract<ComparedPerson, { kind: 'archetype' }>['archetype']) =>
  ({ kind: 'archetype', archetype: id }) as const;

/** The real engine, gate and guard over an empty self-model. */
const realWorld = () => ({
  ...openWorld(freshName()),
  engine: builtInEngine,
  gate,
  guard: guardAnswer,
});

async function compared(
  people: readonly ComparedPerson[],
  about: { readonly question: string; readonly answer: string } = SAMPLE,
  world = realWorld(),
): Promise<Comparison> {
  const result = await compareForms({ ...about, people }, world, never);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

test('two readers get different forms of the same claims, and every word is accounted for', async () => {
  const { forms, pairs, words } = await compared([
    archetype('security-chief'),
    archetype('executive'),
    archetype('newcomer'),
  ]);
  expect(words).toBeGreaterThan(300);
  for (const { kept, outcome } of forms) {
    expect(outcome.kind).toBe('personalized');
    expect(kept.holds).toBe(true);
    expect(kept.shown + kept.reworded + kept.folded + kept.leftOut).toBe(words);
  }
  expect(pairs.map(({ one, other }) => [one, other])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  for (const { differs, alike } of pairs) {
    expect(alike).toBe(false);
    expect(differs).toBeGreaterThan(0.15);
  }
});

test('each sentence and each block of the original has one fate for each reader', async () => {
  const { sentences, forms } = await compared([archetype('developer'), archetype('executive')]);
  expect(sentences.every(({ fates }) => fates.length === forms.length)).toBe(true);
  const fatesOf = (start: string) => sentences.find(({ text }) => text.includes(start))?.fates;
  expect(fatesOf('Deleting the commit does not revoke')).toEqual(['shown', 'shown']);
  expect(fatesOf('createHmac')).toEqual(['shown', 'folded']);
  expect(fatesOf('Let me know if')).toEqual(['left-out', 'left-out']);
});

test('an executive sees less than a newcomer does', async () => {
  const [brief, full] = (await compared([archetype('executive'), archetype('newcomer')])).forms;
  expect(brief?.kept.shown).toBeLessThan(full?.kept.shown ?? 0);
});

test('the same reader twice sees the same', async () => {
  const { pairs } = await compared([archetype('student'), archetype('student')]);
  expect(pairs).toEqual([{ one: 0, other: 1, differs: 0, alike: true }]);
});

test('a plain fact is the same for everybody, with the reason', async () => {
  const about = { question: 'What is the capital of France?', answer: 'It is Paris.' };
  const { forms, pairs } = await compared([archetype('developer'), archetype('newcomer')], about);
  for (const { outcome, kept } of forms) {
    expect(outcome).toEqual({ kind: 'left-alone', reason: { kind: 'single-answer' } });
    expect(kept).toEqual({ holds: true, shown: 3, reworded: 0, folded: 0, leftOut: 0 });
  }
  expect(pairs[0]?.alike).toBe(true);
});

test('you, as nobody knows you yet, see the original', async () => {
  const { forms } = await compared([YOURSELF]);
  expect(forms[0]).toMatchObject({ outcome: { kind: 'nobody-known' }, because: [] });
});

test('you, as you are known now, see your form; the reasons name no belief', async () => {
  const world = realWorld();
  await stateBelief({ facet: 'style', style: { dimension: 'length', value: 'brief' } }, 'c', world);
  const { forms } = await compared([YOURSELF], SAMPLE, world);
  expect(forms[0]?.outcome.kind).toBe('personalized');
  expect(forms[0]?.because.map(({ field }) => field)).toContain('length');
  const { model } = await world.profiles.read();
  for (const { id } of model.beliefs) expect(JSON.stringify(forms)).not.toContain(id);
});

test('somebody the user describes gets what was described', async () => {
  const described = {
    kind: 'described',
    depth: 'newcomer',
    length: 'brief',
    emphasis: 'cost',
  } as const;
  const { forms } = await compared([described]);
  expect(forms[0]).toMatchObject({
    person: described,
    framing: { depth: 'newcomer', length: 'brief', emphasis: ['cost'], vocabulary: 'plain' },
  });
});

test('nothing is stored', async () => {
  const world = realWorld();
  await world.profiles.read();
  const before = await dump(world.db);
  await compared([YOURSELF, archetype('developer')], SAMPLE, world);
  expect(await dump(world.db)).toEqual(before);
});

test('a form that loses a word is not called proven', async () => {
  const world = { ...realWorld(), guard: () => ok(null) };
  const losing: typeof builtInEngine = {
    id: 'built-in',
    rewrite: async () => ok({ kind: 'rewritten', view: { blocks: [], removed: [] }, notes: [] }),
  };
  const { forms } = await compared([archetype('developer')], SAMPLE, { ...world, engine: losing });
  expect(forms[0]?.kept.holds).toBe(false);
});

test('what the guard refuses is shown as the original, with the reason', async () => {
  const refusing: typeof builtInEngine = {
    id: 'built-in',
    rewrite: async () => ok({ kind: 'rewritten', view: { blocks: [], removed: [] }, notes: [] }),
  };
  const world = { ...realWorld(), engine: refusing };
  const { forms } = await compared([archetype('developer')], SAMPLE, world);
  expect(forms[0]?.outcome).toEqual({ kind: 'left-alone', reason: { kind: 'facts-at-risk' } });
  expect(forms[0]?.kept.holds).toBe(true);
});

test.each([
  ['an empty answer', ' \n ', 'nothing-to-compare'],
  ['a book', 'x'.repeat(LIMITS.answerLength + 1), 'answer-too-large'],
])('%s is refused in words', async (_, answer, kind) => {
  const request = { question: 'Why?', answer, people: [YOURSELF] };
  const result = await compareForms(request, realWorld(), never);
  expect(result).toMatchObject({ ok: false, error: { kind } });
});
