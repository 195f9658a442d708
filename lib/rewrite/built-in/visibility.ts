import type { PartId, Unit } from '../../tree/doc.ts';
import { sentencesOf, unitsWithin } from '../../tree/doc.ts';
import { wordsOfUnit } from '../../tree/link.ts';
import type { Analysis } from './analysis.ts';
import type { Draft } from './draft.ts';

/** True when the part, or anything it lies in, waits in a fold. Labels outlive their item's fold. */
export function isHidden(id: PartId, analysis: Analysis, draft: Draft): boolean {
  let at: PartId | undefined = id;
  while (at !== undefined) {
    if (draft.folded.has(at) || draft.removed.has(at)) return true;
    at = analysis.parents.get(at);
  }
  return false;
}

/** True when a part holds something that must stay in sight. */
export function holdsMustSee(units: Iterable<Unit>, { mustSee }: Analysis): boolean {
  for (const unit of unitsWithin(units)) {
    if (mustSee.has(unit.id)) return true;
    if (sentencesOf(unit).some(({ id }) => mustSee.has(id))) return true;
  }
  return false;
}

/** Shorter answers are read at once, in words. */
export const MIN_ANSWER = 200;
/** Fewer words than this are sooner read than opened. */
export const MIN_FOLD = 60;
/** At most this share of an answer waits as side matter. */
const MAX_WAITING = 0.4;

/**
 * True when a stretch of whole units can wait: long enough for a click, with nothing in it that must
 * be seen, and with nothing in sight behind it that looks back at it.
 */
export function mayWait(stretch: readonly Unit[], analysis: Analysis): boolean {
  const words = stretch.reduce((sum, unit) => sum + wordsOfUnit(unit), 0);
  const { doc } = analysis;
  if (doc.words < MIN_ANSWER || words < MIN_FOLD || words > MAX_WAITING * doc.words) return false;
  return !holdsMustSee(stretch, analysis) && !isLeanedOn(stretch, analysis);
}

/** True when something outside leans on a sentence or block inside, or goes on from it. */
export function isLeanedOn(stretch: readonly Unit[], analysis: Analysis): boolean {
  const { doc, parents, cues } = analysis;
  const inside = idsWithin(stretch);
  const isInside = (id: PartId): boolean => inside.has(id) || inside.has(parents.get(id) ?? -1);
  const outside = doc.sentences.filter(({ id }) => !inside.has(id));
  const end = Math.max(...stretch.map(({ span }) => span.end));
  const next = outside.find(({ span }) => span.start >= end);
  if (next && cues.goesOn.test(next.text)) return true;
  return outside.some(({ dependsOn }) => dependsOn !== null && isInside(dependsOn));
}

function idsWithin(units: readonly Unit[]): Set<PartId> {
  const ids = new Set<PartId>();
  for (const unit of unitsWithin(units)) {
    ids.add(unit.id);
    for (const { id } of sentencesOf(unit)) ids.add(id);
    if (unit.kind === 'list') for (const { id } of unit.items) ids.add(id);
  }
  return ids;
}

/** True when a text shares a content word with the question: it may be what was asked for. */
export const isAskedAbout = (text: string, { question }: Analysis): boolean =>
  wordsShared(text, question) > 0;

/** How many content words of a question a text holds. */
export function wordsShared(text: string, question: string): number {
  const own = new Set(contentWords(text));
  return [...new Set(contentWords(question))].filter((word) => own.has(word)).length;
}

/** Shorter words carry grammar, not content. */
const MIN_LETTERS = 4;

/** Words in lower case without a plural's ending. */
const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter(({ length }) => length >= MIN_LETTERS)
    .map((word) => word.replace(/e?s$/, ''));
