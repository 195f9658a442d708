import { proseBodies } from './bodies.ts';
import { COMPOSER, isDisclaimer } from './signs.ts';

/** How far above a question its conversation may begin, in elements. */
const MAX_CLIMB = 14;

/** Answers that no name marks: what stands after one question and before the next. */
export function answersBetween(questions: readonly HTMLElement[]): HTMLElement[] {
  return questions.flatMap((question, index) => {
    const answer = answerAfter(question, questions[index + 1] ?? null);
    return answer ? [answer] : [];
  });
}

function answerAfter(question: HTMLElement, next: HTMLElement | null): HTMLElement | null {
  let at: HTMLElement | null = question;
  for (let climbed = 0; at && climbed < MAX_CLIMB; climbed += 1) {
    const siblings = siblingsUntil(at, next);
    const answer = siblings.find(couldAnswer);
    if (answer) return answer;
    at = at.parentElement;
    if (!at || at.matches('body, main, article') || (next && at.contains(next))) return null;
  }
  return null;
}

function siblingsUntil(element: HTMLElement, next: HTMLElement | null): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element.nextElementSibling; at; at = at.nextElementSibling) {
    if (next && (at === next || at.contains(next))) break;
    if (at instanceof HTMLElement) found.push(at);
  }
  return found;
}

function couldAnswer(element: HTMLElement): boolean {
  if (element.matches('nav, form, footer, header, aside, button, textarea')) return false;
  if (element.querySelector(COMPOSER) !== null || element.matches(COMPOSER)) return false;
  if (isDisclaimer(element)) return false;
  return proseBodies(element).some((body) => (body.textContent?.trim().length ?? 0) >= MIN_ANSWER);
}

/** Shorter text after a question is a time or a label, in characters. */
const MIN_ANSWER = 20;
