import { type ModelFailure, modelFailure } from '../../models/download.ts';

/** A reason that our code found itself; all others come from the browser. */
export class Unfetched extends Error {
  readonly kind: ModelFailure['kind'];

  constructor(kind: ModelFailure['kind']) {
    super(modelFailure(kind).message);
    this.name = 'Unfetched';
    this.kind = kind;
  }
}

/** Errors by name, as the browser and the gate to the network throw them. */
const KINDS: Readonly<Record<string, ModelFailure['kind']>> = {
  QuotaExceededError: 'disk-full',
  NotFoundError: 'missing',
  InvalidStateError: 'storage-failed',
  NoModificationAllowedError: 'storage-failed',
  // A connection that fails or breaks; nothing else throws it where this is asked.
  TypeError: 'offline',
  NetworkError: 'offline',
  AbortError: 'offline',
};

/** What an exception on the way means to the user. A bug of ours stays an exception. */
export function failureOf(cause: unknown): ModelFailure {
  if (cause instanceof Unfetched) return modelFailure(cause.kind);
  if (!(cause instanceof Error)) throw cause;
  if (cause.name === 'NotSent') return notSent(cause);
  const kind = KINDS[cause.name];
  if (!kind) throw cause;
  return modelFailure(kind);
}

/** The gate says in its own words why it sent nothing. */
const notSent = (cause: Error): ModelFailure => ({
  kind: 'kind' in cause && cause.kind === 'storage-failed' ? 'storage-failed' : 'host-not-chosen',
  message: cause.message,
});
