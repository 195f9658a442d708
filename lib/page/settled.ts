/** Quiet time after which an answer counts as finished when its site says so too. */
const QUIET_WITH_SIGN_MS = 150;

/** Quiet time where no sign tells: models pause for most of a second between words. */
const QUIET_MS = 900;

/** Quiet time for an answer that stood there when we came. */
const QUIET_AT_START_MS = 300;

/** Longest wait for a sign that never goes away, after which quiet alone decides. */
const STUCK_SIGN_MS = 20_000;

/** What is known of one answer while it may still grow. */
export type Growth = {
  /** Milliseconds of the page's clock at the last change. */
  readonly changedAt: number;
  /** Whether it was seen to change since it was found. */
  readonly grew: boolean;
  /** Whether a streaming sign was seen since it was found. */
  readonly signSeen: boolean;
};

/** Milliseconds until an answer may count as settled; 0 when it is. */
export function untilSettled(growth: Growth, streaming: boolean, now: number): number {
  const quiet = now - growth.changedAt;
  const needed = streaming ? STUCK_SIGN_MS : quietTimeOf(growth);
  return Math.max(0, needed - quiet);
}

function quietTimeOf({ grew, signSeen }: Growth): number {
  if (signSeen) return QUIET_WITH_SIGN_MS;
  return grew ? QUIET_MS : QUIET_AT_START_MS;
}
