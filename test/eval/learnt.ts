import { choicesIn } from '@/lib/observe/choices.ts';
import type { Inference } from '@/lib/observe/interpret.ts';
import { statementsIn } from '@/lib/observe/statements.ts';
import { matterOf } from '@/lib/self-model/recall.ts';
import { claimKey } from '@/lib/self-model/subject.ts';

export type Turn = { role: 'user' | 'assistant'; text: string };

/** All that is learnt from the user's turns of a conversation, each claim once. */
export function learntFrom(turns: readonly Turn[]): Inference[] {
  const found = new Map<string, Inference>();
  for (const [index, { role, text }] of turns.entries()) {
    if (role !== 'user') continue;
    const before = turns[index - 1]?.text ?? '';
    for (const inference of [...statementsIn(text), ...choicesIn(text, before)]) {
      const key = claimKey(inference.claim);
      if (!found.has(key)) found.set(key, inference);
    }
  }
  return [...found.values()];
}

/** A learnt claim as one would say it. */
export const sentenceOf = ({ claim }: Inference): string =>
  claim.facet === 'preference' ? `${claim.polarity} ${claim.thing}` : matterOf(claim);
