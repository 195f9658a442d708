/** Calls one tab may make at once: a long conversation asks for all its answers on one profile edit. */
const BURST = 200;
/** Calls that come back per second. */
const PER_SECOND = 5;

/**
 * A bucket of calls per tab. It lives in memory only: a background that died was not busy, and
 * starting full does no harm.
 */
export function createRateLimit(now: () => number): (tabId: number) => boolean {
  const buckets = new Map<number, { left: number; at: number }>();
  return (tabId) => {
    const time = now();
    const { left, at } = buckets.get(tabId) ?? { left: BURST, at: time };
    const filled = Math.min(BURST, left + ((time - at) / 1000) * PER_SECOND);
    const isAllowed = filled >= 1;
    buckets.set(tabId, { left: isAllowed ? filled - 1 : filled, at: time });
    return isAllowed;
  };
}
