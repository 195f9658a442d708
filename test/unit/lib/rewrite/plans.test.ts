import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '@/lib/core/words.ts';
import { guardView } from '@/lib/facts/guard-view.ts';
import { parseEntityName } from '@/lib/framing/entity-name.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { markTree, markUp, rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import { NO_MARKS } from '@/lib/tree/result.ts';
import type { Block, View } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
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

const QUESTION = 'What should we weigh before we move our data to a new vendor?';
const ASKED_FOR_NAMES = 'Give me a list of what to weigh before we move our data to a new vendor.';
const ASKED_FOR_ADVICE = 'How can we improve the way we choose a vendor?';
const REASONS = ['Price', 'Support', 'Location', 'History', 'Size', 'Speed'];

const SECOND =
  'Older customers of a vendor often know it well and like to say how it has been for them so far.';

/** Six labelled points of two sentences each, in no order. */
const POINTS = `Several things are worth weighing before you move.

${REASONS.map(
  (name) =>
    `- **${name}**: The ${name.toLowerCase()} of a vendor is told in its own words. ${SECOND}`,
).join('\n')}`;

const name = (text: string) => {
  const parsed = parseEntityName(text);
  if (!parsed) throw new Error(`no name: ${text}`);
  return parsed;
};

const request = (source: string, reader: Framing) => ({
  question: QUESTION,
  answer: { source, islands: [] },
  framing: reader,
  without: [],
});

function viewOf(source: string, reader: Framing, question = QUESTION): View {
  const rewriting = rewriteAnswer({ ...request(source, reader), question });
  if (rewriting.kind !== 'rewritten') throw new Error('unchanged');
  expect(guardView({ source, islands: [] }, rewriting.view).ok).toBe(true);
  return rewriting.view;
}

const folds = (blocks: readonly Block[]): Extract<Block, { kind: 'fold' }>[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'fold') return [block];
    if (block.kind === 'list') return folds(block.items.flatMap((item) => item.blocks));
    return 'blocks' in block ? folds(block.blocks) : [];
  });

