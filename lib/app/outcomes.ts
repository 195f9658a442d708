import type { OverlaySignal } from '../observe/interaction.ts';
import { type Outcome, weakened } from '../observe/outcomes.ts';
import type { Note, TransformId } from '../rewrite/engine.ts';
import { topicOf } from '../self-model/topic.ts';
import type { StoredOutcome, StoredRewrite } from './stored.ts';
import type { ActivityView } from './ui-views.ts';

/** A look back at the original this soon says that the rewrite did not help, in milliseconds. */
const TOGGLED_BACK_MS = 10_000;
/** A fold opened this soon should not have been folded, in milliseconds. */
const UNFOLDED_MS = 30_000;

/** Transforms that put something behind a label. */
const FOLDING: readonly TransformId[] = ['fold-known', 'fold-detail', 'shorten'];

type About = Pick<StoredRewrite, 'id' | 'at' | 'question'>;

const outcome = (
  { id, at, question }: About,
  transform: TransformId,
  result: Outcome['result'],
): StoredOutcome => ({
  id: `${id}:${transform}`,
  rewriteId: id,
  transform,
  topic: topicOf(question),
  at,
  result,
});

/** What begins with a rewrite: each transform counts as kept until the user takes it back. */
export const outcomesOf = (
  rewrite: About,
  notes: readonly Note[],
  takenBack: readonly TransformId[],
): readonly StoredOutcome[] =>
  [...new Set(notes.map(({ transform }) => transform))]
    .map((transform) => outcome(rewrite, transform, 'kept'))
    .concat(takenBack.map((transform) => outcome(rewrite, transform, 'undone')));

/** What a signal says of the transforms of its rewrite. */
export function outcomesOfSignal(
  rewrite: About & Pick<StoredRewrite, 'notes'>,
  signal: OverlaySignal,
  now: number,
): readonly StoredOutcome[] {
  const result = resultOf(signal, now - rewrite.at);
  if (result === null) return [];
  const transforms = [...new Set(rewrite.notes.map(({ transform }) => transform))];
  return transforms
    .filter((transform) => result !== 'unfolded' || FOLDING.includes(transform))
    .map((transform) => outcome(rewrite, transform, result));
}

function resultOf(signal: OverlaySignal, afterMs: number): Outcome['result'] | null {
  if (signal === 'undone' || signal === 'not-me') return 'undone';
  if (signal === 'shown-original' && afterMs <= TOGGLED_BACK_MS) return 'toggled-back';
  return signal === 'fold-opened' && afterMs <= UNFOLDED_MS ? 'unfolded' : null;
}

/** Transforms this user takes back so often, everywhere or on this topic, that they stay undone. */
export function weakenedFor(
  outcomes: readonly StoredOutcome[],
  question: string,
): readonly TransformId[] {
  const topic = topicOf(question)?.toLowerCase() ?? null;
  const onTopic = outcomes.filter((one) => topic !== null && one.topic?.toLowerCase() === topic);
  return [...new Set([...weakened(outcomes).keys(), ...weakened(onTopic).keys()])];
}

/** Most topics listed in Activity. */
const LISTED_TOPICS = 12;

/** What became of our changes, for the user to see. */
export function activityOf(outcomes: readonly StoredOutcome[]): ActivityView {
  const weak = weakened(outcomes);
  const transforms = counted(outcomes, ({ transform }) => transform).map(([transform, counts]) => ({
    transform,
    ...counts,
    weakened: weak.has(transform),
  }));
  const topics = counted(
    outcomes.filter(({ topic }) => topic !== null),
    ({ topic }) => topic ?? '',
  ).map(([topic, counts]) => ({ topic, ...counts }));
  return { transforms, topics: topics.slice(0, LISTED_TOPICS) };
}

type Counts = ActivityView['topics'][number];

/** Uses and what was taken back by some key, most used first. */
function counted<Key extends string>(
  outcomes: readonly StoredOutcome[],
  keyOf: (outcome: StoredOutcome) => Key,
): [Key, Omit<Counts, 'topic'>][] {
  const found = new Map<Key, Omit<Counts, 'topic'>>();
  for (const one of outcomes) {
    const { uses, undone, unfolded, toggledBack } = found.get(keyOf(one)) ?? NONE;
    found.set(keyOf(one), {
      uses: uses + 1,
      undone: undone + Number(one.result === 'undone'),
      unfolded: unfolded + Number(one.result === 'unfolded'),
      toggledBack: toggledBack + Number(one.result === 'toggled-back'),
    });
  }
  return [...found].sort(([, a], [, b]) => b.uses - a.uses);
}

const NONE = { uses: 0, undone: 0, unfolded: 0, toggledBack: 0 };
