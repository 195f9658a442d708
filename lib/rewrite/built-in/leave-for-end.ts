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
  /** Whether trailing clauses of what stays are left too. */
  readonly tails: boolean;
  /** Fewer words than this, or a smaller share of the answer, are sooner read than opened. */
  readonly least: { readonly words: number; readonly share: number };
};

/** Leave sentences, points and trailing clauses for the end, if they are worth a click and nothing in sight needs them. */
export function leaveForEnd(leaving: Leaving, work: Work): void {
  const { analysis, draft } = work;
  const inPoints = leaving.points.flatMap(sentencesOfItem).map(({ id }) => id);
  const waiting = new Set([...leaving.sentences, ...inPoints]);
  keepAntecedents(waiting, work);
  const cuts = leaving.tails ? cutsOf(waiting, work) : [];
  const words = wordsIn(waiting, work) + cuts.reduce((sum, cut) => sum + cut.words, 0);
  if (words < leaving.least.words || words < leaving.least.share * analysis.doc.words) return;
  // A point of which something is needed in sight stays open.
  const shut = leaving.points.filter((item) =>
    sentencesOfItem(item).every(({ id }) => waiting.has(id)),
  );
  for (const id of [...shut.map((item) => item.id), ...waiting]) draft.folded.set(id, 'in-full');
  for (const { id, span } of cuts) draft.cuts.set(id, [span]);
  noteDown(draft, leaving.transform, leaving.field, waiting.size + cuts.length);
}

/** What a sentence in sight leans on, goes on from or takes a name from is in sight too. */
function keepAntecedents(waiting: Set<PartId>, { analysis, draft }: Work): void {
  const { doc, cues, question } = analysis;
  const introduced = namesIn(doc.sentences, question);
  for (const { id, index, text, dependsOn } of [...doc.sentences].reverse()) {
    if (waiting.has(id) || draft.removed.has(id)) continue;
    const before = cues.goesOn.test(text) ? doc.sentences[index - 1]?.id : undefined;
    const named = (text.match(NAME) ?? []).map((name) => introduced.get(name));
    for (const needed of [dependsOn, before, ...named]) waiting.delete(needed ?? NOBODY);
  }
}

/** No sentence has this id. */
const NOBODY = -1;
const NAME = /(?<!\p{L})\p{Lu}\p{L}{3,}/gu;

/** Where each name that the question does not hold first stands, but for the words that open sentences. */
function namesIn(sentences: readonly Sentence[], question: string): Map<string, PartId> {
  const first = new Map<string, PartId>();
  for (const { id, text } of sentences) {
    for (const { 0: name, index } of text.matchAll(NAME)) {
      if (index > 0 && !first.has(name) && !question.includes(name)) first.set(name, id);
    }
  }
  return first;
}

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
