import { expect, test } from 'vitest';
import { guardView } from '@/lib/facts/guard-view.ts';
import { parseEntityName } from '@/lib/framing/entity-name.ts';
import type { Framing } from '@/lib/framing/framing.ts';
import { rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import type { Block } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import { aFraming, CISO, DEVELOPER, PRODUCT_MANAGER } from './framings.ts';

const BODIES: Readonly<Record<string, string>> = {
  Usability: 'People who are not trained find their way in an afternoon.',
  Integrations: 'It speaks with the calendar and the mail that a team has.',
  Cost: 'A seat is billed by the month, and a year is cheaper.',
  Support: 'Somebody answers within the day, at night by mail alone.',
  Security: 'Data is encrypted at rest, and people sign in with their own keys.',
  Compliance: 'The vendor is audited each year and shows the report.',
};

const listOf = (mark: string): string =>
  Object.entries(BODIES)
    .map(([label, body]) => `${mark} **${label}**: ${body}`)
    .join('\n');

const answer = (...lists: readonly string[]): string =>
  ['Several things matter when a team moves to a new survey tool.', ...lists].join('\n\n');

/** The names of the first list's points, as this reader sees them. */
function namesFor(
  framing: Framing,
  source: string,
  question = 'What matters when we pick a survey tool?',
): string[] {
  const asked = { source, islands: [] };
  const made = rewriteAnswer({ question, answer: asked, framing, without: [] });
  if (made.kind !== 'rewritten') return Object.keys(BODIES);
  expect(guardView(asked, made.view).ok).toBe(true);
  const list = made.view.blocks.find((block) => block.kind === 'list');
  const items: readonly { readonly blocks: readonly Block[] }[] =
    list?.kind === 'list' ? list.items : [];
  return items.map(({ blocks }) => /^\w+/.exec(textOfBlocks(blocks))?.[0] ?? '');
}

const AS_WRITTEN = Object.keys(BODIES);

test('points named after what a reader cares about come first, the others in their order', () => {
  const source = answer(listOf('-'));
  expect(namesFor(CISO, source)).toEqual([
    'Security',
    'Compliance',
    'Usability',
    'Integrations',
    'Cost',
    'Support',
  ]);
  expect(namesFor(PRODUCT_MANAGER, source)[0]).toBe('Cost');
});

test('who cares about none of them, or asks how to do it, reads the order of the answer', () => {
  expect(namesFor(DEVELOPER, answer(listOf('-')))).toEqual(AS_WRITTEN);
  expect(namesFor(CISO, answer(listOf('-')), 'How do I move a team to a survey tool?')).toEqual(
    AS_WRITTEN,
  );
});

test('numbers say an order, and of several lists of points none is put in another', () => {
  expect(namesFor(CISO, answer(listOf('1.')))).toEqual(AS_WRITTEN);
  expect(
    namesFor(CISO, answer(listOf('-'), 'The second tool is not like it.', listOf('-'))),
  ).toEqual(AS_WRITTEN);
});

test('what a reader avoids stays last, even if it names what they care about', () => {
  const security = parseEntityName('Security');
  if (!security) throw new Error('no name');
  const avoiding = aFraming({ ...CISO, avoid: [security] });
  const names = namesFor(avoiding, answer(listOf('-')));
  expect(names[0]).toBe('Compliance');
  expect(names.at(-1)).toBe('Security');
});
