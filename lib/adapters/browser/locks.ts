/** Run `task` once nobody holds the name. The browser lets go of a lock when its context dies. */
export async function alone<T>(name: string, task: () => Promise<T>): Promise<T> {
  // The lock manager's types promise a nested promise; it awaits the task.
  return (await navigator.locks.request(name, task)) as T;
}

/** Run `task` if nobody holds the name; else false at once. */
export const ifFree = (name: string, task: () => Promise<void>): Promise<boolean> =>
  navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await task();
    return lock !== null;
  });
