import type { FramingField } from '../../framing/framing.ts';
import { type Item, type PartId, type Sentence, sentencesOfItem } from '../../tree/doc.ts';
import type { TransformId } from '../engine.ts';
import { noteDown } from './draft.ts';
import { tailOf } from './tails.ts';
import type { Work } from './transform.ts';

/** What one transform leaves for the full text at the end of an answer. */
export type Leaving = {
  readonly transform: TransformId;
  readonly field: FramingField;
  /** Whole sentences. */
  readonly sentences: Iterable<PartId>;
  /** Points of which only the name stays, with all their sentences. */
  readonly points: readonly Item[];
  /** Trailing clauses of what stays are left too. */
  readonly tails: boolean;
  /** Fewer words than this, or a smaller share of the answer, are sooner read than opened. */
  readonly least: { readonly words: number; readonly share: number };
};

/** What waits once nothing in sight needs it. */
export type Planned = {
  readonly leaving: Leaving;
  readonly waiting: ReadonlySet<PartId>;
  readonly cuts: readonly Cut[];
  /** Words that wait. */
  readonly words: number;
};

/**
 * What of it can wait, without doing it; null where that is not worth a click, or where only some of
 * the points could be left with their names.
 */
export function planLeaving(leaving: Leaving, work: Work): Planned | null {
  const { sentences, points, least } = leaving;
  const inside = points.flatMap(sentencesOfItem);
  const waiting = new Set([...sentences, ...inside.map(({ id }) => id)]);
  keepAntecedents(waiting, work);
  if (!inside.every(({ id }) => waiting.has(id))) return null;
  const cuts = leaving.tails ? cutsOf(waiting, work) : [];
  const words = wordsIn(waiting, work) + cuts.reduce((sum, cut) => sum + cut.words, 0);
  const isWorth = words >= least.words && words >= least.share * work.analysis.doc.words;
  return isWorth ? { leaving, waiting, cuts, words } : null;
}

/** Do what was planned. */
export function leave({ leaving, waiting, cuts }: Planned, { analysis, draft }: Work): void {
  const { transform, field, points } = leaving;
  const sentences = analysis.doc.sentences.filter(({ id }) => waiting.has(id));
  for (const { id } of [...points, ...sentences]) draft.folded.set(id, 'in-full');
  for (const { id, span } of cuts) draft.cuts.set(id, [span]);
  noteDown(draft, transform, field, sentences.length + cuts.length);
}

/** What a sentence in sight leans on, goes on from or takes a name from is in sight too. */
function keepAntecedents(waiting: Set<PartId>, work: Work): void {
  const { doc, question, parents, proseIds } = work.analysis;
  // A name that a point introduces does not set that point apart from the others.
  const prose = doc.sentences.filter(({ id }) => proseIds.has(parents.get(id) ?? NOBODY));
  const introduced = namesIn(prose, question);
  for (const sentence of [...doc.sentences].reverse()) {
    if (waiting.has(sentence.id) || work.draft.removed.has(sentence.id)) continue;
    const named = (sentence.text.match(NAME) ?? []).flatMap((name) => introduced.get(name) ?? []);
    for (const { id, index } of named) if (index < sentence.index) waiting.delete(id);
    waiting.delete(leansOn(sentence, work.analysis));
    waiting.delete(goneOnFrom(sentence, work.analysis) ?? NOBODY);
  }
}

/** What it leans on. "These …" behind a list means its points, which keep at least their names. */
function leansOn({ id, dependsOn }: Sentence, { parents, proseIds }: Work['analysis']): PartId {
  const isProse = (part: PartId): boolean => proseIds.has(parents.get(part) ?? NOBODY);
  if (dependsOn === null || (isProse(id) && !isProse(dependsOn))) return NOBODY;
  return dependsOn;
}

/** The sentence right before, where another goes on from it. */
function goneOnFrom({ id, index, text }: Sentence, analysis: Work['analysis']): PartId | undefined {
  const { doc, cues, parents, proseIds } = analysis;
  const before = doc.sentences[index - 1]?.id;
  if (OPENS_WITH_PICTURE.test(text)) return before;
  if (OPENS_WITH_WHOSE.test(text) && proseIds.has(parents.get(id) ?? NOBODY)) return before;
  // What opens a point goes on from the points before it, whose names or beginnings are in sight.
  const host = parents.get(before ?? NOBODY) ?? NOBODY;
  const list = parents.get(host) ?? NOBODY;
  const isBelowPoint = !analysis.bundleIds.has(parents.get(list) ?? list);
  const isNear = host === parents.get(id) || proseIds.has(host) || isBelowPoint;
  return isNear && cues.goesOn.test(text) ? before : undefined;
}

/** Behind a picture it is not told from the text alone that a sentence begins. */
const OPENS_WITH_PICTURE = /^\p{Extended_Pictographic}/u;
/** "In 1990 their son …": whose, the sentence before tells. */
const OPENS_WITH_WHOSE = /^(?:\S+ ){0,3}(?:his|her|their|he|she|they)\b/i;
/** No sentence has this id. */
const NOBODY = -1;
const NAME = /(?<!\p{L})\p{Lu}\p{L}{3,}/gu;

/** Where each name that the question does not hold first stands, but for the words that open sentences. */
function namesIn(sentences: readonly Sentence[], question: string): Map<string, Sentence> {
  const first = new Map<string, Sentence>();
  for (const sentence of sentences) {
    for (const { 0: name, index } of sentence.text.matchAll(NAME)) {
      if (index > 0 && !first.has(name) && !question.includes(name)) first.set(name, sentence);
    }
  }
  return first;
}

/** A stretch of one sentence that waits. */
type Cut = { readonly id: PartId; readonly span: Sentence['span']; readonly words: number };

/** Trailing clauses of sentences that stay, where nothing in sight goes on from them. */
function cutsOf(waiting: ReadonlySet<PartId>, { analysis, draft, plan }: Work): Cut[] {
  const { doc, mustSee, question, cues } = analysis;
  if (cues.language !== 'en') return [];
  const leanedOn = new Set(
    doc.sentences.filter(({ id }) => !waiting.has(id)).map(({ dependsOn }) => dependsOn),
  );
  return doc.sentences.flatMap((sentence): Cut[] => {
    const { id } = sentence;
    const stays = mustSee.has(id) || leanedOn.has(id) || draft.edits.has(id) || draft.cuts.has(id);
    if (stays || waiting.has(id) || draft.removed.has(id)) return [];
    const tail = tailOf(sentence, { question, emphasis: plan.framing.emphasis });
    return tail ? [{ id, ...tail }] : [];
  });
}

const wordsIn = (ids: ReadonlySet<PartId>, { analysis }: Work): number =>
  analysis.doc.sentences.filter(({ id }) => ids.has(id)).reduce((sum, { words }) => sum + words, 0);
