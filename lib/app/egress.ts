import {
  type Check,
  isFiniteNumber,
  isListOf,
  isNullOr,
  isOneOf,
  isRecordOf,
  isText,
  isTextUpTo,
} from '../core/check.ts';
import type { EgressId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { StorageFailure } from '../core/storage-failure.ts';
import type { HostStore, LedgerStore, LedgerText } from './egress-ports.ts';

/** Why something leaves the device. The user chooses a host for one purpose, never for all. */
export const PURPOSES = ['model-download', 'engine', 'engine-test', 'link-check'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** One request as it is about to be made. Headers are never part of it, so no key can be. */
export type EgressRequest = {
  readonly purpose: Purpose;
  readonly method: string;
  /** With its port, as the browser writes it: `api.example.com`, `127.0.0.1:11434`. */
  readonly host: string;
  /** Path and query; keys in it are blanked. */
  readonly path: string;
  /** The exact text that is sent; empty for requests without a body. */
  readonly text: string;
  /** Size of that text as sent, in bytes. */
  readonly bytes: number;
};

/** What became of a request. */
export type EgressEnd = {
  readonly id: EgressId;
  /** Null when no reply came. */
  readonly status: number | null;
  /** Size of the reply's body as far as it was read, in bytes. */
  readonly bytes: number;
  readonly ms: number;
  /** Where a redirect led; null when the host that was asked answered itself. */
  readonly answeredBy: string | null;
};

/** What is kept of a request apart from its text. */
export type StoredEgress = Omit<EgressRequest, 'text'> & {
  readonly id: EgressId;
  readonly at: number;
  readonly end: Omit<EgressEnd, 'id'> | null;
};

/** A request with the exact text that was sent, or why that is gone: as it is exported. */
export type SentRequest = StoredEgress & { readonly text: LedgerText };

/** A host that the user chose, and what for. */
export type ChosenHost = { readonly host: string; readonly purposes: readonly Purpose[] };

export type EgressRefusal = {
  readonly kind: 'host-not-chosen' | 'storage-failed';
  readonly message: string;
};

const LONGEST_HOST = 300;
const LONGEST_PATH = 10_000;
const LONGEST_ID = 100;

const isEgressId = isTextUpTo(LONGEST_ID) as Check<string> as unknown as Check<EgressId>;
const END = {
  status: isNullOr(isFiniteNumber),
  bytes: isFiniteNumber,
  ms: isFiniteNumber,
  answeredBy: isNullOr(isTextUpTo(LONGEST_HOST)),
};
const OUTLINE = {
  purpose: isOneOf(PURPOSES),
  method: isOneOf(['GET', 'POST', 'HEAD']),
  host: isTextUpTo(LONGEST_HOST),
  path: isTextUpTo(LONGEST_PATH),
  bytes: isFiniteNumber,
};

export const isEgressRequest = isRecordOf<EgressRequest>({ ...OUTLINE, text: isText });
export const isEgressEnd = isRecordOf<EgressEnd>({ ...END, id: isEgressId });
const STORED = {
  ...OUTLINE,
  id: isEgressId,
  at: isFiniteNumber,
  end: isNullOr(isRecordOf<Omit<EgressEnd, 'id'>>(END)),
};
export const isStoredEgress = isRecordOf<StoredEgress>(STORED);

const isLedgerText: Check<LedgerText> = (value): value is LedgerText =>
  isRecordOf({ text: isText })(value) ||
  isRecordOf({ gone: isOneOf(['expired', 'removed']) })(value);
export const isSentRequest = isRecordOf<SentRequest>({ ...STORED, text: isLedgerText });
export const isChosenHost = isRecordOf<ChosenHost>({
  host: isTextUpTo(LONGEST_HOST),
  purposes: isListOf(isOneOf(PURPOSES)),
});

export type EgressPorts = {
  readonly hosts: Pick<HostStore, 'allows'>;
  readonly ledger: Pick<LedgerStore, 'begin' | 'end'>;
  now(): number;
};

/**
 * Ask leave for one request. On a yes its row is in the ledger already; without a row nothing may be
 * sent, so a ledger that cannot be written is a no.
 */
export async function beginRequest(
  request: EgressRequest,
  { hosts, ledger, now }: EgressPorts,
): Promise<Result<EgressId, EgressRefusal>> {
  try {
    if (!(await hosts.allows(request.host, request.purpose))) return err(notChosen(request.host));
    return ok(await ledger.begin(request, now()));
  } catch (cause) {
    return err(storageRefusal(cause));
  }
}

/** Complete a request's row. */
export async function endRequest(
  end: EgressEnd,
  { ledger }: Pick<EgressPorts, 'ledger'>,
): Promise<Result<null, EgressRefusal>> {
  try {
    await ledger.end(end);
    return ok(null);
  } catch (cause) {
    return err(storageRefusal(cause));
  }
}

const notChosen = (host: string): EgressRefusal => ({
  kind: 'host-not-chosen',
  message: `You have not chosen ${host}, so nothing was sent there.`,
});

function storageRefusal(cause: unknown): EgressRefusal {
  if (!(cause instanceof StorageFailure)) throw cause;
  return { kind: 'storage-failed', message: cause.message };
}
