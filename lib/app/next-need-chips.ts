import type { NextNeed } from '../self-model/next-needs.ts';
import type { NextNeedChip } from './page-calls.ts';

/**
 * Next needs as a page may see them: a question made of our templates and the page's own terms, and
 * the kind of its reason. What the user wants to reach stays here.
 */
export const chipsOf = (
  needs: readonly NextNeed[],
  about: { readonly question: string; readonly answer: string },
): readonly NextNeedChip[] => {
  const onPage = `${about.question}\n${about.answer}`.toLowerCase();
  return needs
    .filter(
      ({ reason }) => reason.kind === 'goal-stage' || onPage.includes(reason.term.toLowerCase()),
    )
    .map(({ question, reason }, index) => ({
      id: `need-${index}`,
      text: question,
      why: reason.kind,
    }));
};
