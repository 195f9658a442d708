/** More threads than these make small models slower, not faster. */
const MOST_THREADS = 4;

/** Threads need shared memory; Chrome gives it to extensions, Firefox does not. */
export const threads = (): number =>
  typeof SharedArrayBuffer === 'undefined'
    ? 1
    : Math.min(MOST_THREADS, Math.max(1, navigator.hardwareConcurrency));
