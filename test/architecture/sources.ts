import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository's root. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** All TypeScript below the given folders, as paths from the root with forward slashes. */
export function sourcesIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`),
  );
}

export const readSource = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What ships. */
export const SHIPPED = ['lib', 'components', 'entrypoints'];
