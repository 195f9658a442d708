import type {
  ChosenHost,
  EgressEnd,
  EgressRequest,
  Purpose,
  SentRequest,
  StoredEgress,
} from '../../app/egress.ts';
import type { HostStore, LedgerStore, LedgerText, TextGone } from '../../app/egress-ports.ts';
import type { Check } from '../../core/check.ts';
import type { EgressId } from '../../core/ids.ts';
import { inTurn } from '../../core/in-turn.ts';
import { StorageFailure } from '../../core/storage-failure.ts';
import type { Codec } from './codec.ts';
import type { Database, LedgerRow } from './database.ts';
import { withFailures } from './failure.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { openRow, openRows } from './rows.ts';

/** What left the device, written before it does. */
export function createLedgerStore(
  db: Database,
  codec: Codec,
  check: Check<StoredEgress>,
): LedgerStore {
  return withFailures({
    begin: async ({ text, ...request }: EgressRequest, now: number) => {
      const id = crypto.randomUUID() as string as EgressId; // Random ids are what ids of rows are made of.
      const stored: StoredEgress = { ...request, id, at: now, end: null };
      const row = await ledgerRow({ ...stored, text: { text } }, codec);
      // On the disk before the request is: a ledger that may forget its last line proves nothing.
      await db.transaction('rw!', db.ledger, () => db.ledger.add(row));
      return id;
    },

    end: async ({ id, ...end }: EgressEnd) => {
      const stored = await openRow(await db.ledger.get(id), codec, check);
      if (!stored) return;
      // `update` leaves a row away that was cleared meanwhile.
      await db.ledger.update(id, { body: await codec.seal({ ...stored, end }) });
    },

    sentSince: async (host: string, purpose: Purpose, since: number) => {
      const rows = await openRows(await db.ledger.where('at').above(since).toArray(), codec, check);
      return rows.filter((row) => row.host === host && row.purpose === purpose);
    },

    all: async () => openRows(await db.ledger.orderBy('at').reverse().toArray(), codec, check),

    sent: async () => {
      const rows = await db.ledger.orderBy('at').toArray();
      const opened = await Promise.all(
        rows.map(async (row): Promise<SentRequest[]> => {
          const [stored, text] = [await openRow(row, codec, check), await openText(row, codec)];
          return stored && text ? [{ ...stored, text }] : [];
        }),
      );
      return opened.flat();
    },

    texts: async () => {
      const rows = await db.ledger.where('textAt').above(0).toArray();
      const texts = await Promise.all(rows.map(({ text }) => text && codec.open(text)));
      return new Map(
        rows.flatMap(({ id }, index): [EgressId, string][] => {
          const text = texts[index];
          return typeof text === 'string' ? [[id as EgressId, text]] : [];
        }),
      );
    },

    text: async (id: EgressId) => {
      const row = await db.ledger.get(id);
      if (!row) return null;
      const text = await openText(row, codec);
      if (!text) throw new StorageFailure('broken');
      return text;
    },

    clear: () => db.ledger.clear(),
  });
}

/** Null when it cannot be read. */
async function openText({ text, textGone }: LedgerRow, codec: Codec): Promise<LedgerText | null> {
  if (textGone) return { gone: textGone };
  const opened = text && (await codec.open(text));
  return typeof opened === 'string' ? { text: opened } : null;
}

/** A request as it lies in its table. */
export async function ledgerRow(
  { text, ...stored }: SentRequest,
  codec: Codec,
): Promise<LedgerRow> {
  const { id, at } = stored;
  const body = await codec.seal(stored);
  if ('gone' in text) return { id, at, body, textGone: text.gone };
  return { id, at, body, textAt: at, text: await codec.seal(text.text) };
}

/** Take a row's text away and note why; time, host and sizes stay. */
export function removeText(row: LedgerRow, why: TextGone): void {
  Object.assign(row, { textGone: why });
  Reflect.deleteProperty(row, 'text');
  Reflect.deleteProperty(row, 'textAt');
}

/** The hosts the user chose. What a person uses is theirs, so the key is a hash. */
export function createHostStore(
  db: Database,
  codec: Codec,
  hash: KeyedHash,
  check: Check<ChosenHost>,
): HostStore {
  const find = async (host: string) =>
    openRow(await db.hosts.get(await hash('host', host)), codec, check);
  // A leave that is being given must not bring back what is being taken meanwhile.
  const oneAfterTheOther = inTurn();
  return withFailures({
    // A choice that cannot be read is no choice.
    allows: async (host: string, purpose: Purpose) =>
      (await find(host))?.purposes.includes(purpose) ?? false,
    allow: (host: string, purpose: Purpose) =>
      oneAfterTheOther(async () => {
        const purposes = new Set([...((await find(host))?.purposes ?? []), purpose]);
        const body = await codec.seal({ host, purposes: [...purposes] });
        await db.hosts.put({ id: await hash('host', host), body });
      }),
    forbid: (host: string, purposes?: readonly Purpose[]) =>
      oneAfterTheOther(async () => {
        const chosen = purposes ? ((await find(host))?.purposes ?? []) : [];
        const left = chosen.filter((one) => !purposes?.includes(one));
        const id = await hash('host', host);
        if (left.length === 0) await db.hosts.delete(id);
        else await db.hosts.put({ id, body: await codec.seal({ host, purposes: left }) });
      }),
    all: async () => openRows(await db.hosts.toArray(), codec, check),
  });
}
