import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What may be read where, in minified bytes. Build first: the background's chunks are read from the build. */
const BUILD = '.output/chrome-mv3';

/** A script of the build and all chunks that it imports, however deep. */
function withChunks(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)/g);
  for (const [, chunk] of imports) withChunks(path.join(path.dirname(file), chunk), seen);
  return seen;
}

/** Injected scripts are one file each. */
const INJECTED = [
  ['finder: runs on every page of a granted site', 'finder', '25 kB'],
  ['reader: injected when an answer grows', 'reader', '90 kB'],
  ['overlay: injected with the reader', 'overlay', '250 kB'],
  ['picker: injected when an answer is pointed out', 'picker', '25 kB'],
  ['inspect: injected when the popup opens', 'inspect', '50 kB'],
];

export default [
  ...INJECTED.map(([name, script, limit]) => ({
    name,
    path: `${BUILD}/${script}.js`,
    limit,
    brotli: false,
  })),
  {
    name: 'background: read at every cold start, with all chunks',
    path: [...withChunks(`${BUILD}/background.js`)],
    limit: '940 kB',
    brotli: false,
  },
];
