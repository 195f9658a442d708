import { expect, test } from 'vitest';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { prose } from '@/lib/page/prose.ts';
import { FIXTURES, type Fixture } from '../../fixtures/pages/turns.ts';
import { both, MUTATIONS, type Mutation } from './mutations.ts';

/** Words that stand in thinking, tool rows, labels and toolbars of the fixtures. */
const JUNK =
  /Weighed the tide|7 results|I should explain|what the moon does|Show thinking|Thought for|Worked for|Good response|\bLike\b|Share|said|Edit|Prepared from/;

type Outcome = { readonly name: string; readonly problem: string };

/** What the finder makes of one changed page; null when it is found exactly. */
function problemOf(fixture: Fixture, mutation: Mutation, host: string): string | null {
  const page = new DOMParser().parseFromString(fixture.html, 'text/html');
  const answers = [...page.querySelectorAll(fixture.answers)];
  const texts = answers.map((answer) => textOf(answer, fixture.body));
  mutation.apply(page, answers);
  const here = answers.filter((answer) => page.contains(answer));
  document.body.replaceChildren(...page.body.childNodes);
  const find = turnFinder(host, {
    looks: () => turnsOnUnknown,
    prose: () => prose,
    picked: () => null,
    fetchLooks: () => undefined,
  });
  const turns = find([document], { any: false, has: () => false }).filter(({ sure }) => sure);
  if (turns.length !== here.length) return `${turns.length} turns for ${here.length} answers`;
  for (const [index, turn] of turns.entries()) {
    const got = turn
      .bodies()
      .map((body) => body.textContent ?? '')
      .join(' ');
    if (JUNK.test(got)) return `junk: ${JUNK.exec(got)?.[0]}`;
    const words = (texts[index] ?? '').split(/\s+/).filter((word) => word !== '');
    const kept = words.filter((word) => got.includes(word)).length / words.length;
    if (kept < 0.95) return `${Math.round(kept * 100)} % of the words`;
  }
  return null;
}

const textOf = (answer: Element, body?: string): string =>
  (body ? [...answer.querySelectorAll(body)] : [answer])
    .flatMap((part) => [...part.querySelectorAll('p, li, pre, td, th, h3')])
    .map((block) => block.textContent)
    .join(' ');

const PAIRS = MUTATIONS.slice(1, 8).flatMap((first, index) =>
  MUTATIONS.slice(index + 2, 12).map((second) => both(first, second)),
);

function outcomes(mutations: readonly Mutation[], hostOf: (fixture: Fixture) => string): Outcome[] {
  return FIXTURES.flatMap((fixture) =>
    mutations.flatMap((mutation) => {
      const problem = problemOf(fixture, mutation, hostOf(fixture));
      return problem ? [{ name: `${fixture.name} / ${mutation.name}`, problem }] : [];
    }),
  );
}

test('unchanged pages are found exactly at their own address and elsewhere', () => {
  const [same] = MUTATIONS;
  if (!same) throw new Error('no mutation');
  expect(outcomes([same], ({ url }) => new URL(url).hostname)).toEqual([]);
  expect(outcomes([same], () => 'assistant.example')).toEqual([]);
});

test.each([
  { where: 'at their own address', hostOf: ({ url }: Fixture) => new URL(url).hostname },
  { where: 'on an unknown host', hostOf: () => 'assistant.example' },
])('at least 95 of 100 changed pages are found exactly $where', ({ hostOf }) => {
  const mutations = [...MUTATIONS, ...PAIRS];
  const missed = outcomes(mutations, hostOf);
  const tried = mutations.length * FIXTURES.length;
  expect(missed.length / tried, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.05);
});
