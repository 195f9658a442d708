import type { PageSummary, Saved } from '@/lib/app/library/page-calls.ts';
import type { TopicId } from '@/lib/app/library/topics.ts';
import type { ReadingLevel } from '@/lib/chunk/reading-level.ts';

const pages = (count: number): string =>
  count === 1 ? '1 page' : `${count.toLocaleString('en')} pages`;

export const LIBRARY = {
  title: 'Library',
  open: 'Open library',
  tabs: 'Library',
  search: 'Search',
  tidy: 'Tidy up',
  bringIn: 'Bring in',
  about: 'Pages you saved, kept and searched on this device, also without a network.',
  label: 'Search your saved pages',
  placeholder: 'Words, or a question',
  empty: 'Nothing is saved yet.',
  emptyHint:
    'Open a page worth keeping and press Alt+Shift+S, or choose “Save page to my library” in its menu. You can also bring in bookmarks and notes.',
  nothing: (question: string) => `Nothing saved speaks of “${question}”.`,
  nothingHint: 'Try fewer or other words, or take a filter away.',
  noneFits: 'No saved page fits these filters.',
  latest: 'Saved last',
  results: (count: number) => (count === 1 ? '1 page found' : `${count} pages found`),
  kept: (count: number, words: number) => `${pages(count)}, ${words.toLocaleString('en')} words`,
  bytes: (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB on this device`,
  indexing: (waiting: number) =>
    waiting === 1 ? 'Making 1 page searchable' : `Making ${waiting} pages searchable`,
  filters: 'Filters',
  site: 'Site',
  topic: 'Topic',
  level: 'Reading level',
  since: 'Saved',
  any: 'Any',
  sinceOptions: { day: 'Today', week: 'Past week', month: 'Past month', year: 'Past year' },
  clearFilters: 'Clear filters',
  openPassage: 'Open at this passage',
  openCopy: 'Read here as saved',
  savedCopy: 'As you saved it',
  closeCopy: 'Close',
  private: 'Private',
  privateHint: 'Shown in Idiolect’s own pages only, never used beside an answer or sent.',
  link: 'Bookmark, not read yet',
  cut: 'Only the beginning was kept: this page is very long.',
  waiting: 'Not searchable yet',
  more: (title: string) => `More about ${title}`,
  readCopy: 'Read the saved copy',
  hideCopy: 'Hide the copy',
  related: 'Related pages',
  noneRelated: 'No other saved page is about this.',
  onThisPage: 'On this page',
  markPrivate: 'Mark as private',
  markPublic: 'Not private',
  forget: 'Forget this page',
  forgetSure: 'Forget it for good?',
  forgetYes: 'Forget',
  keep: 'Keep',
  forgotten: (title: string) => `“${title}” is forgotten.`,
  relatedHere: 'Related to the page in front',
  duplicates: 'Kept more than once',
  duplicatesHint: 'Pages with the same text or title. Keep the one you like.',
  findDuplicates: 'Look for duplicates',
  noDuplicates: 'Every page is kept once.',
  dead: 'Links that lead nowhere',
  deadHint:
    'Asks every site once whether your page is still there, so each site sees its own address and nothing else. Private pages and files are left out, and each request is in the ledger. On sites where Idiolect is off, your browser tells only whether the site answers at all.',
  checkLinks: 'Check links now',
  checking: 'Checking links',
  checked: (dead: number, total: number) =>
    dead === 0 ? `All ${total} links answer.` : `${dead} of ${total} links lead nowhere.`,
  checkStopped: (done: number) => `Stopped after ${done}.`,
  whyDead: { gone: 'The page is gone', 'no-answer': 'The site does not answer' },
  bookmarks: 'Bookmarks',
  bookmarksHint:
    'The HTML file that browsers export. Bookmarks become entries with title and address; nothing is fetched. When you open one and save it, its text joins.',
  bookmarksFile: 'Choose a bookmarks file',
  folder: 'Notes and saved pages',
  folderHint: 'Markdown, text or HTML files. They are read here and stay on this device.',
  folderFiles: 'Choose files',
  folderWhole: 'Choose a whole folder',
} as const;

/** Files of the user's own on their way into the library. */
export const BRING_IN = {
  title: 'Files being brought in',
  reading: 'Reading your files. Keep this page open until they are read.',
  readingShort: 'Reading files',
  running: (kept: number, pages: number) =>
    `Bringing in ${kept.toLocaleString('en')} of ${pages.toLocaleString('en')}`,
  mayClose: 'All files are read: this goes on by itself, and you can close this page.',
  waits: (problem: string) => `${problem} It is tried again by itself.`,
  stop: 'Stop',
  stopped: 'Stopped. What was brought in already stays.',
  nothing: 'No page or bookmark was found in there.',
  ended: (added: number, already: number) =>
    [
      `${added.toLocaleString('en')} added`,
      already > 0 ? `, ${already.toLocaleString('en')} already here` : '',
      '.',
    ].join(''),
  cutShort: (read: number, files: number) =>
    `Reading stopped at ${read.toLocaleString('en')} of ${files.toLocaleString('en')} files, when the page was closed. Choose the same files again to go on; nothing is added twice.`,
  seen: 'OK',
} as const;

export const SAVING = {
  title: 'This page',
  save: 'Save page',
  saveAgain: 'Save anew',
  saving: 'Saving…',
  saved: 'In your library',
  savedOn: (day: string) => `In your library since ${day}.`,
  automatically: 'Save pages of this site by themselves',
  automaticallyHint: 'Once you have looked at one for 20 seconds.',
} as const;

export const SAVE_OUTCOMES: Readonly<Record<Saved['outcome'], string>> = {
  saved: 'Saved.',
  updated: 'Brought up to date.',
  unchanged: 'Already saved, and nothing has changed.',
};

export const LEVEL_NAMES: Readonly<Record<ReadingLevel, string>> = {
  easy: 'Easy to read',
  medium: 'Medium',
  demanding: 'Demanding',
};

export const KIND_NAMES: Readonly<Record<PageSummary['kind'], string>> = {
  page: '',
  selection: 'Selection',
  answer: 'Answer',
  link: LIBRARY.link,
  file: 'File',
};

export const TOPIC_NAMES: Readonly<Record<TopicId, string>> = {
  programming: 'Programming',
  web: 'Web',
  systems: 'Servers and networks',
  data: 'Data and AI',
  security: 'Security',
  science: 'Science',
  mathematics: 'Mathematics',
  health: 'Health',
  law: 'Law',
  money: 'Money',
  business: 'Business',
  society: 'Society',
  history: 'History',
  learning: 'Learning',
  writing: 'Books and writing',
  arts: 'Arts',
  food: 'Food',
  home: 'Home and garden',
  travel: 'Travel',
  nature: 'Nature',
  sport: 'Sport',
  games: 'Games',
  family: 'Family and people',
};
