import { crc32 } from '../core/crc32.ts';
import type { Job } from '../jobs/job.ts';
import type { Belief } from '../self-model/belief.ts';
import { LIMITS } from '../settings/limits.ts';
import type { ImportRefusal, ImportReport } from './calls.ts';
import type { SentRequest } from './egress.ts';
import type { PageWithText } from './library/stored-page.ts';
import type {
  StoredInteraction,
  StoredOutcome,
  StoredRewrite,
  StoredSettings,
  StoredSite,
} from './stored.ts';

/**
 * The export file, described for people in docs/export-format.md: JSON lines, first a header, then
 * one row per line, last a line with the number of rows and the CRC-32 of all lines before it.
 */
export const FORMAT = 'idiolect-export';

/** Version of the export file. An older one must stay readable; a newer one is refused in words. */
export const EXPORT_SCHEMA = 1;

/** All that an export holds. */
export type Everything = {
  readonly beliefs: readonly Belief[];
  readonly interactions: readonly StoredInteraction[];
  readonly rewrites: readonly StoredRewrite[];
  readonly outcomes: readonly StoredOutcome[];
  readonly sites: readonly StoredSite[];
  readonly settings: readonly StoredSettings[];
  readonly pages: readonly PageWithText[];
  readonly sent: readonly SentRequest[];
};

export type RowKind =
  | 'belief'
  | 'interaction'
  | 'rewrite'
  | 'outcome'
  | 'site'
  | 'settings'
  | 'page'
  | 'sent';

export type ExportJob = Job<'export', { readonly parts: number; readonly rows: number }>;

export type ImportJob = Job<'import', ImportCursor>;

/** How far an import got: staged by the page, then checked part by part. */
export type ImportCursor = {
  readonly staged: number;
  readonly stagedLength: number;
  readonly checked: number;
  /** Lines read so far, and the begun line that the next part goes on with. */
  readonly line: number;
  readonly rest: string;
  readonly crc: number;
  readonly rows: number;
  readonly stage: 'header' | 'rows' | 'ended';
  /** How it ended. */
  readonly report: ImportReport | null;
  readonly refusal: ImportRefusal | null;
};

/** The whole export as pieces of text, each of whole lines. The same data gives the same text. */
export function exportParts(
  everything: Everything,
  now: number,
): { parts: readonly string[]; rows: number } {
  const rows = [
    ...everything.settings.map((row) => rowLine('settings', row)),
    ...everything.sites.map((row) => rowLine('site', row)),
    ...everything.beliefs.map((row) => rowLine('belief', row)),
    ...everything.rewrites.map((row) => rowLine('rewrite', row)),
    ...everything.outcomes.map((row) => rowLine('outcome', row)),
    ...everything.interactions.map((row) => rowLine('interaction', row)),
    ...everything.pages.map((row) => rowLine('page', row)),
    ...everything.sent.map((row) => rowLine('sent', row)),
  ];
  const header = line({ format: FORMAT, schema: EXPORT_SCHEMA, exportedAt: now });
  const parts = piecesOf(rows);
  parts[0] = header + (parts[0] ?? '');
  const crc = parts.reduce((sum, part) => crc32(part, sum), 0);
  parts.push(line({ kind: 'end', rows: rows.length, crc32: hex(crc) }));
  return { parts, rows: rows.length };
}

/** Rows together as long as they are few and short; saved pages may be long. */
function piecesOf(rows: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const row of rows) {
    const isFull = piece.length === LIMITS.exportRows || length > LIMITS.exportPartLength;
    if (isFull) {
      pieces.push(piece.join(''));
      piece = [];
      length = 0;
    }
    piece.push(row);
    length += row.length;
  }
  return piece.length > 0 ? [...pieces, piece.join('')] : pieces;
}

export const hex = (crc: number): string => crc.toString(16).padStart(8, '0');

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const rowLine = (kind: RowKind, row: unknown): string => line({ kind, row });
