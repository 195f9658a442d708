/**
 * Words that are frequent in one language and rare in its neighbours. Languages that we have no cues
 * for are here so that they are not taken for a neighbour.
 */
const FREQUENT: Readonly<Record<string, string>> = {
  en: 'the and of to is are that for with you this it be or as can your on by from not has have will its at',
  de: 'der die das und ist nicht mit ein eine auf für sie den von zu werden oder wird im dem sich auch bei sind einen kann aus nach',
  es: 'el los las una es con del su más pero sus al lo son y está puede esta este cuando también muy para por como se que en',
  fr: 'le les des une est et dans pour que qui sur vous par pas plus avec du au ce sont cette aux ou être peut en',
  pt: 'os uma não é com do da em mais dos das ao são você ou no na pelo pela também muito para por como se que um',
  it: 'il gli della che è non per con una sono nel alla più di come anche questo delle dei lo si può',
  nl: 'de het een van en is niet dat voor met zijn op te aan ook kan wordt deze bij',
  ca: 'els amb les és una dels aquest però més per aquesta són el la i',
  ro: 'și este pentru în cu care nu din sunt o să mai sau de pe',
  pl: 'i w na nie się jest to że z do jak lub dla są oraz przez może',
  cs: 'a je se v na že s pro jako nebo jsou být do může',
  sv: 'och att det är som en på för med inte av till den kan ett',
  da: 'og det er en til på af ikke som med at for den kan et',
  no: 'og det er en til på av ikke som med å for den kan et',
  tr: 've bir bu için ile olarak da de çok daha olan gibi',
  id: 'yang dan di untuk dengan ini dari dalam adalah tidak atau dapat',
  vi: 'và của là cho một các được không có trong để này',
  fi: 'ja on ei että se ovat tai kun myös voi mutta',
  hu: 'a az és hogy nem egy is van vagy meg de',
};

/** By word: the languages in which it is frequent. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(FREQUENT)) {
  for (const word of words.split(' ')) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

const SUPPORTED: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr', 'pt']);

/** How much of a text is read to tell its language, in characters. */
const SAMPLE = 4000;
/** Share of a sample's words that must be function words of the winner. */
const MIN_SHARE = 0.08;
/** The next best language may have this share of the winner's words; more is a text in two languages. */
const MAX_RIVAL = 0.8;

/** Code, links and what the page drew itself are in no language. */
const NO_LANGUAGE = /```[\s\S]*?(?:```|$)|`[^`\n]+`|https?:\S+|\uE1D0[a-z0-9]+\uE1D1/g;

/**
 * The language a text is written in (`en`, `de`, `es`, `fr`, `pt`, `ja`, `zh`), or `und` for every
 * other one and for texts in which two languages are about as frequent.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(NO_LANGUAGE, ' ');
  return unspacedLanguage(sample) ?? spacedLanguage(sample);
}

/** A written word takes about two characters in Chinese and Japanese. */
const CHARACTERS_A_WORD = 2;
/** Less kana than this beside Han characters is a quotation in a Chinese text. */
const MIN_KANA = 0.2;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function unspacedLanguage(sample: string): string | null {
  const kana = countOf(sample, /[\u3040-\u30FF]/g);
  const han = countOf(sample, /\p{Script=Han}/gu);
  if (kana + han === 0) return null;
  const others = countOf(sample, /[^\P{L}\p{Script=Han}\u3040-\u30FF]+/gu);
  if (kana + han < CHARACTERS_A_WORD * others) return null;
  return kana >= MIN_KANA * (kana + han) ? 'ja' : 'zh';
}

function spacedLanguage(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) {
      hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  const [best, next] = [...hits].sort(([, a], [, b]) => b - a);
  if (!best || best[1] <= Math.max(1, words.length * MIN_SHARE)) return 'und';
  const isSure = (next?.[1] ?? 0) <= MAX_RIVAL * best[1];
  return isSure && SUPPORTED.has(best[0]) ? best[0] : 'und';
}
