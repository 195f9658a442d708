import type { Profile, ProfileStore, SeenTurn, Traces } from '../../app/ports.ts';
import type { StoredInteraction, StoredOutcome } from '../../app/stored.ts';
import type { Belief } from '../../self-model/belief.ts';
import { readBelief } from '../../self-model/read-belief.ts';
import type { Change } from '../../self-model/revise.ts';
import type { Codec } from './codec.ts';
import type { BeliefRow, Database, InteractionRow } from './database.ts';
import { withFailures } from './failure.ts';
import { removeText } from './ledger-store.ts';
import { outcomeRow } from './outcome-store.ts';
import { bumpRevision, revisionOf } from './revision.ts';
import { dropOrphans } from './written-store.ts';

/** The self-model's table. Beliefs carry their evidence, so one row is forgotten at once and whole. */
export function createBeliefStore(db: Database, codec: Codec): ProfileStore {
  let latest: Profile | null = null;
  return withFailures({
    // Every answer asks for the whole profile, which changes seldom: it is opened once per revision.
    read: async () => {
      if (latest?.revision !== (await revisionOf(db))) latest = await readProfile(db, codec);
      return latest;
    },

    revise: async (
      change: Change,
      interaction: StoredInteraction | null,
      outcomes: readonly StoredOutcome[] = [],
    ) => {
      const beliefs = await Promise.all(change.put.map((belief) => beliefRow(belief, codec)));
      const interactions = interaction ? [await interactionRow(interaction, codec)] : [];
      const fared = await Promise.all(outcomes.map((outcome) => outcomeRow(outcome, codec)));
      const tables = [db.beliefs, db.interactions, db.outcomes, db.revisions];
      await db.transaction('rw', tables, async () => {
        await db.beliefs.bulkPut(beliefs);
        await db.beliefs.bulkDelete([...change.remove]);
        await db.interactions.bulkPut(interactions);
        await db.outcomes.bulkPut(fared);
        if (change.put.length + change.remove.length > 0) await bumpRevision(db);
      });
    },

    learnFrom: async (change: Change, turns: readonly SeenTurn[]) => {
      const beliefs = await Promise.all(change.put.map((belief) => beliefRow(belief, codec)));
      await db.transaction('rw', db.beliefs, db.turns, db.revisions, async () => {
        await db.beliefs.bulkPut(beliefs);
        await db.beliefs.bulkDelete([...change.remove]);
        await db.turns.bulkPut(turns);
        await bumpRevision(db);
      });
    },

    hasSeen: async (turn: string) => (await db.turns.get(turn)) !== undefined,

    forget: async (change: Change, traces: Traces) => {
      const beliefs = await Promise.all(change.put.map((belief) => beliefRow(belief, codec)));
      await db.transaction('rw', db.tables, async () => {
        await db.beliefs.bulkPut(beliefs);
        await db.beliefs.bulkDelete([...change.remove]);
        await db.rewrites.bulkDelete([...traces.rewrites]);
        await db.rewrites.where('beliefIds').anyOf(change.remove).delete();
        await dropOrphans(db);
        await db.outcomes.bulkDelete([...traces.outcomes]);
        await db.outcomes.where('rewriteId').anyOf(traces.rewrites).delete();
        await db.interactions.bulkDelete([...traces.interactions]);
        await db.interactions.where('evidenceIds').anyOf(traces.evidence).delete();
        await db.ledger
          .where('id')
          .anyOf(traces.sent)
          .modify((row) => removeText(row, 'removed'));
        // Copies of the profile that wait to be fetched or applied hold what is to be forgotten.
        await db.jobs.clear();
        await db.jobParts.clear();
        await bumpRevision(db);
      });
      latest = null; // What was forgotten stands in no memory either.
    },
  });
}

async function readProfile(db: Database, codec: Codec): Promise<Profile> {
  const [rows, revision] = await db.transaction('r', db.beliefs, db.revisions, () =>
    Promise.all([db.beliefs.toArray(), revisionOf(db)]),
  );
  const read = await Promise.all(rows.map(async ({ body }) => readBelief(await codec.open(body))));
  const beliefs = read.flatMap((belief) => (belief.ok ? [belief.value] : []));
  return {
    model: { beliefs: beliefs.sort(oldestFirst) },
    unreadable: rows.length - beliefs.length,
    revision,
  };
}

const oldestFirst = (a: Belief, b: Belief): number =>
  a.validFrom - b.validFrom || (a.id < b.id ? -1 : 1);

export const beliefRow = async (belief: Belief, codec: Codec): Promise<BeliefRow> => ({
  id: belief.id,
  body: await codec.seal(belief),
});

export const interactionRow = async (
  interaction: StoredInteraction,
  codec: Codec,
): Promise<InteractionRow> => ({
  id: interaction.id,
  at: interaction.at,
  rewriteId: interaction.rewriteId,
  evidenceIds: [...interaction.evidenceIds],
  body: await codec.seal(interaction),
});
