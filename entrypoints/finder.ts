import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, keepAwake, onPush } from '@/lib/adapters/messaging/page-client.ts';
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
  let picked: Site | null = null;
  const pick = (rule: PickedRule | null) => {
    picked = rule && pickedSite(rule);
    finder.lookAgain();
  };
  const prepare = untilDone(async () => {
    const reply = await background.prepare();
    if (reply.ok && (reply.value.picked || picked)) pick(reply.value.picked);
    return reply.ok;
  });

  const finder = new Finder(document, {
    turnsIn: turnFinder(location.hostname, {
      picked: () => picked,
      looks: () => partOf('looks'),
      prose: () => partOf('prose'),
      fetchLooks: prepare.try,
    }),
    now: () => performance.now(),
    wake: () => {
      letSleep ??= keepAwake(leave);
      prepare.try();
    },
    met: () => partOf('ownTurns')?.look(),
    rest: () => {
      letSleep?.();
      letSleep = null;
    },
  });
  const turns = () => finder.turns();
  const gestures = watchGestures(document, () => performance.now(), turns);
  const stopListening = onPush(({ push }) => {
    if (push !== 'site-on') return;
    // A page that was opened while its site was paused has no reader yet.
    if (turns().length > 0) prepare.try();
    finder.lookAgain();
  });
  const leave = () => {
    finder.stop();
    gestures.stop();
    stopListening();
    withdrawPart('gestures');
    partOf('conductor')?.off();
    withdrawPart('finder');
  };
  providePart('finder', {
    stop: leave,
    turns,
    askAnew: prepare.anew,
    hasPick: () => picked !== null,
  });
  providePart('gestures', gestures);
  withPart('looks', () => finder.lookAgain());
  withPart('conductor', (conductor) => finder.tell(conductor));
  if (partOf('hasPick')) prepare.try();
  finder.start();
});

/** Something that is tried until it is done; what was refused or unheard may be tried again. */
function untilDone(task: () => Promise<boolean>) {
  let isDone = false;
  const attempt = () => {
    if (isDone) return;
    isDone = true;
    void task().then((done) => {
      isDone = done;
    });
  };
  return {
    try: attempt,
    anew: () => {
      isDone = false;
      attempt();
    },
  };
}
