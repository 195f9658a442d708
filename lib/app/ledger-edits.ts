import { ok, type Result } from '../core/result.ts';
import type { EditRefusal } from './calls.ts';
import type { HostStore, LedgerStore } from './egress-ports.ts';
import { orRefusal } from './or-refusal.ts';

/** Delete every row. What is under way ends without one. */
export const clearLedger = (
  ledger: Pick<LedgerStore, 'clear'>,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await ledger.clear();
    return ok(null);
  });

/** Nothing is sent to this host any more, for any purpose. */
export const forbidHost = (
  host: string,
  hosts: Pick<HostStore, 'forbid'>,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await hosts.forbid(host);
    return ok(null);
  });

/** Every row with its exact text, oldest first, one JSON object per line; times in milliseconds since 1970. */
export const exportLedger = (
  ledger: Pick<LedgerStore, 'sent'>,
): Promise<Result<string, EditRefusal>> =>
  orRefusal(async () => {
    const lines = (await ledger.sent()).map((row) => `${JSON.stringify(row)}\n`);
    return ok(lines.join(''));
  });
