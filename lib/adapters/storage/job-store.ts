import type { Everything, ExportJob, ImportJob } from '../../app/export-format.ts';
import type { PageToStore } from '../../app/library/ports.ts';
import type { ExportStore, ImportStore } from '../../app/ports.ts';
import type { Check } from '../../core/check.ts';
import type { JobId } from '../../core/ids.ts';
import type { Codec } from './codec.ts';
import type { Database, JobRow } from './database.ts';
import { withFailures } from './failure.ts';
import { addMissing, sealEverything } from './import-rows.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { openRow } from './rows.ts';

/** Imports under way: their file in pieces, and how far they got. */
export function createImportStore(
  db: Database,
  codec: Codec,
  hash: KeyedHash,
  check: Check<ImportJob>,
): ImportStore {
  const find = async (id: JobId) => openRow(await db.jobs.get(id), codec, check);
  return withFailures({
    find,
    running: async () => {
      const ids = await db.jobs.where('state').equals('running').primaryKeys();
      return ids as string[] as JobId[]; // Keys of this table are ids of jobs.
    },

    stage: async (job: ImportJob, part: number, lines: string) => {
      const row = await jobRow(job, codec);
      const body = await codec.seal(lines);
      await db.transaction('rw', db.jobs, db.jobParts, async () => {
        await db.jobs.put(row);
        await db.jobParts.put({ job: job.id, part, body });
      });
    },

    part: async (id: JobId, part: number) => (await readPart(db, codec, id, part)) ?? '',

    advance: async (job: ImportJob) => {
      const row = await jobRow(job, codec);
      // `update` leaves a job alone that was cancelled meanwhile.
      return (await db.jobs.update(job.id, row)) === 1 ? job : null;
    },

    apply: async (job: ImportJob, everything: Everything, pages: readonly PageToStore[]) => {
      const rows = await sealEverything(everything, pages, codec, hash);
      // What is here already is looked up first, because the report has to be sealed before the
      // transaction opens; the caller holds the profile's lock, so nothing changes in between.
      const report = await addMissing(db, rows, 'count');
      const done: ImportJob = { ...job, cursor: { ...job.cursor, report, rest: '' } };
      const row = await jobRow(done, codec);
      return db.transaction('rw', db.tables, async () => {
        if (!(await db.jobs.get(job.id))) return null; // Cancelled meanwhile.
        await addMissing(db, rows, 'add');
        await db.jobs.put(row);
        await db.jobParts.where('job').equals(job.id).delete();
        return done;
      });
    },

    drop: async (id: JobId) => {
      await db.transaction('rw', db.jobs, db.jobParts, async () => {
        await db.jobs.delete(id);
        await db.jobParts.where('job').equals(id).delete();
      });
    },
  });
}

type ReadEverything = () => Promise<Everything>;

/** Exports under way: a picture of everything, in pieces that can be asked for again. */
export function createExportStore(
  db: Database,
  codec: Codec,
  readEverything: ReadEverything,
  check: Check<ExportJob>,
): ExportStore {
  return withFailures({
    readEverything,
    find: async (id: JobId) => openRow(await db.jobs.get(id), codec, check),

    begin: async (job: ExportJob, parts: readonly string[]) => {
      const row = await jobRow(job, codec);
      const bodies = await Promise.all(parts.map((part) => codec.seal(part)));
      const old = await exportsIn(db, codec, check);
      await db.transaction('rw', db.jobs, db.jobParts, async () => {
        await db.jobs.bulkDelete(old);
        await db.jobParts.where('job').anyOf(old).delete();
        await db.jobs.put(row);
        await db.jobParts.bulkPut(bodies.map((body, part) => ({ job: job.id, part, body })));
      });
    },

    part: (id: JobId, part: number) => readPart(db, codec, id, part),
  });
}

async function exportsIn(db: Database, codec: Codec, check: Check<ExportJob>): Promise<string[]> {
  const rows = await db.jobs.toArray();
  const opened = await Promise.all(rows.map((row) => openRow(row, codec, check)));
  return opened.flatMap((job) => (job ? [job.id] : []));
}

async function readPart(
  db: Database,
  codec: Codec,
  id: JobId,
  part: number,
): Promise<string | null> {
  const row = await db.jobParts.get([id, part]);
  const text = row && (await codec.open(row.body));
  return typeof text === 'string' ? text : null;
}

const jobRow = async (job: ImportJob | ExportJob, codec: Codec): Promise<JobRow> => ({
  id: job.id,
  state: job.state,
  at: job.at,
  body: await codec.seal(job),
});
