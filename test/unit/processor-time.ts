/**
 * Time that some work takes of the processor, as it would be on the machine that limits are set on:
 * the clock would measure what else a machine does, and a slow machine is no slow program.
 */

/** Milliseconds of `yardstick` there. */
const THERE_MS = 30;

/** The least of several tries, in milliseconds of that machine. */
export function processorTime(work: () => void, tries = 3): number {
  yardstick(); // Warm, as it was there.
  const times = Array.from({ length: tries }, () => {
    const before = millisecondsFor(yardstick);
    const taken = millisecondsFor(work);
    const slowness = Math.max(before, millisecondsFor(yardstick)) / THERE_MS;
    return taken / Math.max(1, slowness);
  });
  return Math.min(...times);
}

function millisecondsFor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}

/** A fixed piece of work of the kinds that we do most: strings, patterns, maps and sorting. */
function yardstick(): void {
  const counts = new Map<string, number>();
  for (let n = 0; n < 120_000; n += 1) {
    const word = `word ${(n * 7919) % 10_007}`.replace(/\d$/, (digit) => `-${digit}`);
    counts.set(word, (counts.get(word) ?? 0) + word.length);
  }
  const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (sorted.length !== counts.size) throw new Error('the yardstick is broken');
}
