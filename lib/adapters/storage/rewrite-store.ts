import type { InteractionStore, RewriteStore } from '../../app/ports.ts';
import type { StoredInteraction, StoredOutcome, StoredRewrite } from '../../app/stored.ts';
import type { Check } from '../../core/check.ts';
import type { BeliefId, RewriteId } from '../../core/ids.ts';
import type { Codec } from './codec.ts';
import type { Database, RewriteRow } from './database.ts';
import { withFailures } from './failure.ts';
import { addOutcomes, outcomeRow } from './outcome-store.ts';
import { revisionOf } from './revision.ts';
import { openRow, openRows } from './rows.ts';

/** How each answer was handled; never the answer itself. */
export function createRewriteStore(
  db: Database,
  codec: Codec,
  check: Check<StoredRewrite>,
): RewriteStore {
  return withFailures({
    save: async (rewrite: StoredRewrite, outcomes: readonly StoredOutcome[], revision: number) => {
      const row = await rewriteRow(rewrite, codec);
      const rows = await Promise.all(outcomes.map((outcome) => outcomeRow(outcome, codec)));
      const takenBack = outcomes.filter(({ result }) => result !== 'kept').map(({ id }) => id);
      return db.transaction('rw', db.rewrites, db.outcomes, db.revisions, async () => {
        if ((await revisionOf(db)) !== revision) return false;
        await db.rewrites.put(row);
        await addOutcomes(db, rows, new Set(takenBack));
        return true;
      });
    },
    find: async (id: RewriteId) => openRow(await db.rewrites.get(id), codec, check),
    newest: async (limit: number) =>
      openRows(await db.rewrites.orderBy('at').reverse().limit(limit).toArray(), codec, check),
    all: async () => openRows(await db.rewrites.toArray(), codec, check),
  });
}

/** What was done in the overlay; written together with what it taught (`ProfileStore.revise`). */
export const createInteractionStore = (
  db: Database,
  codec: Codec,
  check: Check<StoredInteraction>,
): InteractionStore =>
  withFailures({ all: async () => openRows(await db.interactions.toArray(), codec, check) });

export async function rewriteRow(rewrite: StoredRewrite, codec: Codec): Promise<RewriteRow> {
  const ids = rewrite.because.map(({ beliefId }) => beliefId);
  const beliefIds = new Set(ids.filter((id): id is BeliefId => id !== null));
  return {
    id: rewrite.id,
    at: rewrite.at,
    beliefIds: [...beliefIds],
    body: await codec.seal(rewrite),
  };
}
