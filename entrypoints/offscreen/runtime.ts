import { storedModel } from '@/lib/adapters/models/stored-model.ts';
import type { ModelFiles } from '@/lib/models/model-files.ts';
import { threads } from './abilities.ts';

const inPackage = (file: string): string => new URL(file, self.location.origin).href;

/** The runtime in Chrome's package suspends WebAssembly, which Chrome can since version 137. */
export const hasRuntime = (): boolean => import.meta.env.FIREFOX || 'Suspending' in WebAssembly;

/** Let transformers.js run from the package and from the models that lie here; safe to repeat. */
export async function startRuntime(store: ModelFiles): Promise<void> {
  const { configureTransformers } = await import(
    '@/lib/adapters/embedder/transformers-embedder.ts'
  );
  configureTransformers(storedModel(store, sha256), {
    runtime: { mjs: inPackage('/runtime/ort.mjs'), wasm: inPackage('/runtime/ort.wasm') },
    threads: threads(),
  });
}

/** The browser's own, which is faster than ours but wants all bytes at once. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
