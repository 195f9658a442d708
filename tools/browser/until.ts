import { setTimeout as wait } from 'node:timers/promises';

/** How often a condition is looked at. */
const STEP_MS = 50;

/** Only what never comes waits as long as this; a machine that is busy with other things needs some of it. */
const PATIENT_MS = 45_000;

/** What was looked at went away between two looks, as pages draw anew: no answer yet, and no error. */
export class Gone extends Error {}

/**
 * Ask until the answer is neither null nor false, and what is asked is there; throws a sentence
 * naming what did not come.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  timeoutMs = PATIENT_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask().catch((cause: unknown) => {
      if (cause instanceof Gone) return cause;
      throw cause;
    });
    const gone = answer instanceof Gone ? answer : undefined;
    if (!gone && answer !== null && answer !== false) return answer as T;
    if (Date.now() > deadline) {
      throw new Error(`${what}: not within ${timeoutMs} ms`, { cause: gone });
    }
    await wait(STEP_MS);
  }
}
