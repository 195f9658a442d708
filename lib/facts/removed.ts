import { anywhere, eitherOf, wholeWords } from '../core/patterns.ts';
import { countWords } from '../core/words.ts';
import type { View } from '../tree/view.ts';
import { saysTheWordsOf } from './slices.ts';
import { type Violation, violation } from './violation.ts';

/** Longest courtesy, in words; what is longer says something. */
const MAX_COURTESY = 40;

/** What no courtesy holds: numbers, refusals, conditions, warnings, links, code. */
const SAYS_SOMETHING = eitherOf(
  /[\p{N}`]|https?:/u,
  wholeWords(
    "not|no|never|cannot|can't|won't|don't|doesn't|isn't|unless|except|however|but|although|only|warning|caution|danger|careful|must",
    'nicht|keine?[nrms]?|nie|niemals|aber|jedoch|außer|warnung|achtung|vorsicht|muss|müssen',
    'nunca|pero|excepto|salvo|sin embargo|advertencia|cuidado|debe|debes|não|mas|exceto|porém|aviso|atenção|deve',
    'ne|n|pas|jamais|mais|sauf|cependant|attention|avertissement|doit|devez',
  ),
  anywhere(
    'ません|しかし|ただし|できない|必ず|注意|警告|不(?!明|安|客)|没有|沒有|但是|然而|必须|必須',
  ),
);

/** The negations that courtesies use. */
const HESITATE =
  /\b(?:do not|don['’]t) hesitate\b|zögern sie nicht|zögere nicht|no (?:dudes?|duden?|vaciles) en|n['’]hésite[sz]? (?:pas|surtout pas)|não hesite|ご不明な点がありましたら|すみません|構いません/iu;

/** What was left out is a courtesy, said in full so that it can be brought back. */
export function checkRemoved(view: View, source: string): Violation[] {
  return view.removed.flatMap(({ text, span }) => {
    const isCourtesy =
      countWords(text) <= MAX_COURTESY && !SAYS_SOMETHING.test(text.replace(HESITATE, ''));
    if (isCourtesy && saysTheWordsOf(text, span, source)) return [];
    return [violation('missing', 'words', text, span)];
  });
}
