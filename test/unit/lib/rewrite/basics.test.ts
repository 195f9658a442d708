import { describe, expect, test } from 'vitest';
import { guardView } from '@/lib/facts/guard-view.ts';
import { rewriteAnswer } from '@/lib/rewrite/built-in/engine.ts';
import type { Block } from '@/lib/tree/view.ts';
import { textOfBlocks } from '@/lib/tree/words-in.ts';
import { CISO, DEVELOPER, PRODUCT_MANAGER } from './framings.ts';

const BODY = `A load balancer spreads requests over several servers, so that none of them is busy while another waits. It asks each server at short intervals whether it is well.

When a server does not reply, the balancer sends it nothing until it replies again. Requests that were on their way are sent to another server where the protocol allows it.

Sessions are a special matter, since a person who was served by one server may have data there that no other server has. So the balancer keeps people with their server, or the servers share what they know of people.`;
const EXAMPLE =
  'For example, a server that is restarted gets no requests until it has loaded what it needs.';
const RECAP =
  'In summary, a load balancer spreads requests over servers, asks whether each server is well and keeps people with their server.';
const ASKS_WHY = 'Why does a load balancer ask its servers whether they are well?';

const withBasics = (example = EXAMPLE, recap = RECAP): string =>
  BODY.replace('replies again.', `replies again. ${example}`).concat(`\n\n${recap}`);

const withRecap = (source: string): string => `${source}\n\n${RECAP}`;

const isFold = (block: Block): boolean => block.kind === 'fold';

/** What a reader sees without opening anything, and what waits. */
function formOf(question: string, source: string, framing = CISO) {
  const answer = { source, islands: [] };
  const made = rewriteAnswer({ question, answer, framing, without: [] });
  if (made.kind !== 'rewritten') return { seen: source, waits: '' };
  expect(guardView(answer, made.view).ok).toBe(true);
  const { blocks } = made.view;
  return {
    seen: textOfBlocks(blocks.filter((block) => !isFold(block))),
    waits: textOfBlocks(blocks.filter(isFold)),
  };
}

describe('a reader at home in the matter', () => {
  test('does not see an illustration and closing words that say nothing new; both wait at the end', () => {
    const { seen, waits } = formOf(ASKS_WHY, withBasics());
    expect(seen).not.toContain('For example');
    expect(seen).not.toContain('In summary');
    expect(seen).toContain('Requests that were on their way');
    expect(waits).toContain(EXAMPLE);
    expect(waits).toContain(RECAP);
  });

  test('sees all of it where basics are less than a tenth', () => {
    const { waits } = formOf(ASKS_WHY, `${withBasics('', RECAP)}\n\n${BODY.repeat(2)}`);
    expect(waits).toBe('');
  });

  test.each([
    [
      'a figure',
      'For example, a server that is restarted gets no requests for 90 seconds or more.',
    ],
    ['a name', 'For example, a server run by Halvorsen gets no requests until it has loaded all.'],
    ['code', 'For example, a server that answers `not ready` gets no requests until it is ready.'],
  ])('keeps an example with %s that stands nowhere else', (_, example) => {
    expect(formOf(ASKS_WHY, withBasics(example)).seen).toContain('For example');
  });

  test.each([
    ['things to do', 'How can I keep my servers busy with a load balancer?'],
    ['examples', 'Explain load balancers with an example, and sum up.'],
    [
      'a text',
      'Write an essay that explains why load balancers ask servers whether they are well.',
    ],
  ])('keeps the example of an answer to who asks for %s', (_, question) => {
    expect(formOf(question, withBasics()).seen).toContain('For example');
  });

  test.each([
    ['two things are weighed', 'What is the difference between a load balancer and a proxy?'],
    ['yes or no is asked', 'Is a load balancer needed in front of servers that are restarted?'],
  ])('keeps the closing words where %s', (_, question) => {
    expect(formOf(question, withBasics()).seen).toContain('In summary');
  });

  test('keeps closing words that say something new, and those that limit', () => {
    const news =
      'Overall, monitoring tools, alarms and rehearsals matter more than clever routing.';
    expect(formOf(ASKS_WHY, withBasics(EXAMPLE, news)).seen).toContain('Overall');
    const limit = `${RECAP.slice(0, -1)}, but only where the protocol allows it.`;
    expect(formOf(ASKS_WHY, withBasics(EXAMPLE, limit)).seen).toContain('In summary');
  });

  test('keeps the definition of what the question names, and not that of something else', () => {
    const defined = (thing: string): string =>
      `${BODY}\n\n${thing} refers to the way in which all machines of one kind are looked after together, so that none of them is forgotten when something is changed.`;
    const question = 'Why do our servers need fleet management?';
    expect(formOf(question, defined('Fleet management')).waits).toBe('');
    expect(formOf(question, defined('A rolling update')).waits).toContain('rolling update');
  });
});

describe('in a list', () => {
  const SOLE =
    'For instance, each of the servers may be asked in turn before the others are asked.';
  const question = 'Why do load balancers ask their servers?';
  const listOf = (first: string, second: string): string =>
    `${BODY}\n\n- **Asking**: The balancer asks each server at short intervals, and all of them are asked alike. ${first}\n- **Leaving out**: A server that does not reply is left out for a while, whatever the reason may be. ${second}`;

  test('examples of points wait together', () => {
    const { seen } = formOf(question, withRecap(listOf(EXAMPLE, SOLE)));
    expect(seen).not.toContain('For example');
    expect(seen).not.toContain('For instance');
  });

  test('or none of them, if one holds a figure', () => {
    const { seen } = formOf(question, listOf(EXAMPLE, 'For instance, after 90 seconds.'));
    expect(seen).toContain('For example');
  });

  test('no point is left empty', () => {
    const source = withRecap(`${BODY}\n\n- The balancer asks each server.\n- ${EXAMPLE}`);
    expect(formOf(question, source).seen).toContain('For example');
  });
});

test('closing words alone wait under their own first words', () => {
  const made = rewriteAnswer({
    question: ASKS_WHY,
    answer: { source: withRecap(BODY), islands: [] },
    framing: CISO,
    without: [],
  });
  const last = made.kind === 'rewritten' ? made.view.blocks.at(-1) : undefined;
  expect(last?.kind === 'fold' ? last.about : '').toMatch(/^In summary, a load balancer/);
});

test('both kinds of experts have their basics wait; who works with it does not', () => {
  expect(formOf(ASKS_WHY, withBasics(), DEVELOPER).waits).toContain(RECAP);
  expect(formOf(ASKS_WHY, withBasics(), PRODUCT_MANAGER).waits).toBe('');
});
