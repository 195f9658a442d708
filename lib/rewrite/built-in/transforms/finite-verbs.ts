const BASES =
  'act aim allow appear apply argue become begin bring call capture cause change combine come contain continue contribute cover create deal define depend describe display emphasize enable encourage enter explain explore feature focus follow function gain generate give go grow have help highlight hold imply include increase influence introduce involve keep lead leave look make mean measure move need occur offer operate present process promote protect provide reduce refer reflect remain represent require result rise seem serve share show start struggle suggest supply support take tend turn use vary work';

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
  'became|built|found|led|left|lost|made|met|paid|played|said|saw|sent|served|shaped|took|thought|used|wrote|started|created|helped|developed|established|influenced|caused|lived|allowed|marked|faced|provided|included|required|continued|increased|reduced|founded|gained';

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
