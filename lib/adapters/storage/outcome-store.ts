import type { OutcomeStore } from '../../app/ports.ts';
import type { StoredOutcome } from '../../app/stored.ts';
import type { Check } from '../../core/check.ts';
import type { TransformId } from '../../rewrite/engine.ts';
import type { Codec } from './codec.ts';
import type { Database, OutcomeRow } from './database.ts';
import { withFailures } from './failure.ts';
import { openRows } from './rows.ts';

/** What became of each change in each answer. */
export function createOutcomeStore(
  db: Database,
  codec: Codec,
  check: Check<StoredOutcome>,
): OutcomeStore {
  const all = async () => openRows(await db.outcomes.toArray(), codec, check);
  return withFailures({
    all,
    newest: async (limit: number) =>
      openRows(await db.outcomes.orderBy('at').reverse().limit(limit).toArray(), codec, check),
    dropTransform: async (transform: TransformId) => {
      const ids = (await all()).filter((one) => one.transform === transform).map(({ id }) => id);
      await db.outcomes.bulkDelete(ids);
    },
  });
}

export const outcomeRow = async (outcome: StoredOutcome, codec: Codec): Promise<OutcomeRow> => ({
  id: outcome.id,
  at: outcome.at,
  rewriteId: outcome.rewriteId,
  body: await codec.seal(outcome),
});

/**
 * Part of the transaction that saves a rewrite: a use that was counted before stays as it turned out,
 * unless it was taken back by now.
 */
export async function addOutcomes(
  db: Database,
  rows: readonly OutcomeRow[],
  takenBack: ReadonlySet<string>,
): Promise<void> {
  const found = await db.outcomes.bulkGet(rows.map(({ id }) => id));
  await db.outcomes.bulkPut(
    rows.filter(({ id }, index) => found[index] === undefined || takenBack.has(id)),
  );
}
