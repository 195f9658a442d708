import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IslandId } from '@/lib/core/ids.ts';
import { guardView } from '@/lib/facts/guard-view.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { builtInEngine } from '@/lib/rewrite/built-in/engine.ts';
import { type AnswerSource, placeholderOf } from '@/lib/tree/answer.ts';
import type { Block, Inline, View } from '@/lib/tree/view.ts';

const SOURCE = 'Sure! The pump is safe. Do not run it dry, or it will fail after 20 minutes.';
const answer: AnswerSource = { source: SOURCE, islands: [] };

const slice = (text: string, source = SOURCE): Inline => {
  const start = source.indexOf(text);
  return { kind: 'text', text, span: { start, end: start + text.length } };
};
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });
const view = (...blocks: Block[]): View => ({ blocks, removed: [] });
const kindsOf = (of: View, about = answer): string[] => {
  const result = guardView(about, of);
  return result.ok ? [] : [...new Set(result.error.map(({ kind }) => kind))];
};

test('accepts the original as it is', () => {
  expect(guardView(answer, view(paragraph(slice(SOURCE))))).toEqual({ ok: true, value: null });
});

test('accepts a courtesy that is listed as removed and a part that waits in a fold', () => {
  const rest = slice('Do not run it dry, or it will fail after 20 minutes.');
  const shown: View = {
    blocks: [
      paragraph(slice('The pump is safe. ')),
      {
        kind: 'fold',
        id: 'a',
        why: 'detail',
        about: 'Do not run it dry',
        words: 11,
        blocks: [paragraph(rest)],
      },
    ],
    removed: [{ text: 'Sure!', span: { start: 0, end: 5 } }],
  };
  expect(kindsOf(shown)).toEqual([]);
});

test.each<[string, View, string]>([
  [
    'a word that is not the original’s',
    view(
      paragraph({
        kind: 'text',
        text: SOURCE.replace('safe', 'cheap'),
        span: { start: 0, end: SOURCE.length },
      }),
    ),
    'invented',
  ],
  ['a lost sentence', view(paragraph(slice('Sure! The pump is safe. '))), 'missing'],
  [
    'a sentence shown twice',
    view(paragraph(slice(SOURCE)), paragraph(slice('The pump is safe.'))),
    'repeated',
  ],
  [
    'a negation split off its sentence',
    view(
      paragraph(
        slice('Sure! The pump is safe. Do '),
        slice('run it dry, or it will fail after 20 minutes.'),
      ),
      paragraph(slice('not ')),
    ),
    'moved',
  ],
  [
    'words passed off as a mark',
    view(paragraph(slice(SOURCE), { kind: 'joint', text: ' never' })),
    'invented',
  ],
  [
    'a fold whose name the answer does not hold',
    view({
      kind: 'fold',
      id: 'a',
      why: 'detail',
      about: 'Cheap pumps',
      words: 9,
      blocks: [paragraph(slice(SOURCE))],
    }),
    'invented',
  ],
])('refuses %s', (_, broken, kind) => {
  expect(kindsOf(broken)).toContain(kind);
});

test('refuses to call a warning a courtesy', () => {
  const warning = slice('Do not run it dry, or it will fail after 20 minutes.');
  if (warning.kind !== 'text') throw new TypeError('expected a text');
  const shown: View = {
    blocks: [paragraph(slice('Sure! The pump is safe. '))],
    removed: [{ text: warning.text, span: warning.span }],
  };
  expect(kindsOf(shown)).toContain('missing');
});

test.each([
  ['plain-word', 'utilize', 'use', true],
  ['plain-word', 'utilize', 'avoid', false],
  ['no-such-rule', 'utilize', 'use', false],
  ['split-clause', ', and it', '. It', true],
  ['split-clause', ', and it', '. It never', false],
])('%s may turn "%s" into "%s": %s', (rule, before, after, allowed) => {
  const source = `First ${before} is here.`;
  const start = source.indexOf(before);
  const edited = view(
    paragraph(
      slice('First ', source),
      { kind: 'edit', text: after, rule, span: { start, end: start + before.length } },
      slice(' is here.', source),
    ),
  );
  expect(guardView({ source, islands: [] }, edited).ok).toBe(allowed);
});

test('wants each island once and each address unchanged', () => {
  const id = 'k1' as IslandId;
  const source = `See [the page](https://a.test/x). ${placeholderOf(id)}`;
  const about: AnswerSource = {
    source,
    islands: [{ id, kind: 'citation', text: '1', inline: true }],
  };
  const shown = (url: string, ...islands: Inline[]): View =>
    view(
      paragraph(
        slice('See ', source),
        { kind: 'link', url, children: [slice('the page', source)] },
        slice('. ', source),
        ...islands,
      ),
    );
  const island: Inline = { kind: 'island', id };
  expect(kindsOf(shown('https://a.test/x', island), about)).toEqual([]);
  expect(kindsOf(shown('https://a.test/x'), about)).toEqual(['missing']);
  expect(kindsOf(shown('https://a.test/x', island, island), about)).toEqual(['repeated']);
  expect(kindsOf(shown('https://b.test/x', island), about)).toEqual(['invented', 'missing']);
});

test('wants code to the letter, indentation included', () => {
  const source = '- Run:\n  ```py\n  if a:\n      b()\n  ```\n';
  const shown = (text: string): View =>
    view({
      kind: 'list',
      ordered: false,
      start: 1,
      items: [
        {
          number: null,
          checked: null,
          blocks: [paragraph(slice('Run:', source)), { kind: 'code', language: 'py', text }],
        },
      ],
    });
  const about: AnswerSource = { source, islands: [] };
  expect(kindsOf(shown('if a:\n    b()'), about)).toEqual([]);
  expect(kindsOf(shown('if a:\nb()'), about)).toContain('invented');
  expect(kindsOf(shown('if a:\n    c()'), about)).toContain('invented');
});

const sentence = fc.constantFrom(
  'The pump is safe.',
  '**Cost**: it takes 20 days, and it does not rain.',
  'See `npm ci` or [the page](https://a.test/x).',
  'For example, a & b < c.',
  'However, this depends on the *weather*!',
);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

test('finds nothing wrong with what the built-in engine makes of any answer', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, fc.constantFrom('list', 'prose'), async (parts, form) => {
      const source = parts
        .map((sentences) => sentences.join(' '))
        .map((text) => (form === 'list' ? `- ${text}` : `${text}\n`))
        .join('\n');
      const about = { source, islands: [] };
      const framing = {
        ...NEUTRAL_FRAMING,
        depth: 'newcomer',
        vocabulary: 'plain',
        length: 'brief',
        level: 3,
      } as const;
      const made = await builtInEngine.rewrite(
        { question: 'How does it work?', answer: about, framing, without: [] },
        new AbortController().signal,
      );
      if (made.ok && made.value.kind === 'rewritten') {
        expect(guardView(about, made.value.view)).toEqual({ ok: true, value: null });
      }
    }),
    { numRuns: 60 },
  );
});
