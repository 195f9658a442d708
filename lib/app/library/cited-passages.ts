import { plainText } from '../../chunk/plain-text.ts';
import { passageUrl } from '../../chunk/text-fragment.ts';
import type { StoredRewrite } from '../stored.ts';
import type { CitedPassage } from '../ui-views.ts';
import type { PageStore } from './ports.ts';
import type { StoredPage } from './stored-page.ts';

/** What saved pages say at the places that a rewrite was explained from, in the order of the places. */
export async function citedPassages(
  { cited = [], at }: Pick<StoredRewrite, 'cited' | 'at'>,
  pages: Pick<PageStore, 'findAll' | 'text'>,
): Promise<readonly CitedPassage[]> {
  const found = await pages.findAll([...new Set(cited.map(({ page }) => page))]);
  const kept = new Map(found.map((page) => [page.id, page]));
  const passages = await Promise.all(
    cited.map(async ({ page: id, start, end }): Promise<CitedPassage | null> => {
      const page = kept.get(id);
      if (!page) return null; // Forgotten since.
      const markdown = page.updatedAt > at ? null : await pages.text(id);
      const text = markdown?.slice(start, end) ?? '';
      const quote = text === '' ? null : { text: plainText(text), start, end };
      return { page: id, title: page.title, url: addressOf(page, text), quote };
    }),
  );
  return passages.flatMap((passage) => passage ?? []);
}

const addressOf = ({ kind, url }: StoredPage, text: string): string | null =>
  kind === 'file' ? null : text === '' ? url : passageUrl(url, text);
