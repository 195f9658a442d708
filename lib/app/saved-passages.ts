import type { PageId, RewriteId } from '../core/ids.ts';
import { readView } from '../facts/read-view.ts';
import type { Framing } from '../framing/framing.ts';
import { readerOf } from '../retrieve/reader.ts';
import type { RewritePassage } from '../rewrite/engine.ts';
import type { View } from '../tree/view.ts';
import type { PageStore } from './library/ports.ts';
import type { Muscle } from './muscle-calls.ts';
import type { RewriteStore, World } from './ports.ts';

/** A passage of a saved public page, under a name that says nothing outside the background. */
export type SavedPassage = RewritePassage & {
  readonly pageId: PageId;
  /** Where it stands in the page's Markdown, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
};

/** Where in a saved page an explanation was taken from. */
export type Citation = {
  readonly page: PageId;
  readonly start: number;
  readonly end: number;
};

export type Retrieve = (about: {
  readonly question: string;
  readonly framing: Framing;
  readonly isAwaited?: boolean;
}) => Promise<readonly SavedPassage[]>;

export type SavedPassagesPorts = Pick<World, 'now'> & {
  readonly pages: Pick<PageStore, 'hasAny'>;
  readonly muscle: Muscle;
  /** Resolves after so many milliseconds. */
  later(ms: number): Promise<void>;
};

/** A new answer never waits longer for the library; the next one finds it open. */
const DEADLINE_MS = 50;
/** One that is shown already with an explanation from a saved page can wait for it. */
const AWAITED_MS = 3000;
/** Passages handed to an engine, best first. */
const MOST_PASSAGES = 12;
/** A concept known less than this is looked up by its name. */
const UNKNOWN = 0.35;

/** What the reader's saved public pages say on a question; nothing when the library is empty or slow. */
export async function savedPassages(
  { question, framing, isAwaited = false }: Parameters<Retrieve>[0],
  { pages, muscle, now, later }: SavedPassagesPorts,
): Promise<readonly SavedPassage[]> {
  if (!(await pages.hasAny())) return [];
  const unknown = framing.concepts.filter(({ known }) => known < UNKNOWN).map(({ term }) => term);
  const found = await Promise.race([
    muscle.call('searchPassages', {
      question: [question, ...unknown].join(' '),
      reader: readerOf(framing),
      now: now(),
      limit: MOST_PASSAGES * 2,
      pages: null,
      typing: false,
    }),
    later(isAwaited ? AWAITED_MS : DEADLINE_MS),
  ]);
  if (!found?.ok) return [];
  return found.value
    .filter(({ isPrivate }) => !isPrivate)
    .slice(0, MOST_PASSAGES)
    .map(({ pageId, title, text, start, end }, at) => ({
      id: `S${at + 1}`,
      title,
      text,
      start,
      end,
      pageId: pageId as PageId, // The index keeps the ids that we gave it.
    }));
}

/** An explanation that is being read must not vanish because the library is slow for once. */
export async function awaitingWhatIsShown(
  id: RewriteId,
  ports: { readonly rewrites: Pick<RewriteStore, 'find'>; readonly retrieve: Retrieve },
): Promise<Retrieve> {
  const shown = await ports.rewrites.find(id);
  const isAwaited = (shown?.cited?.length ?? 0) > 0;
  return (about) => ports.retrieve({ ...about, isAwaited });
}

/** Where the explanations in a view were taken from, each place once: the sentence where it stands there word for word. */
export function citationsIn(view: View, passages: readonly SavedPassage[]): readonly Citation[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const cited = readView(view).glosses.flatMap(({ text, sourceId }): Citation[] => {
    const passage = sourceId === undefined ? undefined : byId.get(sourceId);
    if (!passage) return [];
    const { pageId: page, start, end } = passage;
    const at = passage.text.indexOf(text);
    return at < 0
      ? [{ page, start, end }]
      : [{ page, start: start + at, end: start + at + text.length }];
  });
  return [...new Map(cited.map((place) => [JSON.stringify(place), place])).values()];
}
