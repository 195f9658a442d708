/** The muscle holds models in memory; after this long without work it goes. */
const IDLE_MS = 300_000;

/** Calls `close` once nothing has run for five minutes. Tell it each message that passes, either way. */
export function closeWhenIdle(close: () => void, idleMs = IDLE_MS) {
  const running = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (running.size === 0) timer = setTimeout(close, idleMs);
  };
  look();
  return {
    passed: ({ kind, id }: { readonly kind: string; readonly id?: string }) => {
      if (kind === 'reset') running.clear();
      else if (id !== undefined && kind === 'call') running.add(id);
      else if (id !== undefined && ENDS.includes(kind)) running.delete(id);
      look();
    },
    isWorking: () => running.size > 0,
    stop: () => clearTimeout(timer),
  };
}

const ENDS: readonly string[] = ['done', 'threw', 'cancel'];