test('rewriting a result once more changes nothing', () => {
  fc.assert(
    fc.property(markdown, framing, (source, reader) => {
      const made = markUp(request(source.replace(/[\uE1D0\uE1D1]/g, ''), reader));
      if ('why' in made) return;
      const again = markTree(made.result, request(source, reader));
      expect(again).toEqual({ result: made.result, notes: [] });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a tree that carries other marks is marked anew from the original alone', () => {
  const made = markUp({ ...request(LONG_POINTS, EXECUTIVE), question: ASKED_FOR_ADVICE });
  if ('why' in made) throw new Error('unchanged');
  const other = markTree(made.result, request(LONG_POINTS, DEVELOPER));
  const fresh = markTree({ ...made.result, marks: NO_MARKS }, request(LONG_POINTS, DEVELOPER));
  expect(other).toEqual(fresh);
});

/** The same six points with more to say on each. */
const LONG_POINTS = POINTS.replaceAll(SECOND, `${SECOND} ${SECOND}`);

/** The same six points in one sentence each, of which no end can be spared. */
const WHOLE_POINTS = POINTS.replaceAll(
  `words. ${SECOND}`,
  `words by people of whom ${SECOND.toLowerCase()}`,
);

test('who is in a hurry and asks for names sees all in their order, and one fold with what is said of them', () => {
  const { blocks } = viewOf(WHOLE_POINTS, EXECUTIVE, ASKED_FOR_NAMES);
  const [fold, ...more] = folds(blocks);
  expect(more).toEqual([]);
  expect(fold?.why).toBe('in-full');
  expect(blocks.at(-1)).toBe(fold);
  const list = blocks.find(({ kind }) => kind === 'list');
  expect(textOfBlocks(list ? [list] : []).split('\n')).toEqual(REASONS);
});

test('what waits behind the points says whose it is, in a copy that counts for nothing', () => {
  const [fold] = folds(viewOf(WHOLE_POINTS, EXECUTIVE, ASKED_FOR_NAMES).blocks);
  const first = fold?.blocks[0];
  if (first?.kind !== 'list') throw new Error('no list in the fold');
  const [point] = first.items[0]?.blocks ?? [];
  if (point?.kind !== 'paragraph') throw new Error('no paragraph in the point');
  expect(point.inlines[0]).toMatchObject({
    kind: 'strong',
    children: [{ text: 'Price', copy: true }],
  });
  expect(fold?.words).toBe(countWords(WHOLE_POINTS.replace(/\*\*\w+\*\*/g, '')) - 8);
});

test('of equal points none is picked out: who builds, secures or decides sees all of them', () => {
  for (const reader of [DEVELOPER, CISO, PRODUCT_MANAGER, NEWCOMER]) {
    const made = rewriteAnswer(request(LONG_POINTS, reader));
    expect(made.kind === 'rewritten' ? folds(made.view.blocks) : []).toEqual([]);
  }
});

test('who asks for advice or reasons sees how each point begins', () => {
  const { blocks } = viewOf(LONG_POINTS, EXECUTIVE, ASKED_FOR_ADVICE);
  const list = blocks.find(({ kind }) => kind === 'list');
  const points = list?.kind === 'list' ? list.items : [];
  expect(points.map(({ blocks: inside }) => textOfBlocks(inside).trim())).toEqual(
    REASONS.map(
      (title) => `${title}: The ${title.toLowerCase()} of a vendor is told in its own words.`,
    ),
  );
});

test('only what repeats waits for who asks for every step or for a text', () => {
  for (const question of [
    'Walk me through these points.',
    'Tell me the story of these vendors.',
    'Summarize what is told of these vendors.',
  ]) {
    const made = rewriteAnswer({ ...request(WHOLE_POINTS, EXECUTIVE), question });
    expect(made.kind === 'rewritten' ? folds(made.view.blocks) : []).toEqual([]);
  }
});

test('bare nouns answer no "how" and no "why": there the points stay', () => {
  for (const question of [
    'Explain these points.',
    'Why do they count?',
    'How does a vendor differ?',
  ]) {
    const made = rewriteAnswer({ ...request(WHOLE_POINTS, EXECUTIVE), question });
    expect(made.kind === 'rewritten' ? folds(made.view.blocks) : []).toEqual([]);
  }
});

test('a point with a warning stays open, whole, among names and among beginnings', () => {
  const source = LONG_POINTS.replace('Older', 'Never give away the only copy. Older');
  for (const question of [ASKED_FOR_NAMES, ASKED_FOR_ADVICE]) {
    const { blocks } = viewOf(source, EXECUTIVE, question);
    const shown = textOfBlocks(blocks.filter(({ kind }) => kind !== 'fold'));
    expect(shown).toContain('Never give away the only copy.');
  }
});

const SIDE = `## The history of vendors

${'Vendors of such systems were first founded in two cities by people who knew machines well. '.repeat(6)}`;

const SECTIONS = ['Light', 'Water', 'Soil']
  .map((topic) => `## ${topic}\n\n${LONG_POINTS.split('\n').slice(2).join('\n')}`)
  .join('\n\n');

test('a section of history nobody asked for waits behind its heading, whole', () => {
  const { blocks } = viewOf(
    `${SECTIONS}\n\n${SIDE.replace('The history of vendors', 'History')}`,
    CISO,
  );
  expect(folds(blocks)).toHaveLength(1);
  expect(textOfBlocks(folds(blocks)[0]?.blocks ?? [])).toContain('two cities');
});

test.each([
  ['the question is about it', 'What is the history of these vendors?', ''],
  ['what follows goes on from it', QUESTION, '\n\nSimilarly, others were founded in the north.'],
])('side matter stays when %s', (_, question, behind) => {
  const source = `${SECTIONS}\n\n${SIDE.replace('The history of vendors', 'History')}${behind && `\n\n## More${behind}`}`;
  const made = rewriteAnswer({ ...request(source, CISO), question });
  expect(made.kind === 'rewritten' ? folds(made.view.blocks) : []).toEqual([]);
});

test('nothing waits for who wants it thorough, whatever the depth', () => {
  for (const reader of [DEVELOPER, NEWCOMER, PRODUCT_MANAGER]) {
    const made = rewriteAnswer(request(POINTS, { ...reader, length: 'thorough' }));
    expect(made.kind === 'rewritten' ? folds(made.view.blocks) : []).toEqual([]);
  }
});

test('a doubtful decision of the gate folds and moves nothing', () => {
  const made = rewriteAnswer({ ...request(`Certainly! ${POINTS}`, DEVELOPER), strength: 0.4 });
  if (made.kind !== 'rewritten') throw new Error('unchanged');
  expect(made.notes.map(({ transform }) => transform)).toEqual(['trim-filler']);
});

test('what a reader avoids comes last in its list and is never left out', () => {
  const reader = aFraming({ avoid: [name('Price')] });
  const made = rewriteAnswer(request(POINTS, reader));
  if (made.kind !== 'rewritten') throw new Error('unchanged');
  expect(made.notes).toMatchObject([{ transform: 'lead-with', field: 'avoid' }]);
  const text = textOfBlocks(made.view.blocks);
  expect(text.indexOf('Price:')).toBeGreaterThan(text.indexOf('Speed:'));
});

test('what closes the whole answer does not wait with its last section', () => {
  const sections = ['Light', 'Water', 'Soil', 'Seeds'].map(
    (topic) => `## ${topic}\n\n${POINTS.split('\n').slice(2).join('\n')}`,
  );
  const closing = 'Overall, a small test with part of the data is the best choice for most teams.';
  const source = `${sections.join('\n\n')}\n\n${closing}`;
  const { blocks } = viewOf(source, EXECUTIVE, ASKED_FOR_ADVICE);
  const last = blocks[blocks.length - 1];
  expect(last).toMatchObject({ kind: 'fold', why: 'in-full' });
  const before = blocks[blocks.length - 2];
  expect(before?.kind).toBe('paragraph');
  expect(textOfBlocks(before ? [before] : [])).toBe(closing);
});

test('a name that one point introduces does not set it apart from the others', () => {
  const source = `${WHOLE_POINTS}\n\nThe town's own office heard so from Halvorsen in the spring.`;
  const named = source.replace(
    SECOND.toLowerCase(),
    `${SECOND.toLowerCase()} It was Mr Halvorsen who first said so to us all.`,
  );
  const { blocks } = viewOf(named, EXECUTIVE, ASKED_FOR_NAMES);
  const list = blocks.find(({ kind }) => kind === 'list');
  const [first, second] = list?.kind === 'list' ? list.items : [];
  expect([first, second].map((item) => textOfBlocks(item?.blocks ?? []))).toEqual([
    'Price',
    'Support',
  ]);
});
