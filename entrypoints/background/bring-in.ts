import { keepAlive } from '@/lib/adapters/browser/keep-alive.ts';
import { keepAlarm } from '@/lib/adapters/browser/life.ts';
import { hasFilesLeft, takeIn } from '@/lib/app/library/bring-in.ts';
import type { BackgroundWorld } from './world.ts';

/** A run that takes longer goes on at the next alarm. */
const TIMEOUT_MS = 240_000;

/** A part that comes while the last one is being finished is not passed over. */
let isWanted = false;
let running: Promise<void> | null = null;

/** Bring in what the library page has handed over; an alarm takes over if we die at it. */
export function bringIn(world: BackgroundWorld, pagesWait: () => void): Promise<void> {
  isWanted = true;
  running ??= run(world, pagesWait).finally(() => {
    running = null;
  });
  return running;
}

async function run(world: BackgroundWorld, pagesWait: () => void): Promise<void> {
  if (!(await hasFilesLeft(world.bringIns))) return;
  await keepAlarm(true);
  const rest = keepAlive();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    while (isWanted) {
      isWanted = false;
      await takeIn({ ...world, pagesWait }, signal);
    }
  } finally {
    rest();
  }
}
