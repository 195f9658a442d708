import { browser } from 'wxt/browser';
import { closeWhenIdle } from './idle.ts';
import { pack, unpack } from './packed.ts';
import { type FromMuscle, KNOCK, MUSCLE_PORT, type ToMuscle } from './protocol.ts';

type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * Chrome's offscreen document: it starts the Worker, which a service worker may not, and hands on what
 * passes between the two. It goes after five idle minutes, and at once when its Worker breaks.
 */
export function relay(worker: Worker): void {
  let port: Port | null = null;
  const idle = closeWhenIdle(() => window.close());

  const connect = () => {
    if (port) return;
    const opened = browser.runtime.connect({ name: MUSCLE_PORT });
    port = opened;
    opened.onMessage.addListener((packed: unknown) => {
      const message = unpack(packed) as ToMuscle; // Only our background answers on this port.
      idle.passed(message);
      worker.postMessage(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      const wasWorking = idle.isWorking();
      const reset: ToMuscle = { kind: 'reset' };
      idle.passed(reset);
      worker.postMessage(reset);
      // A background that died at work is woken, so that it can take up what it had begun.
      if (wasWorking) connect();
    });
  };

  worker.addEventListener('message', ({ data }: MessageEvent<FromMuscle>) => {
    idle.passed(data);
    port?.postMessage(pack(data));
  });
  worker.addEventListener('error', () => window.close());
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (message !== KNOCK || sender.id !== browser.runtime.id || sender.tab) return undefined;
    // Only a background without a line knocks: what we hold leads to one that died while we called.
    port?.disconnect();
    port = null;
    connect();
    return undefined;
  });
  connect();
}
