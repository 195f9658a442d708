import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { KERNEL_FILES } from '@/lib/vector/kernel/load-kernel.ts';
import { compileSource } from '@/tools/build-kernel/compile.ts';

const VOY = 'node_modules/voy-search/voy_search_bg.wasm';
const SUM = path.join(import.meta.dirname, 'sum.as.ts');

/** What the measurements read, by the path they ask for. */
export async function benchFiles(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const read = async (file: string) => new Uint8Array(await readFile(file));
  const sum = await compileSource(await readFile(SUM, 'utf8'), 'baseline');
  return new Map([
    ['/voy.wasm', await read(VOY)],
    ['/sum.wasm', new Uint8Array(sum)],
    [KERNEL_FILES.relaxed, await read(path.join('public', KERNEL_FILES.relaxed))],
    [KERNEL_FILES.baseline, await read(path.join('public', KERNEL_FILES.baseline))],
  ]);
}
