const BASES =
  'act aim allow appear apply argue arise attract base be bear become begin believe belong bring build bind call capture carry cause change combine come compare consist contain continue contribute control ' +
  'convert cover create deal define demonstrate depend depict derive describe determine develop differ display do drive emphasize enable encompass encourage engage enhance enrich ensure enter evaluate exist expand explain explore express extend ' +
  'face feature feel fit focus follow form function gain generate get give go grow handle happen have help highlight hold identify illustrate imply improve include increase indicate initiate inform influence integrate introduce involve ' +
  'keep know lack lead leave lie live look lose maintain make manage mark mean measure mention move need occur offer operate own perform permit play portray possess prefer present prevent prioritize process produce promote protect prove provide ' +
  'reach receive recommend reduce refer reflect regulate relate rely remain remove represent require reside resemble result return reveal rise run say see seek seem serve share show signify specialize spend stand start stay stem stop strive struggle suggest supply support ' +
  'take tend tell touch think thrive transform travel treat trigger turn understand use utilize value vary view want work write';

const present = (base: string): string =>
  /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : `${base}${/(?:s|sh|ch|o)$/.test(base) ? 'es' : 's'}`;

const LISTED = BASES.split(' ');

/** Helpers, and the forms of "be", "have" and "do". */
export const AUXILIARY =
  "is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|does|do|did|isn['’]t|aren['’]t|doesn['’]t|don['’]t|won['’]t|can['’]t|cannot";

/** "helps", "makes": what stands behind one thing. */
export const THIRD_PERSON = LISTED.map(present).join('|');

/** Every finite form that is sure. */
export const FINITE = `${AUXILIARY}|${THIRD_PERSON}`;

const PAST_FORMS =
  'became|began|brought|built|came|chose|drew|fell|felt|found|fought|gave|got|grew|held|kept|knew|led|left|lost|made|met|moved|paid|played|ran|rose|said|saw|sold|sent|served|shaped|showed|spent|spoke|stood|took|taught|told|thought|used|won|wore|worked|wrote|went|started|created|helped|introduced|released|published|directed|starred|developed|established|received|influenced|caused|resulted|wanted|lived|died|expanded|allowed|marked|faced|reached|provided|included|required|continued|changed|increased|reduced|joined|founded|invented|appeared|ended|allowed|performed|earned|gained|supported|emerged';

const PAST = new RegExp(
  `\\b(?:was|were|had|did|${PAST_FORMS})\\b|\\b(?<!\\b(?:have|has|be|been|is|are) )[a-z]{3,}ed (?:the|an?|his|her|its|their)\\b`,
);
const PRESENT = new RegExp(
  `\\b(?:is|are|has|have|can|may|will|does|do|should|must|cannot|${THIRD_PERSON})\\b|\\b(?:it|that|there|he|she)['’]s\\b|\\b(?:they|we|you)['’](?:re|ve|ll)\\b`,
);
/** Behind the noun that it tells of; no infinitive and no noun of the same shape. */
const PLURAL_PRESENT = new RegExp(
  `(?:\\b(?:they|we|you|i|people|who|often|also|usually|typically|generally|always|can|to)|(?<!\\bthi)[a-z]{2}[^\\Wsui]s) (?:[a-z]+ly )?(?:${LISTED.join('|')})\\b`,
  'i',
);
const INFINITIVE = new RegExp(`\\bto (?:\\w+ly )?(?:${LISTED.join('|')})\\b`, 'gi');

/** One thing and what it does, whatever the verb: "the technology optimizes the". */
const DOES_TO =
  /^(?:this|the|it|he|she|an?)\b[^,;:]{3,60}? [a-z]{2,}[^sui\W]s (?:the|an?|its|his|her|their|your|them|you) /i;

export type Tense = 'present' | 'past' | 'both' | 'none';

/** When a clause tells of, by the finite verbs it holds; `none` where no verb is sure. */
export function tenseOf(clause: string): Tense {
  const text = clause.replace(INFINITIVE, '');
  const isPast = PAST.test(text);
  const isPresent = PRESENT.test(text) || PLURAL_PRESENT.test(text) || DOES_TO.test(text);
  if (isPast) return isPresent ? 'both' : 'past';
  return isPresent || /\b(?:would|could|might)\b/.test(text) ? 'present' : 'none';
}
