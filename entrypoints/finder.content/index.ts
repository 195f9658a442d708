import { defineContentScript } from 'wxt/utils/define-content-script';
import { callsFromPage, keepAwake } from '@/lib/adapters/messaging/page-client.ts';
import { Finder } from '@/lib/page/find/finder.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { partOf, providePart, withdrawPart, withPart } from '@/lib/page/parts.ts';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    if (partOf('finder')) return;
    const background = callsFromPage();
    let letSleep: (() => void) | null = null;
    let prepared = false;

    const finder = new Finder(document, {
      turnsIn: turnFinder(location.hostname),
      now: () => performance.now(),
      wake: () => {
        letSleep ??= keepAwake(leave);
        if (prepared) return;
        prepared = true;
        void background.prepare().then(({ ok }) => {
          prepared = ok; // Refused or unheard: the next growth asks again.
        });
      },
      rest: () => {
        letSleep?.();
        letSleep = null;
      },
    });
    const leave = () => {
      finder.stop();
      partOf('conductor')?.off();
      withdrawPart('finder');
    };
    providePart('finder', { stop: leave });
    withPart('conductor', (conductor) => finder.tell(conductor));
    finder.start();
  },
});
