/** The same function, which reads a sentence that it was asked about before only once. */
export function onceFor<Key extends object, Result>(of: (key: Key) => Result) {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key: Key): Result => {
    const found = known.get(key) ?? { result: of(key) };
    known.set(key, found);
    return found.result;
  };
}

/** Words that are remembered; a text of more different ones begins anew. */
const MOST = 5_000;

/** The same function, which reads a word that it was asked about before only once. */
export function remembered<Result>(of: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const result = of(word);
    if (known.size >= MOST) known.clear();
    known.set(word, result);
    return result;
  };
}
