import type { Check } from '../core/check.ts';
import { crc32 } from '../core/crc32.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Belief } from '../self-model/belief.ts';
import { readBelief } from '../self-model/read-belief.ts';
import type { ImportRefusal } from './calls.ts';
import { isSentRequest, type SentRequest } from './egress.ts';
import {
  type Everything,
  EXPORT_SCHEMA,
  FORMAT,
  hex,
  type ImportCursor,
  type RowKind,
} from './export-format.ts';
import { isPageWithText, type PageWithText } from './library/stored-page.ts';
import {
  isStoredInteraction,
  isStoredOutcome,
  isStoredRewrite,
  isStoredSettings,
  isStoredSite,
  type StoredInteraction,
  type StoredOutcome,
  type StoredRewrite,
  type StoredSettings,
  type StoredSite,
} from './stored.ts';

export const FIRST_CURSOR: ImportCursor = {
  staged: 0,
  stagedLength: 0,
  checked: 0,
  line: 0,
  rest: '',
  crc: 0,
  rows: 0,
  stage: 'header',
  report: null,
  refusal: null,
};

type Row =
  | { readonly kind: 'belief'; readonly row: Belief }
  | { readonly kind: 'interaction'; readonly row: StoredInteraction }
  | { readonly kind: 'rewrite'; readonly row: StoredRewrite }
  | { readonly kind: 'outcome'; readonly row: StoredOutcome }
  | { readonly kind: 'site'; readonly row: StoredSite }
  | { readonly kind: 'settings'; readonly row: StoredSettings }
  | { readonly kind: 'page'; readonly row: PageWithText }
  | { readonly kind: 'sent'; readonly row: SentRequest };

/** Check the next piece of a file. A refusal names the first line that is to blame. */
export function checkPart(
  cursor: ImportCursor,
  text: string,
  isLast: boolean,
): Result<ImportCursor, ImportRefusal> {
  const { lines, rest } = wholeLines(cursor.rest + text, isLast);
  let next: ImportCursor = { ...cursor, checked: cursor.checked + 1, rest };
  for (const line of lines) {
    const here = { ...next, line: next.line + 1 };
    const checked = line === '' ? ok(here) : checkLine(here, line);
    if (!checked.ok) return err({ ...checked.error, line: here.line });
    next = checked.value;
  }
  if (!isLast || next.stage === 'ended') return ok(next);
  if (next.stage === 'header') return err(NOT_OURS);
  return err({ kind: 'damaged', message: 'The end of this file is missing. Nothing was changed.' });
}

/** The rows of a file that `checkPart` accepted. */
export function rowsOf(text: string): Everything {
  const rows = wholeLines(text, true).lines.flatMap((line): Row[] => {
    const read = readRow(parse(line) ?? {});
    return read?.ok ? [read.value] : [];
  });
  return {
    beliefs: rows.flatMap((entry) => (entry.kind === 'belief' ? [entry.row] : [])),
    interactions: rows.flatMap((entry) => (entry.kind === 'interaction' ? [entry.row] : [])),
    rewrites: rows.flatMap((entry) => (entry.kind === 'rewrite' ? [entry.row] : [])),
    outcomes: rows.flatMap((entry) => (entry.kind === 'outcome' ? [entry.row] : [])),
    sites: rows.flatMap((entry) => (entry.kind === 'site' ? [entry.row] : [])),
    settings: rows.flatMap((entry) => (entry.kind === 'settings' ? [entry.row] : [])),
    pages: rows.flatMap((entry) => (entry.kind === 'page' ? [entry.row] : [])),
    sent: rows.flatMap((entry) => (entry.kind === 'sent' ? [entry.row] : [])),
  };
}

const NOT_OURS: ImportRefusal = {
  kind: 'not-ours',
  message: 'This is not a file that Idiolect exported. Nothing was changed.',
};

/** Editors add a mark at the start, other line ends, and empty lines at the end: none is damage. */
function wholeLines(text: string, isLast: boolean): { lines: readonly string[]; rest: string } {
  const pieces = text.replace(/^\uFEFF/, '').split('\n');
  const rest = isLast ? '' : (pieces.pop() ?? '');
  return { lines: pieces.map((piece) => piece.replace(/\r$/, '')), rest };
}

function checkLine(cursor: ImportCursor, line: string): Result<ImportCursor, ImportRefusal> {
  const parsed = parse(line);
  if (cursor.stage === 'header') return parsed ? checkHeader(cursor, line, parsed) : err(NOT_OURS);
  if (cursor.stage === 'ended') return damaged('There is something after the end of this file.');
  if (!parsed) return damaged('This line cannot be read.');
  if (parsed.kind === 'end') return checkEnd(cursor, parsed);

  const row = readRow(parsed);
  if (!row) return err({ kind: 'invalid-row', message: 'This line holds nothing Idiolect knows.' });
  if (!row.ok) return err({ kind: 'invalid-row', message: row.error });
  return ok({ ...cursor, rows: cursor.rows + 1, crc: crc32(`${line}\n`, cursor.crc) });
}

function checkHeader(
  cursor: ImportCursor,
  line: string,
  header: Record<string, unknown>,
): Result<ImportCursor, ImportRefusal> {
  const { format, schema } = header;
  if (format !== FORMAT || typeof schema !== 'number') return err(NOT_OURS);
  if (schema > EXPORT_SCHEMA) {
    const message = 'This file was written by a newer version of Idiolect. Please update first.';
    return err({ kind: 'newer-version', message });
  }
  return ok({ ...cursor, stage: 'rows', crc: crc32(`${line}\n`, cursor.crc) });
}

function checkEnd(
  cursor: ImportCursor,
  end: Record<string, unknown>,
): Result<ImportCursor, ImportRefusal> {
  if (end.rows !== cursor.rows) return damaged('Some lines of this file are missing or doubled.');
  if (end.crc32 !== hex(cursor.crc)) return damaged('This file was changed after it was exported.');
  return ok({ ...cursor, stage: 'ended' });
}

const damaged = (what: string): Result<never, ImportRefusal> =>
  err({ kind: 'damaged', message: `${what} Nothing was changed.` });

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // The caller says which line it was.
  }
}

/** The row of a line; null when its kind is unknown. */
function readRow(value: {
  readonly kind?: unknown;
  readonly row?: unknown;
}): Result<Row, string> | null {
  const { kind, row } = value;
  const read = Object.hasOwn(READERS, String(kind)) ? READERS[kind as RowKind] : null;
  return read ? read(row) : null;
}

const readerOf =
  <Kind extends Row['kind']>(
    kind: Kind,
    check: Check<Extract<Row, { kind: Kind }>['row']>,
  ): ((row: unknown) => Result<Row, string>) =>
  (row) =>
    // The check proves the row of this very kind.
    check(row) ? ok({ kind, row } as Row) : wrongRow(kind);

const READERS: Readonly<Record<RowKind, (row: unknown) => Result<Row, string>>> = {
  belief: (row) => {
    const belief = readBelief(row);
    return belief.ok ? ok({ kind: 'belief', row: belief.value }) : belief;
  },
  interaction: readerOf('interaction', isStoredInteraction),
  rewrite: readerOf('rewrite', isStoredRewrite),
  outcome: readerOf('outcome', isStoredOutcome),
  site: readerOf('site', isStoredSite),
  settings: readerOf('settings', isStoredSettings),
  page: readerOf('page', isPageWithText),
  sent: readerOf('sent', isSentRequest),
};

const wrongRow = (kind: unknown): Result<never, string> =>
  err(`This line should hold one entry of the kind “${String(kind)}”, but its fields do not fit.`);
