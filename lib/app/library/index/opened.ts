import type { Contents } from './contents.ts';
import type { Vectors } from './vectors.ts';

/** The index as it is open: what is in memory, and the vectors that serve now. */
export type Open = { readonly contents: Contents; serving: Vectors };
