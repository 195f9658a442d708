import { blocksOf } from '../../chunk/blocks.ts';
import { plainText } from '../../chunk/plain-text.ts';
import type { PageId } from '../../core/ids.ts';
import type { World } from '../ports.ts';
import type { PageToStore } from './ports.ts';
import type { PageKind, PageWithText } from './stored-page.ts';

type IdFor = World['idFor'];

/** Blocks at either end that are fingerprinted: what many pages share stands around their text. */
const EDGE_BLOCKS = 150;
/** Shorter blocks say too little to be known again. */
const LEAST_LETTERS = 12;

/** The same page has the same id; parts of a page have one for each text. */
export const pageIdFor = async (
  {
    kind,
    url,
    content,
  }: { readonly kind: PageKind; readonly url: string; readonly content: string },
  idFor: IdFor,
): Promise<PageId> => {
  const isPart = kind === 'selection' || kind === 'answer';
  const parts = isPart ? ['part', url, content] : ['page', url];
  return (await idFor(...parts)) as PageId; // Freshly made for it.
};

/** What an address is looked up by. */
export const placeFor = (address: string, idFor: IdFor): Promise<string> => idFor('place', address);

/** Everything about a page that is stored beside it, by this device's own key. */
export async function preparePage(
  { markdown, ...page }: PageWithText,
  idFor: IdFor,
  seenAt = page.url,
): Promise<PageToStore> {
  const content = await idFor('content', markdown);
  const id = await pageIdFor({ ...page, content }, idFor);
  const isPart = page.kind === 'selection' || page.kind === 'answer';
  const addresses = isPart ? [] : [...new Set([page.url, seenAt])];
  return {
    page: { ...page, id },
    markdown,
    content,
    places: await Promise.all(addresses.map((address) => placeFor(address, idFor))),
    blocks: await blockHashes(page, markdown, idFor),
  };
}

/** Keyed hashes of the blocks that other pages of the site may have as well, each once. */
async function blockHashes(
  { site, kind }: Pick<PageWithText, 'site' | 'kind'>,
  markdown: string,
  idFor: IdFor,
): Promise<readonly string[]> {
  if (kind !== 'page') return [];
  const texts = fingerprinted(markdown).map(({ text }) => text);
  return [...new Set(await Promise.all(texts.map((text) => idFor('block', site ?? '', text))))];
}

/** The blocks near the ends of a page that may be boilerplate, with the text they are known by. */
function fingerprinted(markdown: string) {
  const blocks = blocksOf(markdown);
  const edges =
    blocks.length <= 2 * EDGE_BLOCKS
      ? blocks
      : [...blocks.slice(0, EDGE_BLOCKS), ...blocks.slice(-EDGE_BLOCKS)];
  return edges
    .map(({ start, end }) => ({ start, end, text: plainText(markdown.slice(start, end)) }))
    .filter(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST_LETTERS);
}

/** Where the blocks of a page stand whose hash is among `repeated`. */
export async function placesOf(
  { site, kind }: Pick<PageWithText, 'site' | 'kind'>,
  markdown: string,
  repeated: ReadonlySet<string>,
  idFor: IdFor,
): Promise<readonly number[]> {
  if (kind !== 'page' || repeated.size === 0) return [];
  const blocks = fingerprinted(markdown);
  const hashes = await Promise.all(blocks.map(({ text }) => idFor('block', site ?? '', text)));
  return blocks.flatMap(({ start }, index) => (repeated.has(hashes[index] ?? '') ? [start] : []));
}
