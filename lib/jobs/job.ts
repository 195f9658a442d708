import type { JobId } from '../core/ids.ts';

/** Work that outlives the context that began it. All there is to know about it is in its row. */
export type Job<Kind extends string, Cursor> = {
  /** Made from `key`, so that beginning twice begins once. */
  readonly id: JobId;
  readonly kind: Kind;
  readonly state: JobState;
  /** How far it got; one transaction writes this together with what the step did. */
  readonly cursor: Cursor;
  /** What the caller called the wish, the same when it asks again. */
  readonly key: string;
  /** Milliseconds since 1970 of the last step. */
  readonly at: number;
};

export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;
/** `waiting` for its caller, `running` by itself and taken up again after a death, or at an end. */
export type JobState = (typeof JOB_STATES)[number];
