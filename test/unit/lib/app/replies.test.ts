import { expect, test } from 'vitest';
import { learnFromTurn, mayLearn } from '@/lib/app/learn-from-turn.ts';
import { observeInteraction } from '@/lib/app/observe-interaction.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { freshName, never, openWorld, SITE } from './world.ts';

/** Words that stand in no answer and no question, so that finding one in a reply means a leak. */
const CLAIMS: readonly Claim[] = [
  { facet: 'role', role: 'Chief information security officer of Quillwort' },
  { facet: 'expertise', topic: 'OAuth', level: 'newcomer' },
  { facet: 'goal', goal: 'decide on OAuth for the Farthingale contract', stage: 'evaluating' },
  { facet: 'context', kind: 'tool', name: 'Quibblebase' },
  { facet: 'preference', polarity: 'avoid', thing: 'Marzipan Cloud' },
  { facet: 'stance', text: 'Zebras are overrated' },
];
const BAIT = /quillwort|chief|farthingale|quibblebase|marzipan|zebra/i;

test('no reply to a page holds a belief, evidence or quotation', async () => {
  const world = openWorld(freshName());
  await world.settings.change({ learnFromQuestions: true });
  for (const [index, claim] of CLAIMS.entries()) await stateBelief(claim, `c${index}`, world);
  const request = {
    question: 'Should we use OAuth with single sign-on, and how does OAuth work?',
    source: 'OAuth hands out tokens. A token stands for a permission. Kubernetes is not needed.',
    islands: [],
    without: [],
  };
  const reply = await personalizeAnswer(request, SITE, world, never);
  if (!reply.ok || reply.value.kind !== 'personalized') throw new Error(JSON.stringify(reply));
  expect(reply.value.because.length).toBeGreaterThan(0);
  expect(reply.value.needs.length, 'the next questions are looked at too').toBeGreaterThan(0);
  expect(Object.keys(reply.value.needs[0] ?? {}).sort()).toEqual(['id', 'text', 'why']);
  const { rewriteId } = reply.value;
  const replies = [
    reply,
    await observeInteraction({ rewriteId, signal: 'too-basic' }, SITE, 'c', world),
    await mayLearn(SITE, world),
    await learnFromTurn({ text: "I'm new to Rust.", before: '' }, { site: SITE, path: '/' }, world),
  ];
  expect(JSON.stringify(replies)).not.toMatch(BAIT);
});
