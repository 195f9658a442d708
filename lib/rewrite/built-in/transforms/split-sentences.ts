import type { Span } from '../../../core/span.ts';
import type { Phrase, Sentence } from '../../../tree/doc.ts';
import { textOf } from '../../../tree/phrases.ts';
import { addEdit, noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';
import { cutsIn } from './split-cuts.ts';

/** For a newcomer: a long sentence in two or more where its clauses can stand alone. Hides nothing. */
export const splitSentences: Transform = {
  id: 'split-sentences',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.vocabulary !== 'plain' || analysis.cues.language !== 'en') return;
    for (const sentence of analysis.doc.sentences) splitOne(sentence, work);
  },
};

function splitOne({ id, phrases }: Sentence, { draft }: Work): void {
  if (draft.removed.has(id)) return;
  for (const { start, end, text, rule } of cutsIn(textOf(phrases))) {
    const span = spanIn(phrases, start, end);
    if (!span || isTouched(span, draft.edits.get(id) ?? [])) continue;
    addEdit(draft, id, { span, text, rule });
    noteDown(draft, 'split-sentences', 'vocabulary');
  }
}

const isTouched = (span: Span, edits: readonly { readonly span: Span }[]): boolean =>
  edits.some((edit) => edit.span.start < span.end && edit.span.end > span.start);

/** Where a stretch of a sentence's text stands in the source; null unless it lies in one plain text. */
function spanIn(phrases: readonly Phrase[], from: number, to: number): Span | null {
  let passed = 0;
  for (const phrase of phrases) {
    const { length } = textOf([phrase]);
    if (from < passed + length) {
      if (phrase.kind !== 'text' || to > passed + length) return null;
      const start = phrase.span.start + from - passed;
      return { start, end: start + to - from };
    }
    passed += length;
  }
  return null;
}
