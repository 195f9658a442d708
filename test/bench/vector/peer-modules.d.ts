declare module 'voy-search/voy_search_bg.js' {
  export { Voy } from 'voy-search';
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
declare module 'hnswlib-wasm/dist/hnswlib-317962d7.js' {
  import type { HnswlibModule } from 'hnswlib-wasm';

  // biome-ignore lint/style/noDefaultExport: so the package does.
  export default function load(): Promise<HnswlibModule>;
}
