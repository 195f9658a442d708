import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { parseEntityName } from '@/lib/framing/entity-name.ts';
import { type Framing, NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { builtInEngine, rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import { type Rewriting, TRANSFORMS, type TransformId } from '@/lib/rewrite/engine.ts';
import type { Block, View } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import { processorTime } from '@/test/unit/processor-time.ts';
import { SECURITY_ANSWER } from '@/tools/demo/security-answer.ts';
import { markdown } from '../tree/markdown-arbitrary.ts';
import {
  aFraming,
  CISO,
  DEVELOPER,
  EXECUTIVE,
  framing,
  NEWCOMER,
  PRODUCT_MANAGER,
} from './framings.ts';

const QUESTION = 'How should I think about data security for this integration?';

/** Properties take longer on a busy machine, in milliseconds. */
const LONG = 60_000;

const rewrite = (
  source: string,
  reader: Framing,
  { question = QUESTION, without = [] as readonly TransformId[] } = {},
): Rewriting =>
  rewriteAnswer({ question, answer: { source, islands: [] }, framing: reader, without });

function viewOf(source: string, reader: Framing, more = {}): View {
  const rewriting = rewrite(source, reader, more);
  if (rewriting.kind === 'unchanged') throw new Error(`unchanged: ${rewriting.why.join()}`);
  return rewriting.view;
}

/** What is in sight, without folds and copies. */
const visible = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'fold') return [];
      if (block.kind === 'group' || block.kind === 'quote') return [visible(block.blocks)];
      if (block.kind === 'list') return block.items.map((item) => visible(item.blocks));
      return [textOfBlocks([block])];
    })
    .join('\n');

const kinds = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => [
    block.kind,
    ...('blocks' in block ? kinds(block.blocks) : []),
    ...(block.kind === 'list' ? block.items.flatMap((item) => kinds(item.blocks)) : []),
  ]);

test(
  'whatever the answer and the reader, nothing is lost and nothing invented',
  () => {
    fc.assert(
      fc.property(markdown, framing, (source, reader) => {
        const plain = source.replace(/[\uE1D0\uE1D1]/g, '');
        const rewriting = rewrite(plain, reader);
        if (rewriting.kind === 'unchanged') expect(rewriting.why.length).toBeGreaterThan(0);
        else
          expect(guardAnswer({ source: plain, islands: [] }, rewriting.view)).toMatchObject({
            ok: true,
          });
      }),
      { numRuns: 100 },
    );
  },
  LONG,
);

test('the same request gives the same form', () => {
  for (const reader of [CISO, DEVELOPER, PRODUCT_MANAGER, EXECUTIVE, NEWCOMER]) {
    expect(rewrite(SECURITY_ANSWER, reader)).toEqual(rewrite(SECURITY_ANSWER, reader));
  }
});

test('a reader nobody knows gets no rewrite', () => {
  expect(rewrite(SECURITY_ANSWER, NEUTRAL_FRAMING).kind).toBe('unchanged');
});

test('a language without cues is left as it is, and says so', () => {
  const source = 'Это ответ на вопрос о безопасности данных. '.repeat(30);
  expect(rewrite(source, CISO)).toEqual({ kind: 'unchanged', why: ['language-not-supported'] });
});

test('an aborted request does nothing', async () => {
  const request = {
    question: QUESTION,
    answer: { source: 'x', islands: [] },
    framing: CISO,
    without: [],
  };
  await expect(builtInEngine.rewrite(request, AbortSignal.abort())).rejects.toThrow();
});

test.each([
  ['security', CISO, 'risks-and-duties', 'Data processing agreement'],
  ['implementing', DEVELOPER, 'do-this', 'createHmac'],
  ['business', PRODUCT_MANAGER, 'costs-and-dates', '$15,000'],
])('gathers what a reader for %s came for near the top', (_, reader, title, words) => {
  const { blocks } = viewOf(SECURITY_ANSWER, reader);
  const group = blocks.find((block) => block.kind === 'group');
  expect(group).toMatchObject({ title });
  expect(group && textOfBlocks([group])).toContain(words);
  expect(blocks.indexOf(group as Block)).toBeLessThan(3);
});

test('three readers see three different forms of the main case', () => {
  const forms = [CISO, DEVELOPER, PRODUCT_MANAGER].map((reader) =>
    visible(viewOf(SECURITY_ANSWER, reader).blocks),
  );
  expect(new Set(forms).size).toBe(3);
});

test('the developer keeps the code in sight, the product manager does not', () => {
  expect(visible(viewOf(SECURITY_ANSWER, DEVELOPER).blocks)).toContain('createHmac');
  expect(visible(viewOf(SECURITY_ANSWER, PRODUCT_MANAGER).blocks)).not.toContain('createHmac');
});

test('warnings stay in sight for every reader', () => {
  for (const reader of [CISO, DEVELOPER, PRODUCT_MANAGER, EXECUTIVE, NEWCOMER]) {
    const seen = visible(viewOf(SECURITY_ANSWER, reader).blocks);
    expect(seen).toContain('Never commit secrets');
    expect(seen).toContain('Do not write tokens');
  }
});

test('an executive sees the verdict first, and less', () => {
  const { blocks } = viewOf(SECURITY_ANSWER, EXECUTIVE);
  const [first] = blocks;
  expect(first).toMatchObject({ kind: 'in-short' });
  expect(JSON.stringify(first)).toContain('OAuth 2.0 with narrow scopes');
  expect(visible(blocks).split(/\s+/).length).toBeLessThan(
    SECURITY_ANSWER.split(/\s+/).length * 0.8,
  );
});

