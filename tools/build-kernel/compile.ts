import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { main } from 'assemblyscript/asc';
import { type Flavour, scanSource } from './scan-source.ts';

const SOURCES = path.resolve(import.meta.dirname, '../../lib/vector/kernel');
const ENTRY = 'scan.as.ts';
const OUTPUT = 'kernel.wasm';

/** Memory comes from outside; below this address nothing stands. */
const MEMORY_BASE = '1024';

const OPTIONS = [
  ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge', '--noAssert'],
  ...['--runtime', 'stub', '--use', 'abort='],
  ...['--importMemory', '--initialMemory', '1', '--memoryBase', MEMORY_BASE],
  ...['--enable', 'simd', '--enable', 'bulk-memory'],
];

/** The kernel as WebAssembly. The same sources give the same bytes. */
export const compileKernel = (flavour: Flavour): Promise<Uint8Array> =>
  compileSource(scanSource(flavour), flavour);

/** One AssemblyScript module, which may import the kernel's sources. */
export async function compileSource(source: string, flavour: Flavour): Promise<Uint8Array> {
  let compiled: Uint8Array | null = null;
  const messages: string[] = [];
  const relaxed = flavour === 'relaxed' ? ['--enable', 'relaxed-simd'] : [];
  const { error } = await main([ENTRY, '--outFile', OUTPUT, ...OPTIONS, ...relaxed], {
    stderr: { write: (text: string | Uint8Array) => messages.push(String(text)) > 0 },
    readFile: (name: string) => (name === ENTRY ? source : readSource(name)),
    writeFile: (name: string, contents: string | Uint8Array) => {
      if (name === OUTPUT && typeof contents !== 'string') compiled = contents;
    },
    listFiles: () => [],
  });
  if (error || !compiled) throw new Error(`the kernel does not compile: ${messages.join('')}`);
  return compiled;
}

/** The compiler asks for files that may not be; null says so. */
async function readSource(name: string): Promise<string | null> {
  try {
    return await readFile(path.join(SOURCES, name), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
