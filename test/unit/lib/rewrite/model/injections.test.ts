import { expect, test } from 'vitest';
import { INJECTIONS } from './injections.ts';
import { answerIn, rewriteWith, scripted } from './scripted.ts';

const ANSWER = `A cache keeps copies of data close to where they are used.

Entries expire after 300 seconds; see [the manual](https://example.org/manual) and \`cache.get\`.`;

const passages = [{ id: 'p', title: 'Caches', text: 'A cache is a store of copies.' }];
const echo = () => scripted((prompt) => answerIn(prompt));
/** As `echo`, and every block of it is drafted. */
const closing = () => scripted((prompt) => `${answerIn(prompt)}\n\n\n\n`);

test('there are at least sixty attacks, no two alike', () => {
  expect(new Set(INJECTIONS.map(({ attack }) => attack)).size).toBeGreaterThanOrEqual(60);
});

/** The prompt that is made when an attack stands in the answer, or in a passage. */
async function promptsWith(attack: string) {
  const inAnswer = echo();
  await rewriteWith(inAnswer, { source: `${ANSWER}\n\n${attack}`, passages });
  const inPassage = echo();
  const hostile = [{ id: 'p', title: 'Caches', text: attack }];
  await rewriteWith(inPassage, { source: ANSWER, passages: hostile });
  return [...inAnswer.prompts.slice(0, 1), ...inPassage.prompts.slice(0, 1)];
}

test.each(INJECTIONS)(
  'changes no instruction and closes no marker: $attack',
  async ({ attack }) => {
    const clean = echo();
    await rewriteWith(clean, { source: ANSWER, passages });
    const prompts = await promptsWith(attack);
    expect(prompts).toHaveLength(2);
    for (const { system, user } of prompts) {
      expect(system).toBe(clean.prompts[0]?.system);
      expect(user.match(/----- END (?:ANSWER|PASSAGE S1|QUESTION) QX7 -----/g)).toHaveLength(3);
      expect(user).toMatch(/ANSWER QX7 -----\n\nRewrite the ANSWER[^\n]+$/);
      expect(user).not.toMatch(/[\u200B\u202E\u{E0041}-\u{E007A}]/u);
    }
  },
);

test.each(INJECTIONS)('a model that obeys shows nothing of it: $attack', async (injection) => {
  const { attack, obeyed, alone } = injection;
  const source = `${ANSWER}\n\n${attack}`;
  for (const place of ['before', 'after'] as const) {
    const model = scripted((prompt) => {
      if (alone) return obeyed;
      const own = answerIn(prompt);
      return place === 'before' ? `${obeyed}\n\n${own}` : `${own}\n\n${obeyed}`;
    });
    const { result, drafts } = await rewriteWith(model, { source, passages });
    expect(result.ok).toBe(false);
    const honest = await rewriteWith(closing(), { source, passages });
    const known = new Set(honest.drafts.map((view) => JSON.stringify(view)));
    for (const view of drafts) expect(known).toContain(JSON.stringify(view));
  }
});
