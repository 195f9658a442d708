import { checkSpans, sideOf } from './check-spans.ts';
import { readText } from './text/read-text.ts';
import type { Violation } from './violation.ts';

/**
 * What an explanation of somebody else's says beyond the texts it may draw on: numbers, names, code,
 * addresses and quotations that stand in none of them.
 *
 * @param known the answer first, then the source that is cited, if any.
 */
export function checkAddition(
  addition: string,
  known: readonly [string, ...string[]],
): Violation[] {
  const [original, ...sources] = known.map((text) => sideOf(readText(text)));
  if (!original) return [];
  const texts = { before: original, after: sideOf(readText(addition)), sources };
  return checkSpans(texts).filter(({ kind }) => kind !== 'missing');
}
