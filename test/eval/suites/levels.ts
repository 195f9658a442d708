import path from 'node:path';
import type { Framing } from '@/lib/framing/framing.ts';
import { difficultyOf } from '@/lib/retrieve/difficulty.ts';
import { rarityFrom } from '@/lib/retrieve/rarity.ts';
import { type Reader, readerOf, UNKNOWN_READER } from '@/lib/retrieve/reader.ts';
import { mean } from '../correlation.ts';
import { readOwn, readRows } from '../data.ts';
import { type Library, libraryOf } from '../library.ts';
import { packagedModel } from '../packaged-model.ts';
import { tableOf } from '../statistics.ts';

/** One article and its versions, plainest first, all cut to the same number of words. */
type Article = {
  readonly versions: readonly string[];
  /** What is searched for on behalf of each reader. */
  readonly query: Readonly<Record<ReaderName, string>>;
};
type ReaderName = (typeof READERS)[number];
const READERS = ['newcomer', 'expert'] as const;

/** The profile of `profiles/` whose framing stands for each reader. */
const PROFILES: Record<ReaderName, string> = { newcomer: 'newcomer', expert: 'ciso' };

/** Places among which the article itself must be found. */
const FOUND_WITHIN = 3;
/** Far down, so that versions can be compared even where the query finds their article late. */
const LISTED = 100;

type Figures = {
  fittingFirst: number;
  /** The half of the articles that the settings were not looked at with. */
  fittingFirstHeldOut: number;
  plainHybrid: number;
  lengthOnly: number;
  difficultyOnly: number;
  articleFound: number;
  hybridFound: number;
  articleFoundMinusHybrid: number;
};

/** How often the version that suits a reader comes before the other versions of its article. */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const files = { news: newsFrom(dataDir), medical: medicalFrom(dataDir) };
  const model = packagedModel();
  const rarity = rarityFrom(model);
  const figures: Record<string, Record<ReaderName, Figures>> = {};
  for (const [name, articles] of Object.entries(files)) {
    const texts = articles.flatMap(({ versions }) => versions);
    const library = libraryOf(
      texts.map((text) => ({ title: '', text })),
      model,
    );
    const hard = new Map(texts.map((text) => [text, difficultyOf(text, rarity)]));
    const byReader = READERS.map(
      async (reader) => [reader, await figuresFor(reader, articles, library, hard)] as const,
    );
    figures[name] = Object.fromEntries(await Promise.all(byReader)) as Record<ReaderName, Figures>;
  }
  return { table: tableFor(figures), json: jsonFrom(figures) };
}

async function figuresFor(
  name: ReaderName,
  articles: readonly Article[],
  library: Library,
  difficulty: ReadonlyMap<string, number>,
): Promise<Figures> {
  const reader = readerOf(readOwn<{ framing: Framing }>(`profiles/${PROFILES[name]}.json`).framing);
  const forReader = await ranksFor(reader, name, articles, library);
  const plain = await ranksFor(UNKNOWN_READER, name, articles, library);
  const fits = forReader.map((ranks) => isFirst(ranks, name));
  const found = forReader.map((ranks) => Math.min(...ranks) < FOUND_WITHIN);
  const hybridFound = plain.map((ranks) => Math.min(...ranks) < FOUND_WITHIN);
  const by = (measure: (text: string) => number): number =>
    share(
      articles.map(({ versions }) => {
        const sign = name === 'newcomer' ? 1 : -1;
        return isFirst(
          versions.map((text) => sign * measure(text)),
          name,
        );
      }),
    );
  return {
    fittingFirst: share(fits),
    fittingFirstHeldOut: share(fits.filter((_, at) => at % 2 === 1)),
    plainHybrid: share(plain.map((ranks) => isFirst(ranks, name))),
    lengthOnly: by((text) => text.length),
    difficultyOnly: by((text) => difficulty.get(text) ?? Number.NaN),
    articleFound: share(found),
    hybridFound: share(hybridFound),
    articleFoundMinusHybrid: share(found) - share(hybridFound),
  };
}

