import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, keepAwake } from '@/lib/adapters/messaging/page-client.ts';
import { Finder } from '@/lib/page/find/finder.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { watchGestures } from '@/lib/page/gestures.ts';
import { partOf, providePart, withdrawPart, withPart } from '@/lib/page/parts.ts';

/**
 * Registered by the background on granted sites. Not a WXT content script: those announce
 * themselves to the page, and this one should be there for no page to notice.
 */
export default defineUnlistedScript(() => {
  if (partOf('finder')) return;
  const background = callsFromPage();
  let letSleep: (() => void) | null = null;
  let prepared = false;
  const prepare = () => {
    if (prepared) return;
    prepared = true;
    void background.prepare().then(({ ok }) => {
      prepared = ok; // Refused or unheard: the next growth asks again.
    });
  };

  const finder = new Finder(document, {
    turnsIn: turnFinder(location.hostname, { looks: () => partOf('looks'), fetchLooks: prepare }),
    now: () => performance.now(),
    wake: () => {
      letSleep ??= keepAwake(leave);
      prepare();
    },
    met: () => partOf('ownTurns')?.look(),
    rest: () => {
      letSleep?.();
      letSleep = null;
    },
  });
  const gestures = watchGestures(
    document,
    () => performance.now(),
    () => finder.turns(),
  );
  const leave = () => {
    finder.stop();
    gestures.stop();
    withdrawPart('gestures');
    partOf('conductor')?.off();
    withdrawPart('finder');
  };
  providePart('finder', { stop: leave, turns: () => finder.turns() });
  providePart('gestures', gestures);
  withPart('looks', () => finder.lookAgain());
  withPart('conductor', (conductor) => finder.tell(conductor));
  finder.start();
});
