/** A share with its 95 % interval after Wilson, which is honest for small counts too. */
export type Share = { readonly hits: number; readonly n: number };

const Z = 1.96;

export const rate = ({ hits, n }: Share): number => (n === 0 ? 0 : hits / n);

export function wilson({ hits, n }: Share): [number, number] {
  if (n === 0) return [0, 1];
  const p = hits / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** "96.0 % (288/300; 93.1–97.7)". */
export function show(share: Share): string {
  const [low, high] = wilson(share).map((bound) => (100 * bound).toFixed(1));
  return `${percent(rate(share))} (${share.hits}/${share.n}; ${low}–${high})`;
}

/** Columns lined up by spaces. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
