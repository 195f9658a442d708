import type { Sentence } from '../../tree/doc.ts';
import type { Work } from './transform.ts';

/** How bold a brief form is: each leaves for the end what the ones before it leave, and more. */
export type Boldness = 'spare' | 'topics' | 'names';

/** A first sentence of fewer words ("Yes.") is said out by the next. */
const MIN_FIRST = 4;

/** What can wait of a paragraph or point: all behind its first sentence that does not belong to it. */
export function behindFirst(
  sentences: readonly Sentence[],
  boldness: Boldness,
  work: Work,
): Sentence[] {
  const kept = sentences.filter(({ id }) => !work.draft.removed.has(id));
  const [first, ...rest] = kept;
  const isOpen = (first?.words ?? 0) < MIN_FIRST;
  return rest
    .slice(isOpen ? 1 : 0)
    .filter((sentence) => !mustFollow(sentence, work))
    .filter((sentence) => boldness !== 'spare' || isElaboration(sentence, work));
}

/**
 * A warning stays, and so does what announces more, gives a price or a date to who asked for them, or
 * limits the sentence before it.
 */
function mustFollow({ id, text, dependsOn }: Sentence, { analysis, plan }: Work): boolean {
  const { mustSee, roles, topics, cues } = analysis;
  if (mustSee.has(id) || roles.get(id) === 'intro') return true;
  const opensLimit = cues.language === 'en' ? OPENS_LIMIT : cues.turns;
  if (opensLimit.test(text)) return true;
  if (dependsOn !== null && cues.turns.test(text)) return true;
  const own = topics.get(id);
  return (
    FIGURE.test(text) && FIGURES.some((topic) => wants(topic, plan.framing) && own?.has(topic))
  );
}

/** Opens what limits the sentence before it. */
const OPENS_LIMIT =
  /^(?:however|but|yet|still|although|though|unless|except|only|nevertheless|nonetheless|that said|on the other hand|conversely|by contrast|in contrast|note|keep in mind|be (?:aware|careful|cautious|mindful)|avoid|just (?:make sure|be))\b/i;

const FIGURE = /\p{Sc}|\p{N}/u;
const FIGURES = ['cost', 'timeline'] as const;
const wants = (topic: (typeof FIGURES)[number], { emphasis }: Work['plan']['framing']): boolean =>
  emphasis.includes(topic);

/** Examples, and what leans on the sentence before it. */
const isElaboration = ({ id, dependsOn }: Sentence, { analysis }: Work): boolean => {
  const { roles, cues, question } = analysis;
  if (roles.get(id) === 'example') return !cues.asksForBasics.test(question);
  return dependsOn !== null || roles.get(id) === 'wrap-up';
};
