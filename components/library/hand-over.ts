import type { Outcome } from '@/components/options/use-work.ts';
import type { FilesSource } from '@/components/shared/source.ts';
import { BRING_IN } from '@/components/words/library-words.ts';
import type { LocalPage } from '@/lib/app/library/page-calls.ts';
import type { JobId } from '@/lib/core/ids.ts';

const READABLE = /\.(?:md|markdown|txt|html?)$/i;
/** Pages handed over at once, and letters in them: few enough to stop soon. */
const MOST_PAGES = 20;
const MOST_LETTERS = 2_000_000;

/**
 * Read files and hand them over part by part. What was handed over is brought in by the background,
 * also when this page is closed meanwhile.
 */
export async function handOverFiles(
  source: FilesSource,
  files: readonly File[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const readable = files.filter(({ name }) => READABLE.test(name));
  const parts = createParts(source, readable.length);
  for (const [index, file] of readable.entries()) {
    if (signal.aborted) return parts.end(BRING_IN.stopped);
    const text = await textOf(file);
    const pages = text === null ? [] : source.readFile(file.webkitRelativePath || file.name, text);
    const problem = await parts.add(pages, index + 1);
    if (problem !== null) return { state: 'failed', message: problem };
    progress((index + 1) / readable.length);
  }
  const problem = await parts.flush(readable.length);
  if (problem !== null) return { state: 'failed', message: problem };
  return parts.count() === 0
    ? { state: 'failed', message: BRING_IN.nothing }
    : { state: 'done', message: '' };
}

/** A file that was moved meanwhile, or may not be read, is passed over. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.text();
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

/** Collects pages and hands them over when there are enough. */
function createParts({ handOver, endBringIn }: FilesSource, files: number) {
  let job: JobId | null = null;
  let part = 0;
  let pages: readonly LocalPage[] = [];
  let count = 0;

  const send = async (some: readonly LocalPage[], read: number): Promise<string | null> => {
    const handed = await handOver({ job, part, pages: some, read, files });
    if (!handed.ok) return handed.error.message;
    job = handed.value;
    part += 1;
    return null;
  };
  const flush = async (read: number): Promise<string | null> => {
    // A last part that is empty still says that everything was read.
    if (pages.length === 0 && (count === 0 || read < files)) return null;
    const some = pages;
    pages = [];
    for (const batch of batchesOf(some)) {
      const problem = await send(batch, read);
      if (problem !== null) return problem;
    }
    return null;
  };
  return {
    count: () => count,
    flush,
    add: async (more: readonly LocalPage[], read: number): Promise<string | null> => {
      count += more.length;
      pages = [...pages, ...more];
      const isFull = pages.length >= MOST_PAGES || lettersIn(pages) >= MOST_LETTERS;
      return isFull ? flush(read) : null;
    },
    end: async (message: string): Promise<Outcome> => {
      if (job !== null) await endBringIn(job);
      return { state: 'done', message };
    },
  };
}

const lettersIn = (pages: readonly LocalPage[]): number =>
  pages.reduce((sum, page) => sum + (page.kind === 'file' ? page.page.markdown.length : 0), 0);

/** At least one, so that nothing left to hand over is said as well. */
const batchesOf = (pages: readonly LocalPage[]): readonly (readonly LocalPage[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(pages.length / MOST_PAGES)) }, (_, batch) =>
    pages.slice(batch * MOST_PAGES, (batch + 1) * MOST_PAGES),
  );
