import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, keepAwake } from '@/lib/adapters/messaging/page-client.ts';
import type { PickedRule } from '@/lib/app/picked.ts';
import { Finder } from '@/lib/page/find/finder.ts';
import { pickedSite } from '@/lib/page/find/picked-site.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { watchGestures } from '@/lib/page/gestures.ts';
import { partOf, providePart, withdrawPart, withPart } from '@/lib/page/parts.ts';
import type { Site } from '@/lib/page/sites/site.ts';

/**
 * Registered by the background on granted sites. Not a WXT content script: those announce
 * themselves to the page, and this one should be there for no page to notice.
 */
export default defineUnlistedScript(() => {
  if (partOf('finder')) return;
  const background = callsFromPage();
  let letSleep: (() => void) | null = null;
  let prepared = false;
  let picked: Site | null = null;
  const pick = (rule: PickedRule | null) => {
    picked = rule && pickedSite(rule);
    finder.lookAgain();
  };
  const prepare = () => {
    if (prepared) return;
    prepared = true;
    void background.prepare().then((reply) => {
      prepared = reply.ok; // Refused or unheard: the next growth asks again.
      if (reply.ok && (reply.value.picked || picked)) pick(reply.value.picked);
    });
  };

  const finder = new Finder(document, {
    turnsIn: turnFinder(location.hostname, {
      picked: () => picked,
      looks: () => partOf('looks'),
      prose: () => partOf('prose'),
      fetchLooks: prepare,
    }),
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
  const turns = () => finder.turns();
  const gestures = watchGestures(document, () => performance.now(), turns);
  const leave = () => {
    finder.stop();
    gestures.stop();
    withdrawPart('gestures');
    partOf('conductor')?.off();
    withdrawPart('finder');
  };
  providePart('finder', {
    stop: leave,
    turns,
    askAnew: () => {
      prepared = false;
      prepare();
    },
    hasPick: () => picked !== null,
  });
  providePart('gestures', gestures);
  withPart('looks', () => finder.lookAgain());
  withPart('conductor', (conductor) => finder.tell(conductor));
  if (partOf('hasPick')) prepare();
  finder.start();
});
