import type {
  FilesSource,
  LibrarySource,
  ReindexSource,
  SaveSource,
} from '@/components/shared/source.ts';
import type { BringIn } from '@/lib/app/library/bring-in.ts';
import type {
  HereView,
  LibraryFound,
  LibraryHit,
  LibraryView,
  LocalPage,
  PageSummary,
} from '@/lib/app/library/page-calls.ts';
import type { Reindexing } from '@/lib/app/library/reindex.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';
import type { JobId, Origin, PageId } from '@/lib/core/ids.ts';
import { err, ok } from '@/lib/core/result.ts';

export const savedPage = (title: string, more: Partial<PageSummary> = {}): PageSummary => ({
  id: title as PageId,
  kind: 'page',
  url: `https://garden.example.com/${encodeURIComponent(title)}`,
  site: 'https://garden.example.com' as Origin,
  title,
  byline: null,
  language: 'en',
  headings: ['Planting', 'Pruning'],
  words: 1_200,
  topic: 'home',
  level: 'easy',
  isPrivate: false,
  publishedAt: null,
  savedAt: Date.UTC(2026, 4, 1),
  updatedAt: Date.UTC(2026, 4, 2),
  isCut: false,
  isSearchable: true,
  ...more,
});

export const PRUNING: LibraryHit = {
  page: savedPage('Trees'),
  passages: [
    {
      key: 1,
      headings: ['Trees', 'Pruning'],
      start: 9,
      end: 24,
      snippet: { text: 'Cut branches in late winter.', marks: [{ start: 4, end: 12 }] },
      url: 'https://garden.example.com/Trees#:~:text=Cut',
    },
  ],
};

type World = {
  readonly hits?: readonly LibraryHit[];
  readonly library?: ViewState<LibraryView>;
  readonly reindexing?: Reindexing;
  readonly bringIn?: BringIn;
  readonly here?: HereView;
  readonly duplicates?: readonly (readonly PageSummary[])[];
  /** What every call is refused with. */
  readonly problem?: string;
};

/** A library that answers from memory and notes what it was asked. */
export function fakeLibrary(world: World = {}) {
  const {
    hits = [],
    duplicates = [],
    here = { saved: null, savesByItself: false },
    problem,
  } = world;
  const happened: string[] = [];
  const answer = async <T>(name: string, value: T) => {
    happened.push(name);
    return problem === undefined
      ? ok(value)
      : err({ kind: 'storage-failed' as const, message: problem });
  };
  const library: ViewState<LibraryView> = world.library ?? {
    state: 'ready',
    value: {
      pages: hits.length,
      words: 1_200 * hits.length,
      sites: [{ site: 'https://garden.example.com' as Origin, pages: hits.length }],
      topics: [{ topic: 'home', pages: hits.length }],
      waiting: 0,
      share: null,
      bytes: 3_400_000,
    },
  };
  const source: LibrarySource & FilesSource & SaveSource & ReindexSource = {
    watchLibrary: (listener) => {
      listener(library);
      return () => undefined;
    },
    wakeLibrary: () => answer('wake', null),
    watchReindexing: (listener) => {
      listener({ state: 'ready', value: world.reindexing ?? null });
      return () => undefined;
    },
    pauseReindex: () => answer('pause reindexing', null),
    resumeReindex: () => answer('resume reindexing', null),
    searchLibrary: ({ question, filters }) => {
      const found = hits.filter(({ page, passages }) =>
        `${page.title} ${passages.map(({ snippet }) => snippet.text).join(' ')}`
          .toLowerCase()
          .includes(question.toLowerCase()),
      );
      const all: LibraryFound = { hits: found, among: hits.length };
      return answer(`search ${question} ${JSON.stringify(filters)}`, all);
    },
    relatedPages: (page) => answer(`related ${page}`, [savedPage('Roots')]),
    readCopy: (page) =>
      answer(`copy ${page}`, { page: savedPage('Trees'), markdown: '# Trees\n\nThe saved copy.' }),
    setPrivate: ({ page, isPrivate }) => answer(`private ${page} ${isPrivate}`, null),
    forgetPages: (pages) => answer(`forget ${pages.join(' ')}`, null),
    checkLinks: ({ from }) =>
      answer(`links ${from}`, {
        dead: from === 0 ? [{ page: savedPage('Old'), why: 'gone' as const }] : [],
        done: from + 2,
        total: 4,
      }),
    findDuplicates: () => answer('duplicates', duplicates),
    handOver: ({ part, pages, read, files }) =>
      answer(`hand over ${part}: ${pages.map(nameOf).join(', ')} (${read}/${files})`, JOB),
    endBringIn: (job) => answer(`end ${job}`, null),
    watchBringIn: (listener) => {
      listener({ state: 'ready', value: world.bringIn ?? null });
      return () => undefined;
    },
    readFile: (path) => [{ kind: 'link', url: `https://${path}`, title: path, at: null }],
    savePage: (kind) =>
      answer(`save ${kind}`, { page: savedPage('Trees'), outcome: 'saved' as const }),
    saveAutomatically: ({ origin, saves }) => answer(`automatically ${origin} ${saves}`, null),
    watchHere: () => (listener) => {
      listener({ state: 'ready', value: here });
      return () => undefined;
    },
  };
  return { source, happened };
}

export const JOB = 'job' as JobId;

const nameOf = (file: LocalPage): string => (file.kind === 'file' ? file.path : file.title);
