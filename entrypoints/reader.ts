import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, onPush } from '@/lib/adapters/messaging/page-client.ts';
import { PageConductor } from '@/lib/page/conductor.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { Roots } from '@/lib/page/find/roots.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { foundBy } from '@/lib/page/health.ts';
import { showOnce } from '@/lib/page/once/show-once.ts';
import { OwnTurns } from '@/lib/page/own-turns.ts';
import { partOf, providePart, withdrawPart, withPart } from '@/lib/page/parts.ts';
import { prose } from '@/lib/page/prose.ts';
import type { Turn } from '@/lib/page/turn.ts';

/** Every answer on the page at this moment, as the finder would find it on a granted site. */
function answers(): readonly Turn[] {
  const roots = new Roots(document, () => undefined);
  roots.search(document);
  const find = turnFinder(location.hostname, {
    picked: () => null,
    looks: () => turnsOnUnknown,
    prose: () => prose,
    fetchLooks: () => undefined,
  });
  return find(roots.all(), { any: false, has: () => false });
}

export default defineUnlistedScript(() => {
  if (partOf('conductor')) return;
  const calls = callsFromPage();
  let reported = '';
  const ownTurns = new OwnTurns({
    gestures: () => partOf('gestures')?.recent ?? [],
    turns: () => partOf('finder')?.turns() ?? [],
    now: () => performance.now(),
    path: () => location.pathname + location.search,
    // The text leaves the page only if its user agreed to that, asked anew for each.
    sent: async (turn) => {
      const allowed = await calls.mayLearn();
      if (allowed.ok && allowed.value) await calls.reportTurn(turn);
    },
  });
  // Before the conductor is told of an answer that has settled meanwhile, which may be the user's own.
  providePart('ownTurns', ownTurns);
  ownTurns.look();
  const conductor = new PageConductor({
    ...calls,
    found: (turn) => {
      const finder = partOf('finder');
      // Once for each page and kind: the background keeps no more than the latest.
      if (!finder || reported === turn.by) return;
      reported = turn.by;
      void calls.reportFound(foundBy(turn, location.hostname, finder.hasPick()));
    },
    isFresh: (turn) => ownTurns.owns(turn),
    whenOverlay: (listener) => withPart('overlay', listener),
    whenGone: () => {
      stopListening();
      conductor.off();
      partOf('finder')?.stop();
      ownTurns.stop();
      withdrawPart('ownTurns');
      withdrawPart('conductor');
    },
  });
  const stopListening = onPush((push) => {
    if (push.push === 'picked') partOf('finder')?.askAnew();
    else if (push.push !== 'show-once') conductor.push(push);
    else showOnce(document, push.what, { answers, show: (turn) => conductor.show(turn) });
  });
  providePart('prose', prose);
  providePart('conductor', conductor);
  providePart('looks', turnsOnUnknown);
});
