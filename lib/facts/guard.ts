import { err, ok, type Result } from '../core/result.ts';
import { checkPairs } from './check-pairs.ts';
import { checkParts } from './check-parts.ts';
import { checkPeople } from './check-people.ts';
import { checkSpans, sideOf } from './check-spans.ts';
import { align } from './text/align.ts';
import { readText } from './text/read-text.ts';
import type { Violation } from './violation.ts';

/**
 * The guard for model engines: compare a rewrite with its original and with the sources it cites.
 * Any fact lost, invented or changed is named; other words for the same are no change.
 */
export function guard(
  original: string,
  rewrite: string,
  sources: readonly string[] = [],
): Result<null, Violation[]> {
  const violations = guardFor(original, sources)(rewrite);
  return violations.length === 0 ? ok(null) : err(violations);
}

/** As `guard`, for several rewrites of one original: it is read only once. */
export function guardFor(
  original: string,
  sources: readonly string[] = [],
): (rewrite: string) => Violation[] {
  const before = sideOf(readText(original));
  const known = sources.map((source) => sideOf(readText(source)));
  return (rewrite) => {
    const after = sideOf(readText(rewrite));
    const texts = { before, after, sources: known };
    const pairs = align(before.text.sentences, after.text.sentences);
    const back = align(after.text.sentences, before.text.sentences);
    return [
      ...checkSpans(texts),
      ...checkPairs(pairs, texts),
      ...checkPeople(before, after, pairs),
      ...checkParts(before.text, after.text, pairs, back),
    ];
  };
}
