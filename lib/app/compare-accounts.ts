import type { Span } from '../core/span.ts';
import type { Unit } from '../core/units.ts';
import type { AccountedWord, WordFate } from '../facts/account.ts';
import { allUnits, type Doc } from '../tree/doc.ts';
import type { ComparedSentence, SentenceFate } from './comparison.ts';

type Account = readonly AccountedWord[];

/** Share of all words that are visible to one reader only, or that stand in another order. */
export function differenceOf(one: Account, other: Account): Unit {
  const seen = visibleIn(one);
  const places = new Map(visibleIn(other).map((at, place) => [at, place]));
  const shared = seen.flatMap((at) => places.get(at) ?? []);
  const apart = seen.length + places.size - 2 * shared.length;
  const moved = shared.length - longestAscending(shared);
  return one.length > 0 ? (apart + moved) / one.length : 0;
}

const visibleIn = (account: Account): number[] =>
  account.filter(({ fate }) => fate === 'shown' || fate === 'reworded').map(({ at }) => at);

/** Length of the longest ascending subsequence: how much of an order was kept. */
export function longestAscending(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
}

/** The original's sentences and whole blocks, each with its fate in every account. */
export function sentencesOf(doc: Doc, accounts: readonly Account[]): ComparedSentence[] {
  const fates = accounts.map((account) => new Map(account.map(({ at, fate }) => [at, fate])));
  return partsOf(doc).flatMap(({ span, text }) => {
    const found = fates.map((byPlace) => fateWithin(span, byPlace));
    return found.some((fate) => fate === null) ? [] : [{ text, fates: found as SentenceFate[] }];
  });
}

function partsOf(doc: Doc): { readonly span: Span; readonly text: string }[] {
  const blocks = allUnits(doc).filter((unit) => unit.kind === 'opaque');
  return [...doc.sentences, ...blocks]
    .map(({ span, text }) => ({ span, text }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Null where a part has no words, such as a rule. */
function fateWithin(
  { start, end }: Span,
  byPlace: ReadonlyMap<number, WordFate>,
): SentenceFate | null {
  const fates = new Set<WordFate>();
  for (let at = start; at < end; at += 1) {
    const fate = byPlace.get(at);
    if (fate) fates.add(fate);
  }
  const [only] = fates;
  if (!only) return null;
  if (fates.size === 1) return only;
  return fates.has('folded') || fates.has('left-out') ? 'partly' : 'reworded';
}
