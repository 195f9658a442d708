import type { OverlaySignal } from '../observe/interaction.ts';
import { type Outcome, weakened } from '../observe/outcomes.ts';
import type { TransformId } from '../rewrite/engine.ts';
import { topicOf } from '../self-model/topic.ts';
import { KEPT_ORIGINAL, type StoredOutcome, type StoredRewrite } from './stored.ts';
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
  transform: StoredOutcome['transform'],
  result: Outcome['result'],
): StoredOutcome => ({
  id: `${id}:${transform}`,
  rewriteId: id,
  transform,
  topic: topicOf(question),
  at,
  result,
});

/**
 * What begins with a stored answer: each change counts as kept until the user takes it back, and so
 * does an answer that stays original to compare with.
 */
export function beginningsOf(
  rewrite: About & Pick<StoredRewrite, 'notes' | 'reason'>,
  takenBack: readonly TransformId[],
): readonly StoredOutcome[] {
  if (rewrite.reason?.kind === 'for-comparison') return [outcome(rewrite, KEPT_ORIGINAL, 'kept')];
  return [...new Set(rewrite.notes.map(({ transform }) => transform))]
    .map((transform) => outcome(rewrite, transform, 'kept'))
    .concat(takenBack.map((transform) => outcome(rewrite, transform, 'undone')));
}

/** What a signal says of the transforms of its rewrite. */
export function outcomesOfSignal(
  rewrite: About & Pick<StoredRewrite, 'notes' | 'reason'>,
  signal: OverlaySignal,
  now: number,
): readonly StoredOutcome[] {
  // The reader wanted the form that was kept back.
  if (signal === 'shown-rewrite' && rewrite.reason?.kind === 'for-comparison') {
    return [outcome(rewrite, KEPT_ORIGINAL, 'undone')];
  }
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
  const changes = outcomes.filter(isOfChange);
  const onTopic = changes.filter((one) => topic !== null && one.topic?.toLowerCase() === topic);
  return [...new Set([...weakened(changes).keys(), ...weakened(onTopic).keys()])];
}

/** Outcomes of changes that were made, without those of answers left as they were. */
type ChangeOutcome = StoredOutcome & { readonly transform: TransformId };
const isOfChange = (one: StoredOutcome): one is ChangeOutcome => one.transform !== KEPT_ORIGINAL;

/** Most topics listed in Activity. */
const LISTED_TOPICS = 12;

/** What became of our changes, for the user to see. */
export function activityOf(outcomes: readonly StoredOutcome[]): ActivityView {
  const changes = outcomes.filter(isOfChange);
  const originals = outcomes.filter((one) => !isOfChange(one));
  const weak = weakened(changes);
  const transforms = counted(changes, ({ transform }) => transform).map(([transform, counts]) => ({
    transform,
    ...counts,
    weakened: weak.has(transform),
  }));
  const topics = counted(
    changes.filter(({ topic }) => topic !== null),
    ({ topic }) => topic ?? '',
  ).map(([topic, counts]) => ({ topic, ...counts }));
  return {
    transforms,
    topics: topics.slice(0, LISTED_TOPICS),
    originals: { kept: originals.length, wanted: answersIn(originals.filter(isTakenBack)) },
    rewritten: { shown: answersIn(changes), takenBack: answersIn(changes.filter(isTakenBack)) },
  };
}

/** Opening a fold is reading on; only going back to the original judges the answer. */
const isTakenBack = ({ result }: StoredOutcome): boolean =>
  result === 'undone' || result === 'toggled-back';

const answersIn = (outcomes: readonly StoredOutcome[]): number =>
  new Set(outcomes.map(({ rewriteId }) => rewriteId)).size;

type Counts = ActivityView['topics'][number];

/** Uses and what was taken back by some key, most used first. */
function counted<Key extends string>(
  outcomes: readonly ChangeOutcome[],
  keyOf: (outcome: ChangeOutcome) => Key,
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
