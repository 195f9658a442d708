import type { Inference } from '@/lib/observe/interpret.ts';
import { learnFromTurn } from '@/lib/observe/learn-from-turn.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { matterOf } from '@/lib/self-model/recall.ts';
import { lexicalSimilarity } from '@/lib/self-model/similarity.ts';
import { claimKey } from '@/lib/self-model/subject.ts';

const NOBODY: SelfModel = { beliefs: [] };
const AT_ONCE = { model: NOBODY, lastAnswer: null, now: 0, similarity: lexicalSimilarity };

export type Turn = { role: 'user' | 'assistant'; text: string };

/** All that is learnt from the user's turns of a conversation, each claim once. */
export function learntFrom(turns: readonly Turn[]): Inference[] {
  const found = new Map<string, Inference>();
  for (const [index, { role, text }] of turns.entries()) {
    if (role !== 'user') continue;
    const before = turns[index - 1]?.text ?? '';
    for (const inference of learnFromTurn({ text, answerBefore: before }, AT_ONCE)) {
      const key = claimKey(inference.claim);
      if (!found.has(key)) found.set(key, inference);
    }
  }
  return [...found.values()];
}

/** A learnt claim as one would say it. */
export const sentenceOf = ({ claim }: Inference): string =>
  claim.facet === 'preference' ? `${claim.polarity} ${claim.thing}` : matterOf(claim);
