/** Words that are frequent in one language and absent from the others. */
const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the and of to is are that for with you this it be or as can your on by from not'.split(' '),
  ),
  de: new Set(
    'der die das und ist nicht mit ein eine auf für sie den von zu werden oder wird im dem'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las una que es por para con del se su más como pero sus al lo puede son'.split(' '),
  ),
  fr: new Set(
    'le les des une est et dans pour que qui sur vous par pas plus avec du au ce sont'.split(' '),
  ),
  pt: new Set(
    'os uma não que é para com do da em mais se por como dos das ao são você ou'.split(' '),
  ),
};

/** How much of a text is read to tell its language, in characters. */
const SAMPLE = 4000;
/** Share of a sample's words that must be function words of the winner. */
const MIN_SHARE = 0.08;

/** The language a text is written in (`en`, `de`, `es`, `fr`, `pt`, `ja`, `zh`), or `und`. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/```[\s\S]*?(?:```|$)/g, ' ');
  if (/[\u3040-\u30FF]/.test(sample)) return 'ja';
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (han > words.length / 2) return 'zh';
  let best = 'und';
  let most = Math.max(1, words.length * MIN_SHARE);
  for (const [language, functionWords] of Object.entries(FUNCTION_WORDS)) {
    const hits = words.filter((word) => functionWords.has(word)).length;
    if (hits > most) {
      best = language;
      most = hits;
    }
  }
  return best;
}
