import type { JobId } from '../core/ids.ts';
import type { Job } from './job.ts';

/** What running a job needs from the outside. `Input` is what a step reads, `Effect` what it writes. */
export type JobPorts<J extends Job<string, unknown>, Input, Effect> = {
  /** Run `task` unless someone holds the name already. The browser lets go of it on death. */
  ifFree(name: string, task: () => Promise<void>): Promise<boolean>;
  read(id: JobId): Promise<J | null>;
  load(job: J): Promise<Input>;
  /** Pure: the same job and input give the same step. */
  step(job: J, input: Input): { readonly next: J; readonly effect: Effect };
  /** One transaction: does what the step says and moves the cursor; null when the job is gone. */
  commit(next: J, effect: Effect): Promise<J | null>;
};

/**
 * Take a running job to its end, step by step. Dying between two steps loses nothing: whoever calls
 * this next goes on at the cursor. Returns the job as it stands, null when there is none.
 */
export async function runJob<J extends Job<string, unknown>, Input, Effect>(
  id: JobId,
  ports: JobPorts<J, Input, Effect>,
  signal: AbortSignal,
): Promise<J | null> {
  let job = await ports.read(id);
  await ports.ifFree(`job:${id}`, async () => {
    job = await ports.read(id);
    while (job?.state === 'running') {
      signal.throwIfAborted();
      const { next, effect } = ports.step(job, await ports.load(job));
      job = await ports.commit(next, effect);
    }
  });
  return job;
}
