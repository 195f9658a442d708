import { type Reader, readerOf } from '../../retrieve/reader.ts';
import type { DecisionPorts } from '../personalize-answer.ts';
import type { ProfileStore, World } from '../ports.ts';

export type ReaderPorts = Pick<World, 'now'> &
  Pick<DecisionPorts, 'frame'> & { readonly profiles: Pick<ProfileStore, 'read'> };

/** Who is searching, as far as it bears on what they look for: depth, situation and goals. */
export async function readerFor(
  question: string,
  { profiles, frame, now }: ReaderPorts,
): Promise<Reader> {
  const { model } = await profiles.read();
  const { framing } = await frame(model, { question, answer: '' }, now());
  const goals = model.beliefs.flatMap(({ claim, status, validTo }) =>
    claim.facet === 'goal' && status === 'acting' && validTo === null ? [claim.goal] : [],
  );
  return readerOf(framing, goals);
}
