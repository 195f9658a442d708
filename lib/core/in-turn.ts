/**
 * Runs pieces of work one after the other, in the order they were asked for. What one answers or
 * fails with goes to whoever asked for it; the next one runs all the same.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
