import type { Price } from '@/lib/app/engines/engine-settings.ts';

const MILLION = 1_000_000;

/** What a request costs at most, in the currency of its price. */
export const costOf = (
  tokens: { readonly read: number; readonly written: number },
  price: Price,
): number => (tokens.read * price.read + tokens.written * price.written) / MILLION;
