import type { PageId } from '@/lib/core/ids.ts';

/** A passage of a saved page. Offsets are UTF-16 code units into its Markdown. */
export type CopyPlace = { readonly page: PageId; readonly start: number; readonly end: number };

const COPY = /^#copy=([^&]+)&from=(\d+)&to=(\d+)$/;

/** Opens the library at a passage of a saved copy. */
export const copyAddress = ({ page, start, end }: CopyPlace): string =>
  `/library.html#copy=${encodeURIComponent(page)}&from=${start}&to=${end}`;

/** The passage that an address of ours names; null where it names none. */
export function copyPlaceIn(hash: string): CopyPlace | null {
  const [, page, from, to] = COPY.exec(hash) ?? [];
  if (page === undefined) return null;
  // It came from `copyAddress`; a page of that id is looked for, and said to be gone if there is none.
  return { page: decodeURIComponent(page) as PageId, start: Number(from), end: Number(to) };
}
