import { createChunkStore } from '@/lib/adapters/storage/chunk-store.ts';
import { plainCodec } from '@/lib/adapters/storage/codec.ts';
import type { Captured } from '@/lib/app/library/captured.ts';
import { INDEX_CHECKS } from '@/lib/app/library/index/index-checks.ts';
import { createLibraryIndex, type LibraryIndex } from '@/lib/app/library/index/library-index.ts';
import { indexWaiting } from '@/lib/app/library/index-waiting.ts';
import { saveCapture } from '@/lib/app/library/save-page.ts';
import { searchLibrary } from '@/lib/app/library/search-library.ts';
import type { Muscle } from '@/lib/app/muscle-calls.ts';
import { err, ok } from '@/lib/core/result.ts';
import { StorageFailure } from '@/lib/core/storage-failure.ts';
import type { Embedder } from '@/lib/embed/embedder.ts';
import { toUnitLength } from '@/lib/embed/vector.ts';
import { plainKernel } from '@/lib/vector/kernel/plain-kernel.ts';
import { VectorFileFailure } from '@/lib/vector/vector-file.ts';
import { openVectorIndex } from '@/lib/vector/vector-index.ts';
import { type MemoryFile, memoryFile } from '../../vector/memory-file.ts';
import { never, openWorld } from '../world.ts';

/** Counts letters in pairs: a stand-in that needs no files and is the same on every run. */
export function letterEmbedder(dimensions: number): Embedder & { embedded: number; fail: boolean } {
  const embedder = {
    modelId: `letters-${dimensions}`,
    dimensions,
    embedded: 0,
    fail: false,
    embed: async (texts: readonly string[], _: unknown, signal: AbortSignal) => {
      signal.throwIfAborted();
      if (embedder.fail) throw new Error('the browser stopped this work');
      embedder.embedded += texts.length;
      return texts.map((text) => {
        const vector = new Float32Array(dimensions);
        const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
        for (let at = 1; at < letters.length; at += 1) {
          const pair = letters.charCodeAt(at - 1) * 31 + letters.charCodeAt(at);
          vector[pair % dimensions] = (vector[pair % dimensions] ?? 0) + 1;
        }
        return toUnitLength(vector);
      });
    },
  };
  return embedder;
}

/** What outlives a death: the database by its name, the files of the vectors, the models. */
export function libraryDisk(name: string) {
  return {
    name,
    files: new Map<string, MemoryFile>(),
    models: [letterEmbedder(64), letterEmbedder(96)],
  };
}
export type LibraryDisk = ReturnType<typeof libraryDisk>;

/** Background and muscle over one disk. Open the same disk twice to restart both. */
export function openLibrary(disk: LibraryDisk) {
  const world = openWorld(disk.name);
  const [packaged] = disk.models;
  if (!packaged) throw new Error('no model');
  const index = createLibraryIndex({
    store: createChunkStore(world.db, plainCodec, INDEX_CHECKS, packaged.modelId),
    packagedModel: packaged.modelId,
    embedder: async (id) => {
      const found = disk.models.find(({ modelId }) => modelId === id);
      if (!found) throw new Error(`${id} is not here`);
      return found;
    },
    openVectors: async ({ modelId, dimensions }) => {
      const file = disk.files.get(modelId) ?? memoryFile();
      disk.files.set(modelId, file);
      return openVectorIndex({ modelId, dimensions, kernel: plainKernel, file });
    },
    deleteVectors: async (model) => void disk.files.delete(model),
    rarity: async () => () => 0,
    report: () => undefined,
  });
  let now = Date.UTC(2026, 4, 1, 12);
  const shares: (number | null)[] = [];
  const ports = {
    ...world,
    now: () => {
      now += 1_000;
      return now;
    },
    likeness: async () => () => 0,
    pagesWait: () => undefined,
    muscle: muscleOver(index),
    indexing: (share: number | null) => void shares.push(share),
  };
  return {
    ...ports,
    index,
    shares,
    save: (page: Partial<Captured> & { readonly url: string; readonly markdown: string }) =>
      saveCapture({ kind: 'captured', page: { ...BLANK, ...page } }, ports),
    indexAll: () => indexWaiting(ports, never),
    find: async (question: string, typing = false) => {
      const found = await searchLibrary({ question, typing, filters: ANY }, ports);
      if (!found.ok) throw new Error(found.error.message);
      return found.value.hits;
    },
  };
}

export const ANY = { site: null, topic: null, level: null, since: null };

const BLANK: Captured = {
  kind: 'page',
  url: '',
  canonicalUrl: null,
  title: 'A page',
  byline: null,
  language: 'en',
  publishedAt: null,
  markdown: '',
  isCut: false,
  behindLogin: false,
};

/** The muscle's calls, answered in this very context. */
function muscleOver(index: LibraryIndex): Muscle {
  const calls: Record<
    string,
    (argument: never, told: (progress: never) => void) => Promise<unknown>
  > = {
    indexPage: (request: never, told) => index.index(request, never, told as never),
    dropPages: async (pages: never) => (await index.drop(pages)) ?? null,
    searchPassages: (request: never) => index.search(request),
    indexedPages: () => index.pages(),
  };
  return {
    call: async (name: string, argument: unknown, options: { onProgress?: never } = {}) => {
      try {
        const told = options.onProgress ?? (() => undefined);
        return ok(await calls[name]?.(argument as never, told as never));
      } catch (cause) {
        const isStorage = cause instanceof StorageFailure || cause instanceof VectorFileFailure;
        const message = cause instanceof Error ? cause.message : String(cause);
        return err({ kind: isStorage ? 'storage-failed' : 'failed', message });
      }
    },
  } as unknown as Muscle;
}
