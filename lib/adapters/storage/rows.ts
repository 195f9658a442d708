import type { Check } from '../../core/check.ts';
import type { Codec } from './codec.ts';

type Sealed = { readonly body: unknown };

/** Open rows and prove them. What cannot be read is left out here, never deleted or defaulted over. */
export async function openRows<T>(
  rows: readonly Sealed[],
  codec: Codec,
  check: Check<T>,
): Promise<readonly T[]> {
  const values = await Promise.all(rows.map(({ body }) => codec.open(body)));
  return values.filter(check);
}

/** Open one row; null when there is none, or none that can be read. */
export async function openRow<T>(
  row: Sealed | undefined,
  codec: Codec,
  check: Check<T>,
): Promise<T | null> {
  const value = row && (await codec.open(row.body));
  return check(value) ? value : null;
}
