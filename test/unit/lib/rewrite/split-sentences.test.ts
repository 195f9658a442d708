import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import { cutsIn } from '@/lib/rewrite/built-in/transforms/split-cuts.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import { NEWCOMER } from './framings.ts';

function cut(text: string): string {
  return [...cutsIn(text)]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (whole, { start, end, text: joint }) => whole.slice(0, start) + joint + whole.slice(end),
      text,
    );
}

test.each([
  [
    'The canal has had lasting impacts on trade between the two oceans, and its absence would have created a different world.',
    'The canal has had lasting impacts on trade between the two oceans. Its absence would have created a different world.',
  ],
  [
    'The interface is simple and easy to find your way around in, making it a good choice for people of all ages.',
    'The interface is simple and easy to find your way around in. This makes it a good choice for people of all ages.',
  ],
  [
    'Two brothers built a better wing for their plane after many tests, leading to longer flights and to new interest in the field.',
    'Two brothers built a better wing for their plane after many tests. This led to longer flights and to new interest in the field.',
  ],
  [
    'A colder summer might have delayed the ships of the king by weeks, giving the other side time to build a wall.',
    'A colder summer might have delayed the ships of the king by weeks. This might have given the other side time to build a wall.',
  ],
  [
    'The mix is heated in a closed tank for about two hours, which is long enough to kill what would spoil it.',
    'The mix is heated in a closed tank for about two hours. This is long enough to kill what would spoil it.',
  ],
  [
    'The book covers many kinds of markets and the people who trade in them, such as bond markets, stock markets, and money markets.',
    'The book covers many kinds of markets and the people who trade in them. Examples include bond markets, stock markets, and money markets.',
  ],
  [
    'Add the flour and the salt to the bowl with the warm water and the yeast, then stir the dough until it is smooth.',
    'Add the flour and the salt to the bowl with the warm water and the yeast. Then stir the dough until it is smooth.',
  ],
  [
    'The process works well for most small gardens with sandy soil, as it keeps the water near the roots of the plants.',
    'The process works well for most small gardens with sandy soil. This is because it keeps the water near the roots of the plants.',
  ],
  [
    'Although the tower was damaged by fire in that year, it is still worth a visit for its long history.',
    'The tower was damaged by fire in that year. But it is still worth a visit for its long history.',
  ],
  [
    'Proteins from plants generally have less fat in them, while proteins from animals have more of it.',
    'Proteins from plants generally have less fat in them. By contrast, proteins from animals have more of it.',
  ],
])('cuts a long sentence where its parts can stand alone: %s', (before, after) => {
  expect(cut(before)).toBe(after);
});

test.each([
  [
    'a condition',
    'If the tank is closed and the pump is running at full speed, the water rises, making the room wet within an hour.',
  ],
  [
    'what somebody holds',
    'The author argued that the canal has had lasting impacts on trade, and its absence would have created a different world.',
  ],
  [
    'a question',
    'Is the interface simple and easy to find your way around in, making it a good choice for people of all ages?',
  ],
  [
    'a fragment',
    'A simple interface without any menus or other things in the way of the reader, making it a good choice for people of all ages.',
  ],
  [
    'what is not only so',
    'It is not only a way to save money for the whole family over a year, but it is also a way to save time.',
  ],
  [
    'a row of participles',
    'The tool is used to help with tedious work in many places, providing new effects, and making the whole process faster for all.',
  ],
  [
    'brackets',
    'The tool is used in many places (for example at the office, and it is also used at home by some of us) every day of the year.',
  ],
  ['a short sentence', 'The tool is good, and it is cheap as well.'],
  [
    'a relative clause in the middle',
    'The hippocampus is near the amygdala and the cortex, which is responsible for speech, and is needed to form new memories.',
  ],
  [
    'what somebody agrees to',
    'With a bond from the market you are lending your money to the company for a time, which agrees to pay it back.',
  ],
  [
    'a denied reason',
    'Never add the acid to the water in the tank before the pump has stopped, unless the valve is open, as it is dangerous.',
  ],
])('leaves %s whole', (_, text) => {
  expect(cutsIn(text)).toEqual([]);
});

const SOURCE = [
  '## Canals',
  'A canal is a waterway that was dug by people, and it is used by ships of many sizes to cross a country. The **first** of them was built from rough stone and wood near the river, making it easy to bring corn to the town.',
  '- A lock moves a ship from one level to the next with nothing but water, which is let in from above through small gates.',
  '> It was a long way from the sea to the town, and it was used by few ships in the years before the war.',
  '```\nconst canal = "the canal is long, and it is used by many ships of many sizes every day of the year";\n```',
].join('\n\n');

test('cuts prose and points, and leaves quotations and code', () => {
  const answer = { source: SOURCE, islands: [] };
  const made = rewriteAnswer({
    question: 'What is a canal?',
    answer,
    framing: NEWCOMER,
    without: [],
  });
  if (made.kind === 'unchanged') throw new Error('expected a rewrite');
  const text = textOfBlocks(made.view.blocks);
  expect(text).toContain('dug by people. It is used');
  expect(text).toContain('near the river. This made it easy');
  expect(text).toContain('but water. This is let in');
  expect(text).toContain('to the town, and it was used by few ships');
  expect(guardAnswer(answer, made.view)).toMatchObject({ ok: true });
});

test('a sentence that opens with code is no moved one when another sentence is cut', () => {
  const source =
    '1. `==` compares the place of two objects:\n   - It is fast.\n\nThe code is easy to read for most people who work with it every day, and it is short as well.';
  const answer = { source, islands: [] };
  const made = rewriteAnswer({ question: 'Why?', answer, framing: NEWCOMER, without: [] });
  if (made.kind === 'unchanged') throw new Error('expected a rewrite');
  expect(textOfBlocks(made.view.blocks)).toContain('every day. It is short');
  expect(guardAnswer(answer, made.view)).toMatchObject({ ok: true });
});

test('cuts never overlap and never reach beyond the sentence', () => {
  const words = fc.constantFrom(
    ...', and it is|, which is|, making|, such as|; the| that has|, but they are|the canal|was built|can help|a ship and a boat|near the river|, then|, as it'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 8, maxLength: 30 }), (parts) => {
      const text = `It ${parts.join(' ').replaceAll(' ,', ',').replaceAll(' ;', ';')}.`;
      let at = 0;
      for (const { start, end } of cutsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThan(text.length);
    }),
  );
});
