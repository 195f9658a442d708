import { anywhere, wholeWords } from '../core/patterns.ts';
import { countWords } from '../core/words.ts';
import { languageOf } from '../tree/language.ts';
import type { View } from '../tree/view.ts';
import { saysTheWordsOf } from './slices.ts';
import { type Violation, violation } from './violation.ts';

/** Longest courtesy, in words; what is longer says something. */
const MAX_COURTESY = 40;

/** What no courtesy holds, in any language: numbers, code, links. */
const SAYS_SOMETHING = /[\p{N}`]|https?:/u;

/** The same by language: refusals, conditions, warnings. */
const SAYS_MORE: Readonly<Record<string, RegExp>> = {
  en: wholeWords(
    "not|no|never|cannot|can't|won't|don't|doesn't|isn't|unless|except|however|but|although|only|warning|caution|danger|careful|must",
  ),
  de: wholeWords(
    'nicht|keine?[nrms]?|nie|niemals|aber(?! gerne?| klar| natürlich)|jedoch|außer|nur|warnung|achtung|vorsicht|muss|müssen',
  ),
  es: wholeWords(
    'no|nunca|pero|excepto|salvo|solo|sin embargo|advertencia|cuidado|peligro|debe|debes',
  ),
  fr: wholeWords(
    'ne|pas|jamais|mais|sauf|seulement|cependant|attention|avertissement|danger|doit|devez',
  ),
  pt: wholeWords(
    'não|nunca|mas|porém|exceto|apenas|somente|aviso|atenção|cuidado|perigo|deve|devem',
  ),
  ja: anywhere('ません|しかし|ただし|できない|必ず|のみ|注意|警告|危険'),
  zh: anywhere('不(?!明|安|客)|没有|沒有|但是|然而|必须|必須|只有|警告|危险|危險'),
};

/** The negations that courtesies use. */
const HESITATE =
  /\b(?:do not|don['’]t) hesitate\b|zögern sie nicht|zögere nicht|no (?:dudes?|duden?|vaciles) en|n['’]hésite[sz]? (?:pas|surtout pas)|não hesite|すみません|構いません/iu;

/** What was left out is a courtesy, said in full so that it can be brought back. */
export function checkRemoved(view: View, source: string): Violation[] {
  const saysMore = Object.entries(SAYS_MORE);
  const language = view.removed.length > 0 ? languageOf(source) : 'und';
  const own = saysMore.filter(([code]) => code === language).map(([, pattern]) => pattern);
  const patterns = own.length > 0 ? own : saysMore.map(([, pattern]) => pattern);
  return view.removed.flatMap(({ text, span }) => {
    const plain = text.replace(HESITATE, '');
    const isCourtesy =
      countWords(text) <= MAX_COURTESY &&
      !SAYS_SOMETHING.test(plain) &&
      !patterns.some((pattern) => pattern.test(plain));
    if (isCourtesy && saysTheWordsOf(text, span, source)) return [];
    return [violation('missing', 'words', text, span)];
  });
}
