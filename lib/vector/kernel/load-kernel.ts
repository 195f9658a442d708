import type { Kernel } from './kernel.ts';
import { plainKernel } from './plain-kernel.ts';
import { wasmKernel } from './wasm-kernel.ts';

/** Where the compiled kernels stand in the extension; best first. */
export const KERNEL_FILES = {
  relaxed: '/kernel/vector-relaxed.wasm',
  baseline: '/kernel/vector-baseline.wasm',
} as const;

/**
 * The fastest kernel that this browser can run: with relaxed SIMD, with SIMD, else the plain one,
 * which is thirty times slower and just as exact. What goes wrong on the way is reported.
 */
export async function loadKernel(
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  report: (cause: unknown) => void,
): Promise<Kernel> {
  for (const name of ['relaxed', 'baseline'] as const) {
    try {
      const bytes = await read(KERNEL_FILES[name]);
      if (WebAssembly.validate(bytes)) return wasmKernel(name, await WebAssembly.compile(bytes));
    } catch (cause) {
      report(cause);
    }
  }
  return plainKernel;
}
