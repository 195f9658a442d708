import { once } from '../../../core/once.ts';
import { anywhere, eitherOf, NEVER, wholeWords } from '../../../core/patterns.ts';

/** What a question says of the answer it wants, which decides what of a long one a reader needs at once. */
export type AskedFor = {
  /** Asks what things mean, how they work or differ, so that their names alone answer nothing. */
  readonly asksForBodies: RegExp;
  /** Asks for the things themselves, so that their names answer it. */
  readonly asksForThings: RegExp;
  /** Asks which, or how things hang together: names alone answer nothing. */
  readonly asksForRelations: RegExp;
  /**
   * Asks for every step, rule or figure, for a text, or what would follow from something, where points
   * begin with what it would follow from: nearly nothing of it can wait.
   */
  readonly asksForWhole: RegExp;
  /** Asks for one thing, a judgement or what something is: the paragraph that answers stays whole. */
  readonly asksForOne: RegExp;
  /** Asks for definitions, examples or a summary, so that they are no basics. */
  readonly asksForBasics: RegExp;
  /** Asks for advice on how one lives or works: points that are orders answer it by their names. */
  readonly asksForPoints: RegExp;
};

/** Advice for how one lives or works, of which the heading is often all; no work of one's hands. */
const SOFT =
  'think|weigh|choose|decide|approach|evaluate|assess|prepare|protect|secure|improve|increase|boost|encourage|motivate|comfort|support|cope|deal with|handle|manage|reduce|lower|prevent|avoid|become|develop|build up|promote|foster|attract|appear|get better|stay|keep|stop|start';

const EN: AskedFor = {
  asksForBodies:
    /\b(?:why|reasons?|explain|describe|define|elaborate|in (?:more )?detail|details|compar\w+|differen\w*|differ|versus|vs|summari[sz]e|summary|meaning|mean|how (?:does|do|did|is|are) (?!i\b|you\b|we\b|one\b)|example|write|story|review|analy[sz]e|discuss|recipe|plan|itinerary|schedule)\b/i,
  asksForThings:
    /\b(?:lists?|tips|advice|ideas|ways|names?|examples|places|activities|suggest\w*|recommend\w*|top|best (?:\w+ )?\w+s|(?:me|list|suggest) some|what are (?:the|some))\b/i,
  asksForRelations:
    /\b(?:which|each|descri\w+|basics|relat\w+|between|affect\w*|impact\w*|influence\w*|role|responsibilities|types?|kinds?|forms|causes?|effects?|consequences|implications|steps|stages|phases|methods|options|components|features|symptoms|principles|concepts|characteristics|issues)\b/i,
  asksForWhole:
    /\b(?:rules?|requirements?|required|install\w*|set ?up|configure|dinner|meals?|dish(?:es)?|evaluate|lyrics|walk me|step[- ]by[- ]step|synonyms?|calculat(?:e|ing|ions?)|comput(?:e|ing)|formulas?|story|recipe|itinerary|schedule|summari[sz]e|translate|rewrite|what if|had (?:not|never)|hadn['’]t)\b/i,
  asksForOne:
    /\b(?:who|when did|what (?:is|was|does) (?!the best|a good|some|are)|which (?:is|one)|how (?:do|can|could|would) (?:i|you|we|one) (?:know|tell|determine|check|detect|find out|identify))\b|(?:^|[.!?] )(?:should (?:i|we|one)|(?:can|could|is|are|was|were|would|will|does|did|has|may) (?!you\b|there\b))\b/i,
  asksForBasics:
    /\b(?:examples?|instances?|defin\w+|mean(?:s|ing)?|summar\w+|conclu\w+|stands? for)\b/i,
  asksForPoints: new RegExp(
    `\\b(?:tips?|advice|ideas?|ways|best way|strategies|measures|suggestions?|how (?:can|could|should|would|do) (?:i|you|we|one|someone|people) (?:\\w+ ){0,2}?(?:${SOFT}))\\b`,
    'i',
  ),
};

type Own = Pick<AskedFor, 'asksForBodies'>;

const DE = (): Own => ({
  asksForBodies: wholeWords(
    'erklär\\p{L}*|beschreib\\p{L}*|defini\\p{L}*|genau|vergleich\\p{L}*|unterschied\\p{L}*|warum|bedeutet|zusammenfass\\p{L}*|beispiele?|rezept|schreib\\p{L}*',
  ),
});

const ES = (): Own => ({
  asksForBodies: wholeWords(
    'explica\\p{L}*|explique\\p{L}*|describ\\p{L}*|defin\\p{L}*|en detalle|compar\\p{L}*|diferenci\\p{L}*|por qué|signific\\p{L}*|resum\\p{L}*|ejemplos?|receta|escrib\\p{L}*',
  ),
});

const FR = (): Own => ({
  asksForBodies: wholeWords(
    'expli\\p{L}*|décri\\p{L}*|défini\\p{L}*|en détail|compar\\p{L}*|différen\\p{L}*|pourquoi|signifi\\p{L}*|résum\\p{L}*|exemples?|recette|écri\\p{L}*',
  ),
});

const PT = (): Own => ({
  asksForBodies: wholeWords(
    'expli\\p{L}*|descrev\\p{L}*|defin\\p{L}*|em detalhes?|compar\\p{L}*|diferenç\\p{L}*|por que|signific\\p{L}*|resum\\p{L}*|exemplos?|receita|escrev\\p{L}*',
  ),
});

const JA = (): Own => ({
  asksForBodies: anywhere('説明|定義|詳し|比較|違い|なぜ|意味|要約|例を|レシピ|書いて'),
});

const ZH = (): Own => ({
  asksForBodies: anywhere(
    '解释|解釋|说明|說明|定义|定義|详细|詳細|比较|比較|区别|區別|为什么|為什麼|意思|总结|總結|例子|食谱|食譜|写',
  ),
});

/** Questions are often asked in English, whatever the answer's language. */
const withEnglish = ({ asksForBodies }: Own): AskedFor => ({
  asksForBodies: eitherOf(asksForBodies, EN.asksForBodies),
  asksForThings: EN.asksForThings,
  asksForRelations: EN.asksForRelations,
  asksForWhole: EN.asksForWhole,
  asksForOne: EN.asksForOne,
  asksForBasics: eitherOf(asksForBodies, EN.asksForBasics),
  asksForPoints: EN.asksForPoints,
});

/** Without words for its language a question asks for everything. */
const UNKNOWN = (): AskedFor => ({ ...EN, asksForPoints: NEVER });

const TABLES: Readonly<Record<string, () => AskedFor>> = {
  en: () => EN,
  de: once(() => withEnglish(DE())),
  es: once(() => withEnglish(ES())),
  fr: once(() => withEnglish(FR())),
  pt: once(() => withEnglish(PT())),
  ja: once(() => withEnglish(JA())),
  zh: once(() => withEnglish(ZH())),
};

/** What questions ask for, by the words of the answer's language and of English. */
export const askedForIn = (language: string): AskedFor =>
  (Object.hasOwn(TABLES, language) ? TABLES[language] : undefined)?.() ?? UNKNOWN();