/** Of each article the ranks of its versions, plainest first; infinite where it was not found. */
async function ranksFor(
  reader: Reader,
  name: ReaderName,
  articles: readonly Article[],
  library: Library,
): Promise<number[][]> {
  let next = 0;
  const ranks: number[][] = [];
  for (const { versions, query } of articles) {
    const found = await library.search({ question: query[name], reader, limit: LISTED });
    const rankOf = new Map(found.map(({ key }, rank) => [key, rank]));
    ranks.push(versions.map((_, at) => rankOf.get(next + at) ?? Number.POSITIVE_INFINITY));
    next += versions.length;
  }
  return ranks;
}

/** The version that suits stands alone before the others: the plainest, or for experts the hardest. */
function isFirst(ranks: readonly number[], name: ReaderName): boolean {
  const wanted = name === 'newcomer' ? 0 : ranks.length - 1;
  const own = ranks[wanted] ?? Number.POSITIVE_INFINITY;
  return ranks.every((rank, at) => at === wanted || own < rank);
}

const share = (flags: readonly boolean[]): number => mean(flags.map(Number));

const NEWS_LEVELS = ['elementary', 'intermediate', 'advanced'];

function newsFrom(dataDir: string): Article[] {
  type Row = { article: string; level: string; text: string };
  const byArticle = new Map<string, Row[]>();
  for (const row of readRows<Row>(path.join(dataDir, 'levels/news.jsonl'))) {
    byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), row]);
  }
  return [...byArticle].flatMap(([article, rows]) => {
    const versions = NEWS_LEVELS.flatMap((level) => {
      const row = rows.find((one) => one.level === level);
      return row ? [row.text] : [];
    });
    if (versions.length < NEWS_LEVELS.length) return [];
    return [{ versions: cutToOneLength(versions), query: { newcomer: article, expert: article } }];
  });
}

function medicalFrom(dataDir: string): Article[] {
  type Row = { technical: string; plain: string };
  return readRows<Row>(path.join(dataDir, 'levels/medical.jsonl')).map(({ technical, plain }) => ({
    versions: cutToOneLength([plain, technical]),
    // From the other version's words, so that shared wording speaks against the one that suits.
    query: { newcomer: firstSentence(technical), expert: firstSentence(plain) },
  }));
}

const WORD = /\S+/g;

/** Each text cut to as many words as the shortest has. */
function cutToOneLength(texts: readonly string[]): string[] {
  const most = Math.min(...texts.map((text) => text.match(WORD)?.length ?? 0));
  return texts.map((text) => {
    const last = [...text.matchAll(WORD)][most - 1];
    return last ? text.slice(0, last.index + last[0].length) : '';
  });
}

const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? text;

function jsonFrom(figures: Record<string, Record<ReaderName, Figures>>): object {
  const all = Object.values(figures).flatMap((byReader) => Object.values(byReader));
  const least = (name: keyof Figures): number => Math.min(...all.map((one) => one[name]));
  return {
    fittingFirst: least('fittingFirst'),
    lengthOnly: Math.max(...all.map(({ lengthOnly }) => lengthOnly)),
    articleFound: least('articleFound'),
    articleFoundMinusHybrid: least('articleFoundMinusHybrid'),
    ...Object.fromEntries(
      Object.entries(figures).map(([file, { newcomer, expert }]) => [
        file,
        {
          newcomer: newcomer.fittingFirst,
          expert: expert.fittingFirst,
          details: { newcomer, expert },
        },
      ]),
    ),
  };
}

function tableFor(figures: Record<string, Record<ReaderName, Figures>>): string {
  const columns = Object.entries(figures).flatMap(([file, byReader]) =>
    Object.entries(byReader).map(([reader, values]) => ({ name: `${file}, ${reader}`, values })),
  );
  const names = Object.keys(columns[0]?.values ?? {}) as (keyof Figures)[];
  return tableOf([
    ['share of articles', ...columns.map(({ name }) => name)],
    ...names.map((name) => [name, ...columns.map(({ values }) => values[name].toFixed(3))]),
  ]);
}
