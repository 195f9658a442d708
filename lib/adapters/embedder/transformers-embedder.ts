import { env, pipeline } from '@huggingface/transformers';
import type { Embedder } from '../../embed/embedder.ts';
import { embedInTurn } from '../../embed/in-turn.ts';
import type { EmbeddingModel } from '../../models/catalogue.ts';

/** Serves one stored file of a model; a 404 for what is not there. */
export type ReadStored = (file: {
  readonly model: string;
  readonly path: string;
}) => Promise<Response>;

export type RuntimeOptions = {
  /** Where the runtime's own two files lie in the package. */
  readonly runtime: { readonly mjs: string; readonly wasm: string };
  readonly threads: number;
};

/** Where transformers.js is told that models lie; only `env.fetch` below ever sees it. */
const STORED = 'https://stored.invalid/';

/**
 * Let transformers.js run from what lies on this device: it is given no way to the network at all, the
 * runtime comes from the package, and nothing is cached a second time.
 */
export function configureTransformers(
  read: ReadStored,
  { runtime, threads }: RuntimeOptions,
): void {
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.remoteHost = STORED;
  env.remotePathTemplate = '{model}/';
  env.useBrowserCache = false;
  // Else the runtime becomes a module at a blob address, which the extension's policy forbids.
  env.useWasmCache = false;
  env.fetch = (input: string | URL) => {
    const [owner, name, ...path] = new URL(input).pathname.slice(1).split('/');
    return read({ model: `${owner}/${name}`, path: path.join('/') });
  };
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error('transformers.js has no WebAssembly runtime in this build');
  wasm.wasmPaths = runtime;
  wasm.numThreads = threads;
  wasm.proxy = false;
}

/** A downloaded model of the catalogue. Call `configureTransformers` first. */
export async function openTransformersEmbedder(
  model: EmbeddingModel,
): Promise<Embedder & { close(): Promise<void> }> {
  const pipe = await pipeline('feature-extraction', model.id, {
    device: 'wasm',
    dtype: model.precision,
  });
  const options = { pooling: model.pooling, normalize: true } as const;
  const embedder = embedInTurn(
    { modelId: model.id, dimensions: model.dimensions },
    async (texts, kind) => {
      const output = await pipe(
        texts.map((text) => `${model.prefixes[kind]}${text}`),
        options,
      );
      const data = output.data as Float32Array; // The pipeline's pooled output is float32.
      const width = output.dims.at(-1) ?? 0;
      if (width !== model.dimensions) {
        throw new RangeError(`expected ${model.dimensions} dimensions, got ${width}`);
      }
      const vectors = texts.map((_, row) => data.slice(row * width, (row + 1) * width));
      output.dispose();
      return vectors;
    },
  );
  return { ...embedder, close: async () => void (await pipe.dispose()) };
}
