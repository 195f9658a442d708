import { StorageFailure } from '../../core/storage-failure.ts';

/** Names of IndexedDB and Dexie errors, and what they mean to a person. All others are `broken`. */
const KINDS: Readonly<Record<string, StorageFailure['kind']>> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  VersionError: 'newer',
  UpgradeError: 'blocked',
  BlockedError: 'blocked',
};

type Store = Record<string, (...args: never[]) => unknown>;

/** The same store, whose methods fail with a `StorageFailure` instead of the database's own errors. */
export function withFailures<S extends Store>(store: S): S {
  const guarded = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: never[]) => {
      try {
        return await method(...args);
      } catch (cause) {
        throw toFailure(cause);
      }
    },
  ]);
  return Object.fromEntries(guarded) as S;
}

function toFailure(cause: unknown): unknown {
  if (cause instanceof StorageFailure) return cause;
  const name = errorNames(cause).find((found) => found in KINDS);
  if (name) return new StorageFailure(KINDS[name] ?? 'broken', cause);
  // Bugs of ours stay what they are; whatever the database raised is a failure of storage.
  return isDatabaseError(cause) ? new StorageFailure('broken', cause) : cause;
}

/** An aborted transaction carries the reason it was aborted for as `inner`. */
function errorNames(cause: unknown): string[] {
  if (typeof cause !== 'object' || cause === null) return [];
  const name = 'name' in cause && typeof cause.name === 'string' ? [cause.name] : [];
  return 'inner' in cause ? [...errorNames(cause.inner), ...name] : name;
}

const isDatabaseError = (cause: unknown): boolean =>
  cause instanceof DOMException || (cause instanceof Error && 'inner' in cause);
