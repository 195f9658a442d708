import type { JobId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { runJob } from '../jobs/run-job.ts';
import { LIMITS } from '../settings/limits.ts';
import type { EditRefusal, ImportRefusal, ImportReport, UiCalls } from './calls.ts';
import type { Everything, ImportCursor, ImportJob } from './export-format.ts';
import { checkPart, FIRST_CURSOR, rowsOf } from './import-check.ts';
import { preparePage } from './library/prepare-page.ts';
import { orRefusal } from './or-refusal.ts';
import { type ImportStore, PROFILE_LOCK, type World } from './ports.ts';

export type ImportPorts = Pick<World, 'now' | 'idFor' | 'alone' | 'tellPages'> & {
  readonly imports: ImportStore;
  ifFree(name: string, task: () => Promise<void>): Promise<boolean>;
};

/** Keep one piece of a file until all of it is here. Nothing of the profile changes. */
export const stageImport = (
  request: Parameters<UiCalls['stageImport']>[0],
  callId: string,
  { imports, alone, now, idFor }: ImportPorts,
): Promise<Result<JobId, ImportRefusal>> =>
  orRefusal(async () => {
    const id = request.job ?? ((await idFor('import', callId)) as JobId); // Freshly made for it.
    return alone(`job:${id}`, async () => {
      const found = await imports.find(id);
      if (!found && request.job !== null) return err(UNKNOWN_JOB);
      const job: ImportJob = found ?? {
        id,
        kind: 'import',
        state: 'waiting',
        key: callId,
        cursor: FIRST_CURSOR,
        at: now(),
      };
      if (request.part < job.cursor.staged) return ok(id); // A repeat of a piece that we have.
      const cursor = withPiece(job, request.part, request.lines.length);
      if (!cursor.ok) return cursor;
      await imports.stage({ ...job, cursor: cursor.value, at: now() }, request.part, request.lines);
      return ok(id);
    });
  });

function withPiece(
  { state, cursor }: ImportJob,
  part: number,
  length: number,
): Result<ImportCursor, ImportRefusal> {
  if (state !== 'waiting' || part !== cursor.staged) return err(OUT_OF_ORDER);
  const stagedLength = cursor.stagedLength + length;
  const fits = length <= LIMITS.importPartLength && stagedLength <= LIMITS.importLength;
  return fits ? ok({ ...cursor, staged: part + 1, stagedLength }) : err(TOO_LARGE);
}

/** Check all that was staged, then apply it in one transaction. A repeat answers the same. */
export const finishImport = (
  { job: id, parts }: Parameters<UiCalls['finishImport']>[0],
  ports: ImportPorts,
  signal: AbortSignal,
): Promise<Result<ImportReport, ImportRefusal>> =>
  orRefusal(async () => {
    const { imports, alone, now } = ports;
    const started = await alone(`job:${id}`, async () => {
      const job = await imports.find(id);
      if (!job) return err(UNKNOWN_JOB);
      if (job.state !== 'waiting') return ok(null); // A repeat.
      if (job.cursor.staged !== parts) return err(OUT_OF_ORDER);
      await imports.advance({ ...job, state: 'running', at: now() });
      return ok(null);
    });
    return started.ok ? runImport(id, ports, signal) : started;
  });

/** Drop what was staged. An import that was applied already stays applied. */
export const cancelImport = (
  id: JobId,
  { imports }: Pick<ImportPorts, 'imports'>,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await imports.drop(id); // A run that is under way finds its job gone at its next step.
    return ok(null);
  });

/** Go on with the imports that a dying background left. */
export async function resumeImports(ports: ImportPorts, signal: AbortSignal): Promise<void> {
  for (const id of await ports.imports.running()) await runImport(id, ports, signal);
}

async function runImport(
  id: JobId,
  ports: ImportPorts,
  signal: AbortSignal,
): Promise<Result<ImportReport, ImportRefusal>> {
  const { imports, ifFree, alone, idFor } = ports;
  let job = await runJob<ImportJob, string, Effect>(
    id,
    {
      ifFree,
      read: (jobId) => imports.find(jobId),
      load: (running) => loadFor(running, imports),
      step,
      commit: async (next, effect) => {
        if (effect.kind !== 'apply') return imports.advance(next);
        const { rows } = effect;
        const pages = await Promise.all(rows.pages.map((page) => preparePage(page, idFor)));
        return alone(PROFILE_LOCK, () => imports.apply(next, rows, pages));
      },
    },
    signal,
  );
  // Someone else was at it: wait for them and take their result.
  if (job?.state === 'running') job = await alone(`job:${id}`, () => imports.find(id));
  const { report, refusal } = job?.cursor ?? { report: null, refusal: null };
  if (refusal) return err(refusal);
  if (!report) return err(UNKNOWN_JOB);
  await ports.tellPages({ push: 'profile-changed' }, null);
  return ok(report);
}

type Effect = { readonly kind: 'advance' } | { readonly kind: 'apply'; readonly rows: Everything };

const isChecked = ({ cursor }: ImportJob): boolean => cursor.checked === cursor.staged;

/** One part to check; all of them once they are checked and wait to be applied. */
async function loadFor(job: ImportJob, imports: ImportStore): Promise<string> {
  if (!isChecked(job)) return imports.part(job.id, job.cursor.checked);
  const numbers = Array.from({ length: job.cursor.staged }, (_, part) => part);
  return (await Promise.all(numbers.map((part) => imports.part(job.id, part)))).join('');
}

function step(job: ImportJob, text: string): { next: ImportJob; effect: Effect } {
  if (isChecked(job))
    return { next: { ...job, state: 'done' }, effect: { kind: 'apply', rows: rowsOf(text) } };
  const { cursor } = job;
  const checked = checkPart(cursor, text, cursor.checked === cursor.staged - 1);
  const next: ImportJob = checked.ok
    ? { ...job, cursor: checked.value }
    : { ...job, state: 'failed', cursor: { ...cursor, refusal: checked.error } };
  return { next, effect: { kind: 'advance' } };
}

const UNKNOWN_JOB: ImportRefusal = {
  kind: 'unknown-id',
  message: 'This import is no longer open. Please choose the file again.',
};
const OUT_OF_ORDER: ImportRefusal = {
  kind: 'damaged',
  message: 'A piece of the file did not arrive. Nothing was changed; please choose it again.',
};
const TOO_LARGE: ImportRefusal = {
  kind: 'too-large',
  message: 'This file is larger than any Idiolect writes. Nothing was changed.',
};
