import type { JobId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { EditRefusal, ExportPart, UiCalls } from './calls.ts';
import { type ExportJob, exportParts } from './export-format.ts';
import { orRefusal } from './or-refusal.ts';
import { type ExportStore, PROFILE_LOCK, type World } from './ports.ts';

export type ExportPorts = Pick<World, 'now' | 'idFor' | 'alone'> & {
  readonly exports: ExportStore;
};

/**
 * One piece of an export. The first call takes a picture of everything, so that edits meanwhile do
 * not tear it; each piece can be asked for again.
 */
export const exportPart = (
  { job: id, cursor }: Parameters<UiCalls['exportPart']>[0],
  callId: string,
  ports: ExportPorts,
): Promise<Result<ExportPart, EditRefusal>> =>
  orRefusal(async () => {
    const job = id === null ? await begin(callId, ports) : await ports.exports.find(id);
    if (!job) return err(UNKNOWN_JOB);
    const part = partOf(cursor ?? FIRST);
    const lines = part === null ? null : await ports.exports.part(job.id, part);
    if (part === null || lines === null) return err(UNKNOWN_JOB);
    const { parts, rows } = job.cursor;
    return ok({
      job: job.id,
      lines,
      cursor: part + 1 < parts ? String(part + 1) : null,
      done: Math.round((rows * (part + 1)) / parts),
      total: rows,
    });
  });

/** A cursor is the number of the next piece. */
const FIRST = '0';
const partOf = (cursor: string): number | null => (/^\d+$/.test(cursor) ? Number(cursor) : null);

async function begin(callId: string, ports: ExportPorts): Promise<ExportJob> {
  const { exports, now, alone } = ports;
  const id = (await ports.idFor('export', callId)) as JobId; // Freshly made for it.
  return alone(PROFILE_LOCK, async () => {
    const begun = await exports.find(id);
    if (begun) return begun;
    const { parts, rows } = exportParts(await exports.readEverything(), now());
    const cursor = { parts: parts.length, rows };
    const job: ExportJob = { id, kind: 'export', state: 'waiting', key: callId, cursor, at: now() };
    await exports.begin(job, parts);
    return job;
  });
}

const UNKNOWN_JOB: EditRefusal = {
  kind: 'unknown-id',
  message: 'This export is no longer open. Please start it again.',
};
