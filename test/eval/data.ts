import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder lacks a file that the suite reads. */
export class MissingData extends Error {}

/** The rows of a JSON-lines file. The formats are described in the design; rows are trusted. */
export function readRows<Row>(file: string): Row[] {
  if (!existsSync(file)) throw new MissingData(`The evaluation data lacks ${file}.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The rows of every JSON-lines file in a folder. */
export function readFolder<Row>(folder: string): Row[] {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
    : [];
  if (files.length === 0) throw new MissingData(`The evaluation data lacks ${folder}/*.jsonl.`);
  return files.sort().flatMap((file) => readRows<Row>(path.join(folder, file)));
}

/** A file of labels, profiles or sentences of our own, kept beside the suites. */
export const readOwn = <Value>(file: string): Value =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
