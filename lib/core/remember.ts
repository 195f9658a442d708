/**
 * The same pure function of one text, remembering its latest results. Forgets all at once when
 * `limit` is reached, so that ever new texts cannot fill the memory.
 */
export function remember<Result>(
  read: (text: string) => Result,
  limit: number,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= limit) known.clear();
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
