/** Texts that are embedded at once share one matrix, as wide as the longest of them. */
const MOST_TEXTS = 16;
/** Memory of one batch grows with this; about four thousand tokens. */
const MOST_CHARACTERS = 16_000;

/**
 * Positions of the texts in batches, each of texts of similar length, so that little is padding. Every
 * position is in exactly one batch; a text longer than the limit has a batch of its own.
 */
export function batchesOf(texts: readonly string[]): readonly (readonly number[])[] {
  const byLength = texts
    .map((_, index) => index)
    .sort((a, b) => lengthOf(texts, a) - lengthOf(texts, b));
  const batches: number[][] = [];
  let current: number[] = [];
  for (const index of byLength) {
    // Sorted, so this text is as wide as the whole batch will be.
    const width = lengthOf(texts, index) * (current.length + 1);
    if (current.length === MOST_TEXTS || (current.length > 0 && width > MOST_CHARACTERS)) {
      batches.push(current);
      current = [];
    }
    current.push(index);
  }
  return current.length > 0 ? [...batches, current] : batches;
}

const lengthOf = (texts: readonly string[], index: number): number => texts[index]?.length ?? 0;
