/** Start the Worker for heavy work: from the offscreen document in Chrome, the event page in Firefox. */
export const startMuscle = (): Worker =>
  new Worker(new URL('./muscle.worker.ts', import.meta.url), { type: 'module', name: 'muscle' });
