import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { markUp, rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import type { Rewriting } from '@/lib/rewrite/engine.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { leaves, revert } from '@/lib/tree/render.ts';
import type { Block, View } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import { CISO, DEVELOPER, EXECUTIVE, framing, NEWCOMER, PRODUCT_MANAGER } from '../framings.ts';
import { ANSWERS, type Fixture, WITHOUT_WORDS } from './answers.ts';

/** Properties take longer on a busy machine, in milliseconds. */
const LONG = 60_000;
const READERS = [CISO, DEVELOPER, PRODUCT_MANAGER, EXECUTIVE, NEWCOMER];
/** Fewer words than this are sooner read than opened. */
const MIN_FOLD = 60;
/** The full text at the end is worth its click from fewer words on. */
const MIN_IN_FULL = 40;
const EVERY = [...ANSWERS, ...WITHOUT_WORDS];

const request = (source: string, question: string, reader: Framing) => ({
  question,
  answer: { source, islands: [] },
  framing: reader,
  without: [],
});

const rewrite = ({ source, question }: Fixture, reader: Framing): Rewriting =>
  rewriteAnswer(request(source, question, reader));

function viewOf(fixture: Fixture, reader: Framing): View {
  const rewriting = rewrite(fixture, reader);
  if (rewriting.kind === 'unchanged') throw new Error(`unchanged: ${rewriting.why.join()}`);
  return rewriting.view;
}

const visible = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'fold') return [];
      if (block.kind === 'group' || block.kind === 'quote') return [visible(block.blocks)];
      if (block.kind === 'list') return block.items.map((item) => visible(item.blocks));
      return [textOfBlocks([block])];
    })
    .join('\n');

const folds = (blocks: readonly Block[]): Extract<Block, { kind: 'fold' }>[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'fold') return [block, ...folds(block.blocks)];
    if (block.kind === 'list') return block.items.flatMap((item) => folds(item.blocks));
    return 'blocks' in block ? folds(block.blocks) : [];
  });

/** Blocks of an answer in another order, some left out, some twice: no author would write so. */
const shuffled = (fixtures: readonly Fixture[]): fc.Arbitrary<string> => {
  const blocks = fixtures.flatMap(({ source }) => source.split('\n\n'));
  return fc
    .array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 14 })
    .map((chosen) => chosen.join('\n\n'));
};

function expectLaws(source: string, question: string, reader: Framing): void {
  const made = markUp(request(source, question, reader));
  if ('why' in made) return;
  let at = 0;
  for (const { span } of [...leaves(made.result)].sort((a, b) => a.span.start - b.span.start)) {
    expect(span.start).toBe(at);
    at = span.end;
  }
  expect(at).toBe(source.length);
  expect(revert(made.result)).toBe(source);
  const rewriting = rewriteAnswer(request(source, question, reader));
  if (rewriting.kind === 'rewritten') {
    expect(guardAnswer({ source, islands: [] }, rewriting.view)).toEqual({ ok: true, value: null });
  }
  expect(orphansIn(source, question, reader)).toEqual([]);
}

/** Visible sentences whose antecedent is a sentence that waits in a fold. */
function orphansIn(source: string, question: string, reader: Framing): string[] {
  const made = markUp(request(source, question, reader));
  if ('why' in made) return [];
  const { doc } = made.result;
  const shown = leaves(made.result);
  const state = (span: { start: number }): string | undefined =>
    shown.find((leaf) => leaf.span.start <= span.start && leaf.span.end > span.start)?.state;
  const byId = new Map(doc.sentences.map((sentence) => [sentence.id, sentence]));
  return doc.sentences
    .filter((sentence) => {
      const before = sentence.dependsOn === null ? undefined : byId.get(sentence.dependsOn);
      return before && state(sentence.span) === 'shown' && state(before.span) === 'folded';
    })
    .map(({ text }) => text);
}

describe.each(EVERY)('in $language', (fixture) => {
  test('the laws hold for every reader', () => {
    for (const reader of READERS) expectLaws(fixture.source, fixture.question, reader);
  });

  test(
    'the laws hold for any framing and blocks in any order',
    () => {
      fc.assert(
        fc.property(shuffled([fixture]), framing, (source, reader) =>
          expectLaws(source, fixture.question, reader),
        ),
        { numRuns: 60 },
      );
    },
    LONG,
  );

  test('a warning stays in sight for every reader', () => {
    for (const reader of READERS) {
      const rewriting = rewrite(fixture, reader);
      if (rewriting.kind === 'unchanged') continue;
      expect(visible(rewriting.view.blocks)).toContain(fixture.warning);
    }
  });

  test('what waits has a name and is worth a click', () => {
    for (const reader of READERS) {
      const made = rewrite(fixture, reader);
      const waiting = made.kind === 'rewritten' ? folds(made.view.blocks) : [];
      for (const { about, words, why } of waiting) {
        expect(words).toBeGreaterThanOrEqual(why === 'in-full' ? MIN_IN_FULL : MIN_FOLD);
        expect(about.length).toBeLessThanOrEqual(90);
      }
    }
  });

  test('no English is put into it', () => {
    expect(JSON.stringify(rewrite(fixture, NEWCOMER))).not.toMatch(/"kind":"(?:term|edit)"/);
  });
});

describe.each(ANSWERS)('with words for $language', (fixture) => {
  test('its language is told', () => {
    expect(parseAnswer({ source: fixture.source, islands: [] }).language).toBe(fixture.language);
  });

  test('courtesies are left out and can be brought back', () => {
    const { removed, onlyLayout } = viewOf(fixture, EXECUTIVE);
    expect(removed.map(({ text }) => text.trim())).toEqual(fixture.courtesies);
    expect(onlyLayout).toBeUndefined();
  });

  test('who secures and who pays see different sections first', () => {
    const forms = [CISO, PRODUCT_MANAGER].map((reader) => visible(viewOf(fixture, reader).blocks));
    expect(new Set(forms).size).toBe(2);
  });

  test('the steps stay together', () => {
    const steps = fixture.source.split('\n').filter((line) => /^[123]\. /.test(line));
    expect(steps).toHaveLength(3);
    for (const reader of READERS) {
      const seen = visible(viewOf(fixture, reader).blocks);
      const shown = steps.filter((step) => seen.includes(step.slice(3))).length;
      expect([0, 3]).toContain(shown);
    }
  });
});

describe.each(WITHOUT_WORDS)('without words for $language', (fixture) => {
  test('only its layout changes, nothing moves or is left out, and the view says so', () => {
    for (const reader of READERS) {
      const rewriting = rewrite(fixture, reader);
      if (rewriting.kind !== 'rewritten') continue;
      expect(rewriting.view.onlyLayout).toBe(true);
      expect(rewriting.view.removed).toEqual([]);
      const transforms = rewriting.notes.map(({ transform }) => transform);
      expect(['shorten', 'to-table', 'short-paragraphs']).toEqual(
        expect.arrayContaining(transforms),
      );
    }
  });
});

test(
  'the laws hold for answers that change their language',
  () => {
    fc.assert(
      fc.property(shuffled(EVERY), framing, (source, reader) =>
        expectLaws(source, 'Backup?', reader),
      ),
      { numRuns: 120 },
    );
  },
  LONG,
);
