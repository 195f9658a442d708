/**
 * The words of a table, written short: "worker~" for worker and workers, "raise*" for raise, raises and
 * raised.
 */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter(Boolean).flatMap(formsOf);

function formsOf(entry: string): readonly string[] {
  const word = entry.slice(0, -1);
  if (entry.endsWith('~')) return [word, `${word}s`];
  if (!entry.endsWith('*')) return [entry];
  return [word, `${word}s`, word.endsWith('e') ? `${word}d` : `${word}ed`];
}
