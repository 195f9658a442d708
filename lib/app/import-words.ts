import { ok, type Result } from '../core/result.ts';
import { choicesIn } from '../observe/choices.ts';
import type { Inference } from '../observe/interpret.ts';
import { memoryClaims } from '../observe/pasted-memory.ts';
import { statementsIn } from '../observe/statements.ts';
import type { EditRefusal, UiCalls, WordsReport } from './calls.ts';
import { learnAll, type Piece } from './learn.ts';
import { changesAnswers } from './learn-from-turn.ts';
import { orRefusal } from './or-refusal.ts';
import { PROFILE_LOCK, type ProfileStore, type World } from './ports.ts';
import { isEmpty } from './profile-edit.ts';

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
  const { proposed, shapesAnswers } = await alone(PROFILE_LOCK, async () => {
    const news: Piece[] = [];
    for (const piece of pieces) if (!(await profiles.hasSeen(piece.id))) news.push(piece);
    const { model } = await profiles.read();
    const change = learnAll(model, news);
    const { put } = change;
    if (isEmpty(change)) return { proposed: 0, shapesAnswers: false };
    await profiles.learnFrom(
      change,
      news.map(({ id, at }) => ({ id, at })),
    );
    const known = new Set(model.beliefs.map(({ id }) => id));
    return {
      proposed: put.filter(({ id, status }) => !known.has(id) && status === 'proposed').length,
      shapesAnswers: changesAnswers(model, change),
    };
  });
  if (shapesAnswers) await tellPages({ push: 'profile-changed' }, null);
  return ok({ proposed });
};
