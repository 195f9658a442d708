import {
  type Check,
  isFiniteNumber,
  isId,
  isNullOr,
  isOneOf,
  isRecordOf,
  isText,
} from '../core/check.ts';
import type { JobId } from '../core/ids.ts';
import { JOB_STATES } from '../jobs/job.ts';
import type { ImportRefusal, ImportReport } from './calls.ts';
import type { ExportJob, ImportCursor, ImportJob } from './export-format.ts';

const isReport = isRecordOf<ImportReport>({ added: isFiniteNumber, alreadyHere: isFiniteNumber });

const isRefusal: Check<ImportRefusal> = isRecordOf<Pick<ImportRefusal, 'kind' | 'message'>>({
  kind: isOneOf<ImportRefusal['kind']>([
    'not-ours',
    'newer-version',
    'damaged',
    'invalid-row',
    'too-large',
    'unknown-id',
    'storage-failed',
  ]),
  message: isText,
});

/** Proves the row of an import that a dead background left behind. */
export const isImportJob = isRecordOf<ImportJob>({
  id: isId<JobId>,
  kind: isOneOf(['import']),
  state: isOneOf(JOB_STATES),
  key: isText,
  at: isFiniteNumber,
  cursor: isRecordOf<ImportCursor>({
    staged: isFiniteNumber,
    stagedLength: isFiniteNumber,
    checked: isFiniteNumber,
    line: isFiniteNumber,
    rest: isText,
    crc: isFiniteNumber,
    rows: isFiniteNumber,
    stage: isOneOf(['header', 'rows', 'ended']),
    report: isNullOr(isReport),
    refusal: isNullOr(isRefusal),
  }),
});

/** Proves the row of an export. */
export const isExportJob = isRecordOf<ExportJob>({
  id: isId<JobId>,
  kind: isOneOf(['export']),
  state: isOneOf(JOB_STATES),
  key: isText,
  at: isFiniteNumber,
  cursor: isRecordOf<ExportJob['cursor']>({ parts: isFiniteNumber, rows: isFiniteNumber }),
});
