import type { Unit } from '../core/units.ts';
import type { Claim } from '../self-model/claim.ts';
import { claimKey } from '../self-model/subject.ts';
import { EXPERTISE_RULES } from './expertise-rules.ts';
import { foreignClaims } from './foreign-statements.ts';
import type { Inference } from './interpret.ts';
import { isNotAboutMe } from './not-about-me.ts';
import { ownSentences } from './own-words.ts';
import { PREFERENCE_RULES } from './preference-rules.ts';
import { type StatementRule, thingOf } from './statement-rule.ts';
import { CONTEXT_RULES, GOAL_RULES, ROLE_RULES } from './statement-rules.ts';
import { stylesIn } from './style-statements.ts';

/** What someone says of themselves in passing says a little less than what they enter in a form. */
const SAID_IN_PASSING: Unit = 0.9;

const RULES: readonly StatementRule[] = [
  ...ROLE_RULES,
  ...EXPERTISE_RULES,
  ...GOAL_RULES,
  ...CONTEXT_RULES,
];

/**
 * What one turn of the user says about them, each claim once, with the sentence it stands in. Reads
 * nothing into questions, hypotheses, quotations, other people's words and wishes for this once.
 */
export function statementsIn(turn: string): readonly Inference[] {
  const found = new Map<string, Inference>();
  for (const sentence of ownSentences(turn)) {
    if (isNotAboutMe(sentence)) continue;
    for (const claim of claimsOf(sentence)) {
      const key = claimKey(claim);
      const inference = { claim, provenance: 'stated', weight: SAID_IN_PASSING, words: sentence };
      if (!found.has(key)) found.set(key, inference as Inference);
    }
  }
  return [...found.values()];
}

function claimsOf(sentence: string): readonly Claim[] {
  const styles = stylesIn(sentence);
  const said = [...apply(RULES, sentence), ...foreignClaims(sentence)];
  // "I prefer short answers" is a wish about answers, no liking for a thing called so.
  const likings = styles.length > 0 ? [] : apply(PREFERENCE_RULES, sentence);
  return [...styles, ...said, ...likings];
}

function apply(rules: readonly StatementRule[], sentence: string): Claim[] {
  return rules.flatMap(({ pattern, until, claims }) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const thing = thingOf(sentence, match, until);
      return thing === null ? [] : claims(thing, yearsOf(match.groups?.years));
    }),
  );
}

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function yearsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const named = NUMBER_WORDS.indexOf(text.toLowerCase());
  if (named >= 0) return named;
  return /^(?:many|several|decades)$/i.test(text) ? NUMBER_WORDS.indexOf('ten') : null;
}