test('courtesies go, and stay on record', () => {
  const { blocks, removed } = viewOf(SECURITY_ANSWER, CISO);
  expect(removed.map(({ text }) => text.trim())).toEqual([
    'Great question!',
    "Let me know if you'd like me to go deeper into any of these points!",
  ]);
  expect(textOfBlocks(blocks)).not.toContain('Great question');
});

test.each([
  "I'd be happy to elaborate, but I cannot reproduce the text.",
  'Let me know if the pain lasts, unless it is an emergency.',
])('a closing that says something stays: %s', (closing) => {
  const view = rewrite(`${SECURITY_ANSWER.split('\n\nLet me know')[0]}\n\n${closing}`, CISO);
  expect(view.kind === 'rewritten' && textOfBlocks(view.view.blocks)).toContain(closing);
});

test('steps are shown all or folded all', () => {
  const steps = Array.from(
    { length: 8 },
    (_, i) =>
      `${i + 1}. Turn the valve number ${i + 1} slowly to the left. It opens after a few seconds, and the pressure falls.`,
  );
  const source = `To empty the tank, follow these steps in order.\n\n${steps.join('\n')}\n\nThe tank is then empty and can be cleaned with water and a brush, which takes about an hour of work for two people.`;
  for (const reader of [CISO, DEVELOPER, PRODUCT_MANAGER, EXECUTIVE]) {
    const rewriting = rewrite(source, reader, { question: 'Tell me about tanks' });
    const seen = rewriting.kind === 'rewritten' ? visible(rewriting.view.blocks) : source;
    const shown = steps.filter((_, i) => seen.includes(`valve number ${i + 1} `)).length;
    expect([0, steps.length]).toContain(shown);
  }
});

test('a sentence never loses what it leans on', () => {
  const filler =
    'The second system reads the orders of the last day and writes them to a table. '.repeat(9);
  const source = `Two systems exchange orders every night.\n\n${filler}\n\nThis means that errors are found only in the morning.`;
  for (const reader of [CISO, EXECUTIVE, NEWCOMER]) {
    const rewriting = rewrite(source, reader);
    if (rewriting.kind === 'unchanged') continue;
    const seen = visible(rewriting.view.blocks);
    if (seen.includes('This means')) expect(seen).toContain('writes them to a table');
  }
});

test('each change can be taken back alone', () => {
  for (const reader of [CISO, PRODUCT_MANAGER, EXECUTIVE, NEWCOMER]) {
    const all = rewrite(SECURITY_ANSWER, reader);
    if (all.kind === 'unchanged') throw new Error('expected a rewrite');
    for (const { transform } of all.notes) {
      const rest = rewrite(SECURITY_ANSWER, reader, { without: [transform] });
      const notes = rest.kind === 'rewritten' ? rest.notes.map((note) => note.transform) : [];
      expect(notes).not.toContain(transform);
    }
  }
  expect(rewrite(SECURITY_ANSWER, CISO, { without: TRANSFORMS }).kind).toBe('unchanged');
});

test('a newcomer gets at most three terms explained, none in code', () => {
  const { blocks } = viewOf(SECURITY_ANSWER, NEWCOMER);
  const terms = JSON.stringify(blocks).match(/"kind":"term"/g) ?? [];
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.length).toBeLessThanOrEqual(3);
});

test('of the same code in two languages the reader’s own stays open', () => {
  const source = `Both clients sign the request in the same way, and the server checks it.\n\n\`\`\`python\nsign_python()\n\`\`\`\n\n\`\`\`ts\nsignTypeScript()\n\`\`\`\n\nThe signature is valid for five minutes and cannot be used again.`;
  const name = parseEntityName('TypeScript');
  if (!name) throw new Error('expected a name');
  const reader = aFraming({ emphasis: ['code'], context: [{ kind: 'tool', name }] });
  const seen = visible(viewOf(source, reader).blocks);
  expect(seen).toContain('signTypeScript');
  expect(seen).not.toContain('sign_python');
});

test('a point that names what the reader seeks comes first in its list', () => {
  const name = parseEntityName('yoga');
  if (!name) throw new Error('expected a name');
  const source =
    'Some ways to rest:\n\n- **Walking:** It needs no kit.\n- **Reading:** It needs a book.\n- **Moving slowly:** Try yoga in a group.\n- **Sleeping:** It needs a bed.';
  const seen = visible(viewOf(source, aFraming({ prefer: [name] })).blocks);
  expect(seen.indexOf('yoga')).toBeLessThan(seen.indexOf('Walking'));
});

test('points become bullets only for a reader who likes them', () => {
  const source = `Backups protect a company in several ways.\n\n${['Copies in another city survive a fire.', 'Tapes without a network survive an attacker.', 'Daily tests show that the copies work.', 'Written plans tell people what comes first.'].join(' ')} Old copies can be deleted after a year without any loss of safety. Most companies keep thirty daily copies and twelve monthly ones in two places.`;
  expect(kinds(viewOf(source, aFraming({ structure: 'bullets' })).blocks)).toContain('list');
});

test('two hundred thousand characters take less than a second and a half', () => {
  const source = SECURITY_ANSWER.repeat(Math.ceil(200_000 / SECURITY_ANSWER.length));
  rewrite(SECURITY_ANSWER, CISO);
  expect(processorTime(() => void rewrite(source, CISO))).toBeLessThan(1500);
});
