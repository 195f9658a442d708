import fc from 'fast-check';
import { decodeString } from 'micromark-util-decode-string';
import { describe, expect, test } from 'vitest';
import type { IslandId } from '@/lib/core/ids.ts';
import type { Span } from '@/lib/core/span.ts';
import type { AnswerSource } from '@/lib/tree/answer.ts';
import { allUnits, type Doc, type PartId } from '@/lib/tree/doc.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { leaves, renderView, revert } from '@/lib/tree/render.ts';
import { type Form, type Marks, NO_MARKS, type Result } from '@/lib/tree/result.ts';
import type { Block, FoldReason, Inline } from '@/lib/tree/view.ts';
import { markdown } from './markdown-arbitrary.ts';
import { NASTY } from './nasty.ts';

const ISLANDS: AnswerSource['islands'] = [
  { id: 'i1' as IslandId, kind: 'citation', text: '1', inline: true },
  { id: 'i2' as IslandId, kind: 'code', text: 'npm ci', inline: false, language: 'bash' },
];
/** Properties take longer on a busy machine, in milliseconds. */
const LONG = 60_000;

const asAnswer = (source: string): AnswerSource => ({ source, islands: ISLANDS });

/** Marks that no transform would make together: the laws hold for them all the same. */
function randomMarks(doc: Doc, seed: readonly number[]): Marks {
  let at = 0;
  const chance = (share: number): boolean => {
    at += 1;
    return ((seed[at % seed.length] ?? 0) * (at + 7)) % 100 < share * 100;
  };
  const pick = (parts: readonly { readonly id: PartId }[], share: number): PartId[] =>
    parts.filter(() => chance(share)).map(({ id }) => id);
  const units = allUnits(doc);
  const lists = units.filter((unit) => unit.kind === 'list');
  const bundles = doc.sections.flatMap((section) => section.bundles);
  const members = pick(bundles, 0.2);
  // A group inside a folded section would be folded twice.
  const sections = members.length > 0 ? [] : pick(doc.sections, 0.1);
  const items = lists.flatMap((list) => list.items);
  const hidden = [
    ...sections,
    ...pick(units, 0.1),
    ...pick(doc.sentences, 0.2),
    ...pick(items, 0.2),
  ];
  const formed = lists.filter(() => chance(0.4));
  return {
    ...NO_MARKS,
    folded: new Map(
      hidden.map((id): [PartId, FoldReason] => [id, chance(0.4) ? 'in-full' : 'detail']),
    ),
    cuts: new Map(
      doc.sentences.filter(() => chance(0.3)).map(({ id, span }) => [id, [secondHalf(span)]]),
    ),
    removed: new Set(pick(doc.sentences, 0.1)),
    order: new Map(lists.filter(() => chance(0.3)).map((list) => [list.id, reversed(list.items)])),
    forms: new Map(formed.map(({ id }): [PartId, Form] => [id, { kind: 'paragraphs' }])),
    groups: members.length > 0 ? [{ title: 'do-this', members }] : [],
    groupsAfter: bundles.find(({ id }) => !members.includes(id))?.id ?? null,
  };
}

/** A cut that may begin and end anywhere, inside a word, an atom or a link. */
const secondHalf = ({ start, end }: Span): Span => ({ start: (start + end) >> 1, end });

const reversed = (parts: readonly { readonly id: PartId }[]): PartId[] =>
  parts.map(({ id }) => id).reverse();

function expectLaws(result: Result): void {
  const { source } = result.doc.answer;
  const all = leaves(result);
  let at = 0;
  for (const { span } of [...all].sort((a, b) => a.span.start - b.span.start)) {
    expect(span.start).toBe(at);
    at = span.end;
  }
  expect(at).toBe(source.length);
  expect(revert(result)).toBe(source);
  const markup = all.filter(({ kind }) => kind === 'markup').map(({ span }) => span);
  for (const { start, end } of markup) expect(source.slice(start, end)).toMatch(MARKUP);
  for (const { text, span } of texts(renderView(result).blocks)) {
    const slice = source.slice(span.start, span.end);
    expect(text === '\n' || slice === text || decodeString(slice) === text).toBe(true);
  }
}

/** List marks, emphasis, fences and link targets; never a word of the answer. */
const MARKUP = /^(?:[\s>*_`#~+\-\d.)(\]|:!<[\\–]|\]\([^)]*\)|\[x\])*$/;

function texts(blocks: readonly Block[]): Extract<Inline, { kind: 'text' }>[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => texts(item.blocks));
    if ('blocks' in block) return texts(block.blocks);
    if (block.kind === 'table') return block.rows.flat().flatMap(textsIn);
    return 'inlines' in block ? textsIn(block.inlines) : [];
  });
}

const textsIn = (inlines: readonly Inline[]): Extract<Inline, { kind: 'text' }>[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === 'text') return [inline];
    return 'children' in inline ? textsIn(inline.children) : [];
  });

describe('whatever the answer', () => {
  test(
    'without marks every offset is covered once and the source comes back',
    () => {
      fc.assert(
        fc.property(markdown, (source) => {
          expectLaws({ doc: parseAnswer(asAnswer(source)), marks: NO_MARKS });
        }),
        { numRuns: 150 },
      );
    },
    LONG,
  );

  test(
    'with any marks every offset is covered once and the source comes back',
    () => {
      const seed = fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 });
      fc.assert(
        fc.property(markdown, seed, (source, numbers) => {
          const doc = parseAnswer(asAnswer(source));
          expectLaws({ doc, marks: randomMarks(doc, numbers) });
        }),
        { numRuns: 150 },
      );
    },
    LONG,
  );

  test('any text at all is an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const result = { doc: parseAnswer(asAnswer(source)), marks: NO_MARKS };
        expect(revert(result)).toBe(source);
      }),
    );
  });
});

test.each(NASTY)('holds for $name', ({ source }) => {
  expectLaws({ doc: parseAnswer(asAnswer(source)), marks: NO_MARKS });
});
