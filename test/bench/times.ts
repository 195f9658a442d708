/** The value below which this share of all values lies, interpolated between neighbours. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return Math.round((low + (high - low) * (at - Math.floor(at))) * 10) / 10;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
