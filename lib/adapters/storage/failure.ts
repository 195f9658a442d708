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
  const chain = chainOf(cause);
  const known = chain.find((error) => error instanceof StorageFailure);
  if (known) return known;
  const kind = chain.map(kindOf).find((found) => found !== undefined);
  if (kind) return new StorageFailure(kind, cause);
  // Bugs of ours stay what they are; whatever the database raised is a failure of storage.
  return isDatabaseError(cause) ? new StorageFailure('broken', cause) : cause;
}

/** An error and what caused it, innermost first: Dexie wraps the reason of an abort as `inner`. */
function chainOf(cause: unknown): readonly unknown[] {
  if (typeof cause !== 'object' || cause === null) return [];
  return 'inner' in cause ? [...chainOf(cause.inner), cause] : [cause];
}

const kindOf = (error: unknown): StorageFailure['kind'] | undefined =>
  error instanceof Error || error instanceof DOMException ? KINDS[error.name] : undefined;

const isDatabaseError = (cause: unknown): boolean =>
  cause instanceof DOMException || (cause instanceof Error && 'inner' in cause);
