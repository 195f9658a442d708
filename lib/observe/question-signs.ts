import type { Unit } from '../core/units.ts';
import type { Claim, GoalStage } from '../self-model/claim.ts';
import { ancestorsOf, isKnownName, topicsIn } from '../self-model/topics.ts';
import type { Inference } from './interpret.ts';
import { ownSentences } from './own-words.ts';

/** A question shows little of its asker; several of a kind show something. */
const SIGN: Unit = 0.25;

type Form = { readonly stage: GoalStage; readonly pattern: RegExp };

/** How people ask at each stage of a goal; the first that fits, most telling first. */
const FORMS: readonly Form[] = [
  {
    stage: 'troubleshooting',
    pattern:
      /\b(?:error|exception|stack trace|not working|doesn't work|won't (?:start|run|build|load)|fails?|failed|failing|broken|crash\w*|bug|why (?:does|is|am|do) (?:my|i|it) (?:not|get)|fix)\b/i,
  },
  {
    stage: 'operating',
    pattern:
      /\b(?:in production|monitor\w*|scal(?:e|ing)|upgrad\w+|back ?ups?|maintain\w*|maintenance|on-call|rotate|tun(?:e|ing)|keep .* running)\b/i,
  },
  {
    stage: 'evaluating',
    pattern:
      /\b(?:versus|vs\.?|compare\w*|comparison|better|best|which (?:one|of|should)|should (?:i|we)|worth|pros and cons|trade-?offs?|alternatives?|difference between|choose|decide)\b/i,
  },
  {
    stage: 'implementing',
    pattern:
      /\bhow (?:do|can|would|should) (?:i|we)\b|\bhow to\b|\b(?:implement|set up|configure|install|deploy|write|build|create|migrate)\b/i,
  },
  {
    stage: 'exploring',
    pattern:
      /\bwhat(?:'s| is| are| does| do)\b|\b(?:explain|overview|introduction|how does|how do .* work|why)\b/i,
  },
];

/** The stage of a goal from which people ask so, or null when the form tells nothing. */
export const stageOfQuestion = (question: string): GoalStage | null =>
  FORMS.find(({ pattern }) => pattern.test(question))?.stage ?? null;

/** Nothing but the thing's name may follow: "What are good hotels?" asks for hotels, not what they are. */
const ASKS_WHAT_IT_IS =
  /^(?:so |and |but |ok(?:ay)?,? )?(?:(?:what(?:'s| is| are)|explain|define)(?: exactly)? (?:an? |the )?(?<is>[^,.?!]{1,40}?)(?: in simple (?:terms|words))?|what does (?:an? |the )?(?<means>[^,.?!]{1,40}?) mean)\s*[?.!]*$/i;

/** From this many steps below a field on, a topic is one that only those in the field name. */
const NARROW_STEPS = 3;

/**
 * What the wording of a sent question shows: who asks what a thing is, is new to it; who works with
 * several narrow terms of a field at once, is at home in the field. Observed, and faint.
 */
export function signsIn(question: string): readonly Inference[] {
  const [sentence = ''] = ownSentences(question).filter((text) => text.endsWith('?'));
  const topics = topicsIn(sentence);
  const stage = stageOfQuestion(sentence);
  const asked = ASKS_WHAT_IT_IS.exec(sentence)?.groups;
  const thing = asked?.is ?? asked?.means;
  if (thing !== undefined && isKnownName(thing)) {
    return [sign({ facet: 'expertise', topic: thing, level: 'newcomer' }, sentence)];
  }
  if (stage !== 'implementing' && stage !== 'operating') return [];
  const fields = fieldsOf(topics).map(
    (topic): Claim => ({ facet: 'expertise', topic, level: 'practitioner' }),
  );
  return fields.map((claim) => sign(claim, sentence));
}

/** The narrowest fields of which two narrow topics are named at once. */
function fieldsOf(topics: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    const above = [...ancestorsOf(topic)];
    if (Math.max(...above.map(([, steps]) => steps)) < NARROW_STEPS - 1) continue;
    for (const [field, steps] of above) {
      if (steps === 1) counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  const fields = [...counts].filter(([, count]) => count >= 2).map(([field]) => field);
  return fields.filter(
    (field) => !fields.some((other) => other !== field && ancestorsOf(other).has(field)),
  );
}

const sign = (claim: Claim, words: string): Inference => ({
  claim,
  provenance: 'observed',
  weight: SIGN,
  words,
});
