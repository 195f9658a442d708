const FRACTIONS: Readonly<Record<string, string>> = {
  '½': ' 1/2',
  '¼': ' 1/4',
  '¾': ' 3/4',
  '⅓': ' 1/3',
  '⅔': ' 2/3',
};

/** "$1.2 to $1.3 billion": the scale belongs to both. */
const RANGE =
  /(\b\d+(?:\.\d+)?)( ?(?:to|and|or|–|-) ?[$€£]?\d+(?:\.\d+)? )(thousand|million|billion|trillion)(?= |\b)/gi;

/** How far the wide digits of Japanese and Chinese lie behind the narrow ones. */
const FULL_WIDTH = 0xfee0;

/** One way to write quotes, dashes, spaces and brackets, so that typography is no change. */
export const normalize = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019`´]/g, "'")
    .replace(/[\u201c\u201d\u201e«»]|``|''/g, '"')
    .replace(/[\u2013\u2014]/g, '–')
    .replace(/\u2212/g, '-')
    .replace(/[\u00a0\u202f\u2009\u2007]/g, ' ')
    .replace(/[½¼¾⅓⅔]/g, (mark) => FRACTIONS[mark] ?? mark)
    .replace(/\bdegrees? (?=celsius|fahrenheit)/gi, '°')
    .replace(/° ?(c|f)(?:elsius|ahrenheit)/gi, '°$1')
    .replace(/\b(?:per cent|pour cent|por ciento|por cento|per cento)\b/gi, 'percent')
    .replace(/\bmonday (?:to|through|–|-) friday\b/gi, 'weekdays')
    .replace(/\bsaturdays? (?:and|to|or) sundays?\b/gi, 'weekends')
    .replace(RANGE, '$1 $3$2$3')
    .replace(/\bkilomet(?:re|er)s? (?:per|an) hour\b|\b(?:kph|kmh)\b/gi, 'km/h')
    .replace(/\bmiles (?:per|an) hour\b/gi, 'mph')
    .replace(/[０-９％．，：]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - FULL_WIDTH))
    .replace(/-l[rs]b-/gi, '(')
    .replace(/-r[rs]b-/gi, ')');

/** Spanish, German … written numbers and decimal commas are read by the text's own language. */
const FUNCTION_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|is|in|that|for|with|are|you|it)\b/gi,
  de: /\b(?:der|die|das|und|ist|nicht|mit|ein|eine|den|zu|sie|für|auf)\b/gi,
  es: /\b(?:el|los|las|una|es|que|por|con|para|del|más|y)\b/gi,
  fr: /\b(?:le|les|des|une|est|et|pour|dans|vous|que|avec|sur|du)\b/gi,
  it: /\b(?:il|lo|gli|della|del|di|è|che|non|per|con|sono|nella|alla)\b/gi,
  nl: /\b(?:de|het|een|van|en|is|niet|voor|op|met|zijn|dat|er)\b/gi,
  pt: /\b(?:os|as|uma|é|que|não|com|para|do|da|em|você|mais)\b/gi,
};

/** So few function words tell nothing. */
const FEWEST = 2;
/** How much of a text is read to guess its language, in characters. */
const SAMPLE = 3000;

/** Function words a letter by which a text is surely in a language: one in seven words or so. */
const SURELY = 0.025;

/** @param likely what the text it is compared with is written in; a short part tells too little */
export function languageOf(text: string, likely?: string): string {
  const sample = text.slice(0, SAMPLE);
  if (likely === undefined) return guessOf(sample).language;
  const wanted = hitsIn(sample, FUNCTION_WORDS[likely]);
  if (wanted > sample.length * SURELY) return likely;
  const { language, count } = guessOf(sample);
  return count < 2 * (wanted + FEWEST) ? likely : language;
}

const hitsIn = (sample: string, words: RegExp | undefined): number =>
  words ? (sample.match(words)?.length ?? 0) : 0;

/** The language that most function words or signs speak for, and how many do. */
function guessOf(sample: string): { readonly language: string; readonly count: number } {
  const kana = hitsIn(sample, /[\u3041-\u30FA]/g);
  const unspaced = kana + hitsIn(sample, /\p{Script=Han}/gu);
  if (unspaced > hitsIn(sample, /[a-z]+/gi))
    return { language: kana > unspaced / 5 ? 'ja' : 'zh', count: unspaced };
  return Object.entries(FUNCTION_WORDS)
    .map(([language, words]) => ({ language, count: hitsIn(sample, words) }))
    .reduce((best, one) => (one.count > best.count ? one : best), { language: 'en', count: 0 });
}
