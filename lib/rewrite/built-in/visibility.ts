import type { Item, PartId, Prose, Sentence, Unit } from '../../tree/doc.ts';
import { sentencesOf, unitsWithin } from '../../tree/doc.ts';
import type { FoldReason } from '../../tree/view.ts';
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
    if (unit.kind !== 'list' && sentencesOf(unit).some(({ id }) => mustSee.has(id))) return true;
    if (unit.kind === 'list' && unit.items.some((item) => itemHoldsMustSee(item, mustSee))) {
      return true;
    }
  }
  return false;
}

const itemHoldsMustSee = (item: Item, mustSee: ReadonlySet<PartId>): boolean =>
  item.sentences.some(({ id }) => mustSee.has(id));

/** A fold's own label takes a line; fewer words than this are sooner read than opened. */
const MIN_FOLD = 18;

/** Fold what follows the first `keep` sentences, but nothing before the last that must be seen. */
export function foldTail(
  host: Prose | Item,
  keep: number,
  why: FoldReason,
  analysis: Analysis,
  draft: Draft,
  least = MIN_FOLD,
): number {
  const from = Math.max(keep, lastMustSee(host.sentences, analysis) + 1);
  const tail = host.sentences.slice(from).filter(({ id }) => !draft.removed.has(id));
  // An announcement must stay with what it announces.
  if (tail.some(({ id }) => analysis.roles.get(id) === 'intro')) return 0;
  if (tail.reduce((sum, { words }) => sum + words, 0) < least) return 0;
  for (const { id } of tail) draft.folded.set(id, why);
  return tail.reduce((sum, { words }) => sum + words, 0);
}

const lastMustSee = (sentences: readonly Sentence[], { mustSee }: Analysis): number =>
  sentences.reduce((last, { id }, index) => (mustSee.has(id) ? index : last), -1);

/** Showing one antecedent can reveal sentences with antecedents of their own. */
const MAX_PASSES = 12;

/**
 * No visible sentence without what it leans on: "This means …" waits with its antecedent, or, when
 * it must be seen, brings the antecedent back. Only the first pass folds, so that the rest can end.
 */
export function settleAntecedents(analysis: Analysis, draft: Draft): void {
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const orphans = analysis.doc.sentences.filter((s) => settle(s, pass === 0, analysis, draft));
    if (orphans.length === 0) return;
  }
}

/** True when the sentence was an orphan. */
function settle(sentence: Sentence, mayFold: boolean, analysis: Analysis, draft: Draft): boolean {
  const { id, dependsOn } = sentence;
  if (dependsOn === null || isHidden(id, analysis, draft)) return false;
  if (!isHidden(dependsOn, analysis, draft)) return false;
  if (!mayFold || !foldFrom(sentence, analysis, draft)) unfold(dependsOn, analysis, draft);
  return true;
}

/** Fold a paragraph from a sentence on, unless something there must be seen or announces more. */
function foldFrom({ id, index }: Sentence, analysis: Analysis, draft: Draft): boolean {
  const { doc, parents, mustSee, roles } = analysis;
  const host = parents.get(id);
  const tail: PartId[] = [];
  for (let at = index; at < doc.sentences.length; at += 1) {
    const next = doc.sentences[at];
    if (!next || parents.get(next.id) !== host) break;
    if (mustSee.has(next.id) || roles.get(next.id) === 'intro') return false;
    tail.push(next.id);
  }
  if (!analysis.proseIds.has(host ?? id)) return false;
  for (const part of tail) if (!draft.removed.has(part)) draft.folded.set(part, 'detail');
  return true;
}

function unfold(id: PartId, { parents, sentences, doc }: Analysis, draft: Draft): void {
  let at: PartId | undefined = id;
  while (at !== undefined) {
    draft.folded.delete(at);
    at = parents.get(at);
  }
  // A paragraph shows its beginning: what stands before a shown sentence is shown.
  const shown = sentences.get(id);
  if (!shown) return;
  for (let index = shown.index - 1; index >= 0; index -= 1) {
    const before = doc.sentences[index];
    if (!before || parents.get(before.id) !== parents.get(id)) return;
    draft.folded.delete(before.id);
  }
}
