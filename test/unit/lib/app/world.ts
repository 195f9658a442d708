import 'fake-indexeddb/auto';
import { type Codec, plainCodec } from '@/lib/adapters/storage/codec.ts';
import { type Database, openDatabase, TABLES } from '@/lib/adapters/storage/database.ts';
import { openStores } from '@/lib/adapters/storage/open-stores.ts';
import { isChosenHost, isStoredEgress } from '@/lib/app/egress.ts';
import { isAdded } from '@/lib/app/engines/added.ts';
import { noModel } from '@/lib/app/engines/by-model.ts';
import { isExportJob, isImportJob } from '@/lib/app/job-checks.ts';
import { isBringIn, isLocalPages } from '@/lib/app/library/bring-in.ts';
import { isStoredPage } from '@/lib/app/library/stored-page.ts';
import { isStoredModel } from '@/lib/app/models.ts';
import type { PagePush } from '@/lib/app/page-calls.ts';
import {
  DEFAULT_STORED_SETTINGS,
  isStoredInteraction,
  isStoredOutcome,
  isStoredRewrite,
  isStoredSettings,
  isStoredSite,
} from '@/lib/app/stored.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';
import type { RewriteEngine } from '@/lib/rewrite/engine.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { nextNeeds } from '@/lib/self-model/next-needs.ts';
import { lexicalSimilarity } from '@/lib/self-model/similarity.ts';

export const NOON = Date.UTC(2026, 4, 1, 12);
export const SITE = 'https://chat.test' as Origin;
export const never = new AbortController().signal;

/** Called before and after everything that touches the world; a test may throw in it. */
export type Border = (place: string) => void;

let databases = 0;

/** A name no other test uses. */
export const freshName = (): string => {
  databases += 1;
  return `test-${databases}`;
};

/** Everything the background has, over a database in memory. Open the same name twice to restart. */
export function openWorld(
  name: string,
  border: Border = () => undefined,
  sealing: Codec = plainCodec,
) {
  const db = openDatabase(name);
  db.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table: (table) => {
        const below = core.table(table);
        const crossing =
          <A, R>(place: string, run: (argument: A) => Promise<R>) =>
          async (argument: A): Promise<R> => {
            border(`before ${place} ${table}`);
            const result = await run(argument);
            border(`after ${place} ${table}`);
            return result;
          };
        return {
          ...below,
          mutate: crossing('mutate', below.mutate),
          get: crossing('get', below.get),
          getMany: crossing('getMany', below.getMany),
          query: crossing('query', below.query),
        };
      },
    }),
  });
  const checks = {
    rewrite: isStoredRewrite,
    interaction: isStoredInteraction,
    outcome: isStoredOutcome,
    site: isStoredSite,
    settings: isStoredSettings,
    importJob: isImportJob,
    exportJob: isExportJob,
    egress: isStoredEgress,
    host: isChosenHost,
    model: isStoredModel,
    page: isStoredPage,
    bringIn: isBringIn,
    localPages: isLocalPages,
    written: isAdded,
  };
  const codec = {
    seal: async (value: unknown) => {
      border('seal');
      return sealing.seal(value);
    },
    open: async (sealed: unknown) => {
      border('open');
      return sealing.open(sealed);
    },
  };
  const pushes: PagePush[] = [];
  return {
    ...openStores(db, codec, checks, DEFAULT_STORED_SETTINGS),
    ...createLocks(),
    db,
    pushes,
    now: () => NOON,
    tellPages: async (push: PagePush) => {
      border('push');
      pushes.push(push);
    },
    engine: shouting,
    writeByModel: noModel,
    indexingShare: () => null,
    bytesUsed: async () => null,
    reindex: { view: async () => null },
    isGranted: async (_: Origin) => false,
    browserAvailability: async () => 'absent' as const,
    kinship: async () => lexicalSimilarity,
    frame: async (...about: Parameters<typeof frame>) => frame(...about),
    nextNeeds: async (...about: Parameters<typeof nextNeeds>) => nextNeeds(...about),
    gate: () => ({ personalize: true, strength: 1 }) as const,
    guard: () => ok(null),
    retrieve: async () => [],
  };
}

export type TestWorld = ReturnType<typeof openWorld>;

/** Queues by name, as the browser's locks; a new world starts with all of them free. */
function createLocks() {
  const tails = new Map<string, Promise<unknown>>();
  const alone = <T>(name: string, task: () => Promise<T>): Promise<T> => {
    const done = (tails.get(name) ?? Promise.resolve()).then(task, task);
    const tail = done
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(name) === tail) tails.delete(name);
      });
    tails.set(name, tail);
    return done;
  };
  const ifFree = async (name: string, task: () => Promise<void>) => {
    if (tails.has(name)) return false;
    await alone(name, task);
    return true;
  };
  return { alone, ifFree };
}

/** An engine whose work is easy to tell from the original. */
export const shouting: RewriteEngine = {
  id: 'built-in',
  rewrite: async ({ answer, framing }) =>
    ok({
      kind: 'rewritten',
      view: { blocks: [{ kind: 'opaque', text: answer.source.toUpperCase() }], removed: [] },
      notes: [
        { transform: 'shorten', field: framing.length === 'as-is' ? 'depth' : 'length', count: 1 },
      ],
    }),
};

/** Every row of every table, as it lies on disk. */
export async function dump(db: Database): Promise<Record<string, readonly unknown[]>> {
  const tables = TABLES.map(async (name) => [name, await db.table(name).toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

/** Ids are keyed hashes; a fixed key makes those of two databases comparable. */
export const fixKey = (db: Database) =>
  db.secrets.put({ name: 'hash-key', body: { by: 'nobody', value: '2a'.repeat(32) } });
