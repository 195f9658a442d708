import { bruteForce, unrolledProduct, type VectorSet } from './data.ts';

/** Another way to find the ten nearest rows; answers their places. */
export type Peer = {
  search(query: Float32Array): readonly number[] | Promise<readonly number[]>;
};
export type PeerName = 'js' | 'jsUnrolled' | 'voy' | 'orama' | 'hnswlib';

const K = 10;
const BATCH = 1000;

/** The settings of the library's own examples. */
const HNSW = { links: 16, effortToBuild: 200, effortToSearch: 64, seed: 100 };

export const PEERS: Readonly<
  Record<PeerName, (set: VectorSet, voyWasm: BufferSource) => Promise<Peer>>
> = {
  js: async (set) => ({ search: (query) => [...bruteForce(set, query, K)] }),

  jsUnrolled: async (set) => ({
    search: (query) => [...bruteForce(set, query, K, unrolledProduct)],
  }),

  voy: async (set, wasm) => {
    const voy = await import('voy-search/voy_search_bg.js');
    const { instance } = await WebAssembly.instantiate(wasm, {
      // Its glue is a module of functions; the type wants to hear so.
      './voy_search_bg.js': voy as unknown as WebAssembly.ModuleImports,
    });
    voy.__wbg_set_wasm(instance.exports);
    const index = new voy.Voy();
    for (const ids of batches(set.count)) {
      const row = (id: number) => ({
        id: `${id}`,
        title: '',
        url: '',
        embeddings: [...vectorAt(set, id)],
      });
      index.add({ embeddings: ids.map(row) });
    }
    return { search: (query) => index.search(query, K).neighbors.map(({ id }) => Number(id)) };
  },

  orama: async (set) => {
    const { create, insertMultiple, searchVector } = await import('@orama/orama');
    const db = create({ schema: { vector: `vector[${set.dimensions}]` } as const });
    for (const ids of batches(set.count)) {
      const row = (id: number) => ({ id: `${id}`, vector: [...vectorAt(set, id)] });
      await insertMultiple(db, ids.map(row), BATCH);
    }
    return {
      search: async (query) => {
        const found = await searchVector(db, {
          mode: 'vector',
          vector: { value: [...query], property: 'vector' },
          similarity: 0,
          limit: K,
          includeVectors: false,
        });
        return found.hits.map(({ id }) => Number(id));
      },
    };
  },

  hnswlib: async (set) => {
    const { default: load } = await import('hnswlib-wasm/dist/hnswlib-317962d7.js');
    const library = await load();
    const index = new library.HierarchicalNSW('ip', set.dimensions, '');
    index.initIndex(set.count, HNSW.links, HNSW.effortToBuild, HNSW.seed);
    index.setEfSearch(HNSW.effortToSearch);
    for (const ids of batches(set.count)) {
      index.addPoints(
        ids.map((id) => vectorAt(set, id)),
        ids,
        false,
      );
    }
    return { search: (query) => index.searchKnn(query, K, undefined).neighbors };
  },
};

export const vectorAt = ({ rows, dimensions }: VectorSet, row: number): Float32Array =>
  rows.subarray(row * dimensions, (row + 1) * dimensions);

export function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - start) }, (_, index) => start + index);
  }
}
