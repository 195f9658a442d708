import type { View } from '../tree/view.ts';
import { saysTheWordsOf, wordsIn } from './slices.ts';
import { type Violation, violation } from './violation.ts';

/** Longest courtesy, in words; what is longer says something. */
const MAX_COURTESY = 40;

/** What no courtesy holds: numbers, refusals, conditions, warnings, links, code. */
const SAYS_SOMETHING =
  /[\p{N}`]|https?:|\b(?:not|no|never|cannot|can't|won't|don't|doesn't|isn't|unless|except|however|but|although|only|warning|caution|danger|careful|must|never)\b/iu;

/** The one negation that courtesies use. */
const HESITATE = /\b(?:do not|don['’]t) hesitate\b/i;

/** What was left out is a courtesy, said in full so that it can be brought back. */
export function checkRemoved(view: View, source: string): Violation[] {
  return view.removed.flatMap(({ text, span }) => {
    const isCourtesy =
      wordsIn(text).length <= MAX_COURTESY && !SAYS_SOMETHING.test(text.replace(HESITATE, ''));
    if (isCourtesy && saysTheWordsOf(text, span, source)) return [];
    return [violation('missing', 'words', text, span)];
  });
}
