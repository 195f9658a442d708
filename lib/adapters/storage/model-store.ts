import type { ModelStore, StoredModel } from '../../app/models.ts';
import type { Check } from '../../core/check.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { withFailures } from './failure.ts';
import { openRow, openRows } from './rows.ts';

/** Which models are here or on their way; their files lie with the muscle. */
export const createModelStore = (
  db: Database,
  codec: Codec,
  check: Check<StoredModel>,
): ModelStore =>
  withFailures({
    all: async () => openRows(await db.models.toArray(), codec, check),
    find: async (id: string) => openRow(await db.models.get(id), codec, check),
    put: async (model: StoredModel) => {
      await db.models.put({ id: model.id, body: await codec.seal(model) });
    },
    remove: (id: string) => db.models.delete(id),
  });
