import type { Sentence } from '@/lib/tree/doc.ts';
import type { Leaf, Result } from '@/lib/tree/result.ts';
import { sentenceStarts } from '@/lib/tree/sentences.ts';
import { addEffort, type Effort, effortOf, gradeOf, NO_EFFORT } from './reading-level.ts';

/** Answers above this grade are hard enough to be made easier. */
const HARD_GRADE = 10;

/** How the reading grade of an answer shifts: of what is in sight, and of all of it. */
export type GradeShift = { readonly visible: number; readonly withFolded: number };

/** The shift in school years; null where the answer is easy or too short for a grade. */
export function gradeShift(result: Result, drawn: readonly Leaf[]): GradeShift | null {
  const before = gradeOf(effortIn(result, () => true, false));
  if (before === null || before <= HARD_GRADE) return null;
  const states = new Map(
    drawn.filter(({ kind }) => kind !== 'markup').map(({ span, state }) => [span.start, state]),
  );
  const isShown = ({ phrases }: Sentence): boolean =>
    states.get(firstPiece(phrases) ?? -1) === 'shown';
  const after = gradeOf(effortIn(result, isShown, true));
  const withFolded = gradeOf(effortIn(result, () => true, true));
  if (after === null || withFolded === null) return null;
  return { visible: after - before, withFolded: withFolded - before };
}

function firstPiece(phrases: Sentence['phrases']): number | null {
  for (const phrase of phrases) {
    if (phrase.kind === 'text' || phrase.kind === 'atom') return phrase.span.start;
    const inside = firstPiece(phrase.children);
    if (inside !== null) return inside;
  }
  return null;
}

/** Reading effort of the sentences that `holds` keeps, with our edits or without. */
function effortIn(
  { doc, marks }: Result,
  holds: (sentence: Sentence) => boolean,
  edited: boolean,
): Effort {
  const { source } = doc.answer;
  return doc.sentences
    .filter(holds)
    .flatMap((sentence) => {
      const edits = edited ? (marks.edits.get(sentence.id) ?? []) : [];
      if (edits.length === 0) return [sentence.text];
      const text = [...edits]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce(
          (whole, { span, text: word }) =>
            whole.slice(0, span.start - sentence.span.start) +
            word +
            whole.slice(span.end - sentence.span.start),
          source.slice(sentence.span.start, sentence.span.end),
        );
      return sentencesIn(text);
    })
    .map(effortOf)
    .reduce(addEffort, NO_EFFORT);
}

/** As the answer itself was cut into sentences: an abbreviation ends none. */
function sentencesIn(text: string): string[] {
  const starts = [0, ...sentenceStarts(text)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}
