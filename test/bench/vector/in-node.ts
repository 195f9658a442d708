import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { VectorFile } from '@/lib/vector/vector-file.ts';
import { benchFiles } from './files.ts';
import { measure, type Task } from './measure.ts';

/** Run by Node with one task as JSON; prints the figures as its last line. */
const folder = await mkdtemp(path.join(tmpdir(), 'vector-bench-'));
try {
  const files = await benchFiles();
  const figures = await measure(JSON.parse(process.argv[2] ?? '') as Task, {
    read: async (name) => files.get(name) ?? new Uint8Array(0),
    openFile: async (name) => fileAt(path.join(folder, name)),
    deleteFile: (name) => rm(path.join(folder, name), { force: true }),
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function fileAt(name: string): VectorFile {
  const handle = openSync(name, 'a+');
  closeSync(handle);
  const file = openSync(name, 'r+');
  return {
    size: () => fstatSync(file).size,
    read: (into, at) => readSync(file, into, 0, into.length, at),
    write: (bytes, at) => {
      writeSync(file, bytes, 0, bytes.length, at);
    },
    truncate: (size) => ftruncateSync(file, size),
    flush: () => fsyncSync(file),
    close: () => closeSync(file),
  };
}
