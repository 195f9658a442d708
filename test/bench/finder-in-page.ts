import { PageConductor } from '@/lib/page/conductor.ts';
import { Finder } from '@/lib/page/find/finder.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { prose } from '@/lib/page/prose.ts';
import { countGeometryReads } from './geometry-reads.ts';

declare global {
  interface Window {
    /** Start the shipped finder and tell how long its first look took, in milliseconds. */
    startFinder?: () => number;
    /** Reads of geometry since it was started, each of which may force a layout. */
    geometryReads?: () => number;
  }
}

const done = async () => ({ ok: true, value: null }) as const;

window.startFinder = () => {
  window.geometryReads = countGeometryReads();
  const from = performance.now();
  const finder = new Finder(document, {
    turnsIn: turnFinder(location.hostname, {
      looks: () => turnsOnUnknown,
      prose: () => prose,
      picked: () => null,
      fetchLooks: () => undefined,
    }),
    now: () => performance.now(),
    wake: () => undefined,
    rest: () => undefined,
  });
  finder.tell(
    new PageConductor({
      personalizeAnswer: async () => ({
        ok: false,
        error: { kind: 'paused-here', message: 'Not in this measurement.' },
      }),
      reportInteraction: done,
      chooseForm: done,
      explainRewrite: done,
      whenOverlay: () => undefined,
      whenGone: () => undefined,
    }),
  );
  finder.start();
  return performance.now() - from;
};
