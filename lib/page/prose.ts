import { proseBodies } from './detect/bodies.ts';
import { readableText } from './skip.ts';

/** Longest question we read: more is pasted material, and the topic stands at its start. */
const MAX_QUESTION = 4000;

/**
 * How the text of a turn is told from what stands around it. It lives in reader.js: nobody asks for
 * it before an answer has been found.
 */
export type Prose = {
  /** The parts of a turn that are its answer. `excluded` is a selector for parts known to be none. */
  bodies(turn: HTMLElement, excluded: string): HTMLElement[];
  questionBefore(questions: readonly Element[], answer: Element): string;
  /** Without a name for questions, the text right before an answer is its question. */
  questionAbove(answer: Element): string;
};

export const prose: Prose = {
  bodies: proseBodies,
  questionBefore,
  questionAbove: (answer) => {
    for (let at: Element | null = answer; at; at = at.parentElement) {
      const before = at.previousElementSibling;
      if (before) return readableText(before).slice(0, MAX_QUESTION);
    }
    return '';
  },
};

/** The text of the last question that stands before an answer. */
export function questionBefore(questions: readonly Element[], answer: Element): string {
  const before = questions.findLast(
    (question) =>
      (question.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return before ? readableText(before).slice(0, MAX_QUESTION) : '';
}
