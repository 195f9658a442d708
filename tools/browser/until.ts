import { setTimeout as wait } from 'node:timers/promises';

/** How often a condition is looked at. */
const STEP_MS = 50;

/** Ask until the answer is neither null nor false; throws a sentence naming what did not come. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await wait(STEP_MS);
  }
}
