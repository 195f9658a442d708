/**
 * The rooms of the project and what each may import. This table is the architecture:
 * `imports.test.ts` fails when code and table disagree. Of the rooms under `types` only types
 * may be imported.
 */
type Room = { may: readonly string[]; types?: readonly string[]; packages?: readonly string[] };

const PURE = [
  'lib/framing',
  'lib/tree',
  'lib/self-model',
  'lib/observe',
  'lib/chunk',
  'lib/embed',
  'lib/vector',
  'lib/personalize',
  'lib/facts',
  'lib/rewrite',
  'lib/jobs',
  'lib/models',
  'lib/retrieve',
];
const SHARED = ['lib/core', 'lib/settings'];

export const ROOMS: Record<string, Room> = {
  'lib/core': { may: [] },
  'lib/settings': { may: ['lib/core'] },

  // Pure: values in, values out. No browser, DOM, clock, randomness or network.
  'lib/framing': { may: ['lib/core'] },
  'lib/tree': { may: ['lib/core'], packages: ['mdast', 'micromark', 'unist'] },
  'lib/self-model': { may: ['lib/core', 'lib/framing', 'lib/tree', 'lib/embed'] },
  'lib/observe': { may: ['lib/core', 'lib/framing', 'lib/self-model', 'lib/embed'] },
  'lib/embed': { may: ['lib/core'] },
  'lib/chunk': { may: ['lib/core'] },
  'lib/vector': { may: ['lib/core'] },
  'lib/personalize': { may: ['lib/core', 'lib/framing', 'lib/tree', 'lib/embed'] },
  'lib/facts': { may: ['lib/core', 'lib/tree'] },
  'lib/rewrite': { may: ['lib/core', 'lib/framing', 'lib/tree', 'lib/facts', 'lib/chunk'] },
  'lib/jobs': { may: ['lib/core'] },
  // What can be downloaded, and what a download is.
  'lib/models': { may: ['lib/core'] },
  'lib/retrieve': { may: ['lib/core', 'lib/framing', 'lib/chunk', 'lib/embed', 'lib/vector'] },

  // Page: DOM handed in as an argument. No extension API.
  // It speaks with the background and the overlay in the words of the use cases, hence their types.
  'lib/page': { may: ['lib/core', 'lib/tree'], types: ['lib/app', 'lib/rewrite'] },
  'lib/page/capture': {
    may: ['lib/core', 'lib/page'],
    types: ['lib/app'],
    packages: ['@mozilla/readability', 'turndown', '@joplin/turndown-plugin-gfm'],
  },

  // Use cases: compose pure rooms, reach the world through ports.
  'lib/app': { may: [...SHARED, ...PURE] },

  // World: one folder per outside thing; they do not know each other.
  'lib/adapters/storage': {
    // Rows are `unknown` until the self-model's own readers have proved them.
    may: [...SHARED, 'lib/self-model'],
    types: [...PURE, 'lib/app'],
    packages: ['dexie'],
  },
  'lib/adapters/vector-file': { may: ['lib/core', 'lib/vector'] },
  'lib/adapters/embedder': {
    may: ['lib/core', 'lib/embed', 'lib/models'],
    packages: ['@huggingface/transformers'],
  },
  // One file for each outside model; what they are asked and how it is checked is lib/rewrite's.
  'lib/adapters/engines': {
    may: ['lib/core', 'lib/rewrite'],
    types: ['lib/app', 'lib/models'],
    packages: ['openai', '@huggingface/transformers'],
  },
  'lib/adapters/models': { may: ['lib/core', 'lib/models'] },
  'lib/adapters/network': { may: SHARED, types: ['lib/app'] },
  // It hands heavy work to a Worker and knows nothing of what is done there.
  'lib/adapters/muscle': { may: SHARED, types: ['lib/app'], packages: ['wxt'] },
  'lib/adapters/messaging': { may: SHARED, types: [...PURE, 'lib/app'], packages: ['wxt', 'zod'] },
  'lib/adapters/browser': { may: SHARED, types: ['lib/app'], packages: ['wxt'] },

  components: { may: SHARED, types: [...PURE, 'lib/app'], packages: ['react'] },
  entrypoints: { may: ['*'], packages: ['*'] },
};
