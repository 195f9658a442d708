import type { EgressId } from '../core/ids.ts';
import type {
  ChosenHost,
  EgressEnd,
  EgressRequest,
  Purpose,
  SentRequest,
  StoredEgress,
} from './egress.ts';

/** The hosts the user chose; nothing else may be asked for anything. */
export type HostStore = {
  allows(host: string, purpose: Purpose): Promise<boolean>;
  /** The user's own choice. Allowing twice is fine. */
  allow(host: string, purpose: Purpose): Promise<void>;
  /** Without purposes: for all of them. */
  forbid(host: string, purposes?: readonly Purpose[]): Promise<void>;
  all(): Promise<readonly ChosenHost[]>;
};

/** Why a row has no text any more; null while it has one. */
export type TextGone = 'expired' | 'removed';

/** The text of a row, or why it is gone. */
export type LedgerText = { readonly text: string } | { readonly gone: TextGone };

/** What left the device. A row is written, and its text with it, before its request is made. */
export type LedgerStore = {
  begin(request: EgressRequest, now: number): Promise<EgressId>;
  /** A row that was cleared meanwhile stays away. */
  end(end: EgressEnd): Promise<void>;
  /** The requests of a purpose that went to a host since a time. */
  sentSince(host: string, purpose: Purpose, since: number): Promise<readonly StoredEgress[]>;
  /** Newest first. */
  all(): Promise<readonly StoredEgress[]>;
  /** Oldest first, with their texts; a text that cannot be read is left out with its row. */
  sent(): Promise<readonly SentRequest[]>;
  /** The texts that are still there. */
  texts(): Promise<ReadonlyMap<EgressId, string>>;
  text(id: EgressId): Promise<LedgerText | null>;
  clear(): Promise<void>;
};
