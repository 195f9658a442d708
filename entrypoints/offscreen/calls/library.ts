import type { ReadPackagedFile } from '@/lib/adapters/network/packaged-file.ts';
import { createChunkStore } from '@/lib/adapters/storage/chunk-store.ts';
import { plainCodec } from '@/lib/adapters/storage/codec.ts';
import { openDatabase } from '@/lib/adapters/storage/database.ts';
import { INDEX_CHECKS } from '@/lib/app/library/index/index-checks.ts';
import { createLibraryIndex, type LibraryIndex } from '@/lib/app/library/index/library-index.ts';
import type { LibraryFailure, LibraryMuscleCalls } from '@/lib/app/library/muscle-calls.ts';
import type { MuscleHandlers } from '@/lib/app/muscle-calls.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { StorageFailure } from '@/lib/core/storage-failure.ts';
import { PACKAGED_MODEL } from '@/lib/models/catalogue.ts';
import { rarityFrom } from '@/lib/retrieve/rarity.ts';
import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';
import { VectorFileFailure } from '@/lib/vector/vector-file.ts';
import type { Embedders, Packaged } from '../embedders.ts';
import { vectorFiles } from '../vector-files.ts';

/** The library's calls, over this Worker's own tables and files. Nothing is opened before it is used. */
export function libraryCalls(
  embedders: Embedders,
  packaged: Packaged,
  files: ReadPackagedFile,
): Pick<MuscleHandlers, keyof LibraryMuscleCalls> {
  const library = openLibrary(embedders, packaged, files);
  return {
    openIndex: () => orFailure(() => library.open()),
    indexPage: (request, { signal, progress }) =>
      orFailure(() => library.index(request, signal, progress)),
    dropPages: (pages) => orFailure(async () => void (await library.drop(pages))),
    searchPassages: (request) => orFailure(() => library.search(request)),
    indexedPages: () => orFailure(() => library.pages()),
    useIndexModel: (model, { signal, progress }) =>
      orFailure(async () => void (await library.changeModel(model, signal, progress))),
    clearLibrary: () => orFailure(async () => void (await library.clear())),
  };
}

type Answered<T> = T extends void ? null : T;

/** What storage could not do is an answer; bugs stay exceptions. */
async function orFailure<T>(run: () => Promise<T>): Promise<Result<Answered<T>, LibraryFailure>> {
  try {
    // A task without a result answers null.
    return ok(((await run()) ?? null) as Answered<T>);
  } catch (cause) {
    const isOurs = cause instanceof StorageFailure || cause instanceof VectorFileFailure;
    if (!isOurs) throw cause;
    return err({ kind: 'storage-failed', message: cause.message });
  }
}

const report = (cause: unknown): void => {
  // biome-ignore lint/suspicious/noConsole: the one reporter of this context
  console.error(cause);
};

function openLibrary(
  embedders: Embedders,
  packaged: Packaged,
  files: ReadPackagedFile,
): LibraryIndex {
  const db = openDatabase();
  let rarity: Promise<(word: string) => number> | null = null;
  let loading: ReturnType<typeof loadKernel> | null = null;
  const kernel = () => {
    // A copy of its own: what comes from the network room may be a view of a larger buffer.
    loading ??= loadKernel(async (path) => new Uint8Array(await files(path)), report);
    return loading;
  };
  const vectors = vectorFiles(db, kernel, report);
  return createLibraryIndex({
    store: createChunkStore(db, plainCodec, INDEX_CHECKS, PACKAGED_MODEL),
    packagedModel: PACKAGED_MODEL,
    embedder: async (model) => {
      void kernel(); // Compiled while the model is read.
      const opened = await embedders.open(model);
      if (!opened.ok) throw new Error(opened.error.message);
      return opened.value;
    },
    openVectors: vectors.open,
    deleteVectors: vectors.remove,
    rarity: () => {
      rarity ??= packaged().then((model) => (model ? rarityFrom(model) : () => 0));
      return rarity;
    },
    report,
  });
}
