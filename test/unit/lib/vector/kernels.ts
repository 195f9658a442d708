import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '@/lib/vector/kernel/kernel.ts';
import { KERNEL_FILES } from '@/lib/vector/kernel/load-kernel.ts';
import { wasmKernel } from '@/lib/vector/kernel/wasm-kernel.ts';

export const readKernel = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(path.join('public', file)));

/** The compiled kernels that this Node can run: older ones know no relaxed SIMD. */
export async function compiledKernels(): Promise<Kernel[]> {
  const kernels: Kernel[] = [];
  for (const name of ['baseline', 'relaxed'] as const) {
    const bytes = await readKernel(KERNEL_FILES[name]);
    if (!WebAssembly.validate(bytes)) continue;
    kernels.push(wasmKernel(name, await WebAssembly.compile(bytes)));
  }
  return kernels;
}
