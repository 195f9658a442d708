import { ok, type Result } from '../core/result.ts';
import { choicesIn } from '../observe/choices.ts';
import type { Inference } from '../observe/interpret.ts';
import { memoryClaims } from '../observe/pasted-memory.ts';
import { statementsIn } from '../observe/statements.ts';
import type { SelfModel } from '../self-model/belief.ts';
import type { EditRefusal, UiCalls, WordsReport } from './calls.ts';
import { evidenceIdOf, learnAll, type Piece } from './learn.ts';
import { changesAnswers } from './learn-from-turn.ts';
import { orRefusal } from './or-refusal.ts';
import { PROFILE_LOCK, type ProfileStore, type World } from './ports.ts';
import { changed, isEmpty } from './profile-edit.ts';

export type WordsPorts = Pick<World, 'now' | 'idFor' | 'alone' | 'tellPages'> & {
  readonly profiles: Pick<ProfileStore, 'read' | 'learnFrom' | 'hasSeen'>;
};

/** Propose what a pasted memory or custom-instructions text says of the user, line by line. */
export const importMemory = (
  text: Parameters<UiCalls['importMemory']>[0],
  ports: WordsPorts,
): Promise<Result<WordsReport, EditRefusal>> =>
  orRefusal(async () => {
    const id = await ports.idFor('memory', text);
    return take([pieceOf(id, ports.now(), memoryClaims(text))], ports);
  });

/**
 * Propose what the user said of themselves in turns of an exported conversation. A turn that came
 * before changes nothing, so an import that broke off is simply begun anew.
 */
export const importTurns = (
  turns: Parameters<UiCalls['importTurns']>[0],
  ports: WordsPorts,
): Promise<Result<WordsReport, EditRefusal>> =>
  orRefusal(async () => {
    const now = ports.now();
    const pieces: Piece[] = [];
    for (const { text, answerBefore, at } of turns) {
      const inferences = [...statementsIn(text), ...choicesIn(text, answerBefore)];
      if (inferences.length === 0) continue;
      const id = await ports.idFor('turn', 'import', text);
      // A clock that was wrong when the turn was written must not date it into the future.
      pieces.push(pieceOf(id, Math.min(at ?? now, now), inferences));
    }
    return take(pieces, ports);
  });

/** Whatever was said there, here it is imported. */
const pieceOf = (id: string, at: number, inferences: readonly Inference[]): Piece => ({
  id,
  at,
  host: null,
  inferences: inferences.map((inference) => ({ ...inference, provenance: 'imported' })),
});

const take = async (
  pieces: readonly Piece[],
  { profiles, alone, tellPages }: WordsPorts,
): Promise<Result<WordsReport, never>> => {
  const { model, shapesAnswers } = await alone(PROFILE_LOCK, async () => {
    const news: Piece[] = [];
    for (const piece of pieces) if (!(await profiles.hasSeen(piece.id))) news.push(piece);
    const { model: before } = await profiles.read();
    const change = learnAll(before, news);
    if (isEmpty(change)) return { model: before, shapesAnswers: false };
    const turns = news.map(({ id, at }) => ({ id, at }));
    await profiles.learnFrom(change, turns);
    return { model: changed(before, change), shapesAnswers: changesAnswers(before, change) };
  });
  if (shapesAnswers) await tellPages({ push: 'profile-changed' }, null);
  return ok({ proposed: proposalsFrom(pieces, model) });
};

/** Proposals that began with one of these pieces, now or when the same was taken in before. */
function proposalsFrom(pieces: readonly Piece[], { beliefs }: SelfModel): number {
  const own = new Set<string | undefined>(
    pieces.flatMap(({ id, inferences }) => inferences.map((_, index) => evidenceIdOf(id, index))),
  );
  return beliefs.filter(
    ({ status, validTo, evidence }) =>
      status === 'proposed' && validTo === null && own.has(evidence[0]?.id),
  ).length;
}
