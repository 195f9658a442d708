/** What became of one transform in one answer. */
export type Outcome<Transform extends string = string> = {
  readonly transform: Transform;
  readonly topic: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Undone by the user, unfolded or toggled back at once, or left as it was. */
  readonly result: 'kept' | 'undone' | 'unfolded' | 'toggled-back';
};

/** How many of a transform's last uses are looked at, and how few say nothing yet. */
const LAST_USES = 20;
const FEWEST_USES = 5;

/** Share of its last uses taken back from which a transform does not help this user. */
const TAKEN_BACK_SHARE = 0.3;

/**
 * The transforms that this user takes back so often that they should weaken themselves, with the
 * share taken back, so that it can be said. The latest uses count; old habits are forgotten.
 */
export function weakened<Transform extends string>(
  outcomes: readonly Outcome<Transform>[],
): ReadonlyMap<Transform, number> {
  const uses = new Map<Transform, Outcome<Transform>[]>();
  for (const outcome of [...outcomes].sort((a, b) => b.at - a.at)) {
    const own = uses.get(outcome.transform) ?? [];
    if (own.length < LAST_USES) uses.set(outcome.transform, [...own, outcome]);
  }
  const shares = [...uses].flatMap(([transform, own]): [Transform, number][] => {
    const takenBack = own.filter(({ result }) => result !== 'kept').length / own.length;
    return own.length >= FEWEST_USES && takenBack > TAKEN_BACK_SHARE
      ? [[transform, takenBack]]
      : [];
  });
  return new Map(shares);
}
