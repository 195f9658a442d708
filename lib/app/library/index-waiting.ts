import type { PageId } from '../../core/ids.ts';
import type { Muscle } from '../muscle-calls.ts';
import type { World } from '../ports.ts';
import type { PageStore } from './ports.ts';
import { placesOf } from './prepare-page.ts';
import type { StoredPage } from './stored-page.ts';

export type IndexingPorts = Pick<World, 'idFor'> & {
  readonly pages: PageStore;
  readonly muscle: Muscle;
  ifFree(name: string, task: () => Promise<void>): Promise<boolean>;
  /** Told how far the page at work is; null when none is. */
  indexing(share: number | null): void;
};

/** A block on this many pages of a site is boilerplate. */
const REPEATED = 5;

/**
 * Have the muscle take up every page that waits and forget every page that left. Each page is one
 * step, its state in the table the cursor: whoever dies between two steps loses nothing, and a step
 * done twice is done once. False when something was left for later.
 */
export async function indexWaiting(ports: IndexingPorts, signal: AbortSignal): Promise<boolean> {
  let isDone = false; // So it stays when somebody else is at it.
  await ports.ifFree('index-pages', async () => {
    const areForgotten = await forgetLeaving(ports);
    const areIndexed = await indexAll(ports, signal);
    isDone = areForgotten && areIndexed;
    ports.indexing(null);
  });
  return isDone;
}

/** Round by round, since pages come while others are indexed. False when some could not be, or were left. */
async function indexAll(ports: IndexingPorts, signal: AbortSignal): Promise<boolean> {
  const failed = new Set<PageId>();
  for (;;) {
    const waiting = (await ports.pages.waiting()).filter((id) => !failed.has(id));
    if (waiting.length === 0) return failed.size === 0;
    for (const id of waiting) {
      if (signal.aborted) return false;
      if (!(await indexOne(id, ports, signal))) failed.add(id);
    }
  }
}

/** Have indexed anew what the muscle should have and has not: its tables were lost, or are older. */
export async function markLost({
  pages,
  muscle,
}: Pick<IndexingPorts, 'pages' | 'muscle'>): Promise<void> {
  const has = await muscle.call('indexedPages', null);
  if (!has.ok) return;
  const contents = new Map(has.value.map(({ id, content }) => [id, content]));
  const should = await pages.indexed();
  const lost = should.filter(({ id, content }) => contents.get(id) !== content);
  await pages.markWaiting(lost.map(({ id }) => id));
}

async function forgetLeaving({ pages, muscle }: IndexingPorts): Promise<boolean> {
  const leaving = await pages.leaving();
  if (leaving.length === 0) return true;
  const dropped = await muscle.call('dropPages', leaving);
  if (dropped.ok) await pages.drop(leaving);
  return dropped.ok;
}

async function indexOne(
  id: PageId,
  { pages, muscle, idFor, indexing }: IndexingPorts,
  signal: AbortSignal,
): Promise<boolean> {
  const [page, content, markdown] = await Promise.all([
    pages.find(id),
    pages.contentOf(id),
    pages.text(id),
  ]);
  if (!page || content === null || markdown === null) return true; // Forgotten meanwhile.
  const repeated = await repeatedBlocks(page, markdown, { pages, idFor });
  const { url, title, savedAt, isPrivate } = page;
  indexing(0);
  const indexed = await muscle.call(
    'indexPage',
    { page: { id, url, title, savedAt, isPrivate, content }, markdown, leftOut: repeated },
    { signal, onProgress: ({ done, total }) => indexing(total === 0 ? 0 : done / total) },
  );
  if (indexed.ok) await pages.markIndexed(id, content);
  return indexed.ok;
}

/**
 * Where boilerplate stands in a page. When a block has just been seen often enough, the pages that
 * had it before are indexed anew, so that none of them is found by it.
 */
async function repeatedBlocks(
  page: StoredPage,
  markdown: string,
  { pages, idFor }: Pick<IndexingPorts, 'pages' | 'idFor'>,
): Promise<readonly number[]> {
  const hashes = await pages.blocksOf(page.id);
  const counts = await pages.countBlocks(hashes);
  const repeated = hashes.filter((_, index) => (counts[index] ?? 0) >= REPEATED);
  const justNow = hashes.filter((_, index) => counts[index] === REPEATED);
  const having = await Promise.all(justNow.map((hash) => pages.pagesWithBlock(hash, REPEATED)));
  const others = await pages.findAll([...new Set(having.flat())].filter((id) => id !== page.id));
  // Only the newest of them sends for the others, or they would send for each other for ever.
  const isNewest = others.every(
    ({ id, updatedAt }) =>
      updatedAt < page.updatedAt || (updatedAt === page.updatedAt && id < page.id),
  );
  if (isNewest) await pages.markWaiting(others.map(({ id }) => id));
  return placesOf(page, markdown, new Set(repeated), idFor);
}
