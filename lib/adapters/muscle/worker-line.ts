import { closeWhenIdle } from './idle.ts';
import { isFromMuscle, type MuscleLine } from './protocol.ts';

/** Firefox: the event page may have a Worker of its own. It ends with the page, or after five idle minutes. */
export function openWorkerLine(start: () => Worker): MuscleLine {
  const worker = start();
  const closed = new Set<() => void>();
  const close = () => {
    idle.stop();
    worker.terminate();
    for (const listener of closed) listener();
    closed.clear();
  };
  const idle = closeWhenIdle(close);
  worker.addEventListener('error', close);
  return {
    post: (message) => {
      idle.passed(message);
      worker.postMessage(message);
    },
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isFromMuscle(data)) idle.passed(data);
        listener(data);
      }),
    onClose: (listener) => void closed.add(listener),
  };
}
