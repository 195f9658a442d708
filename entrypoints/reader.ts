import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, onPush } from '@/lib/adapters/messaging/page-client.ts';
import { PageConductor } from '@/lib/page/conductor.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { OwnTurns } from '@/lib/page/own-turns.ts';
import { partOf, providePart, withdrawPart, withPart } from '@/lib/page/parts.ts';

export default defineUnlistedScript(() => {
  if (partOf('conductor')) return;
  const { prepare: _, mayLearn, reportTurn, ...calls } = callsFromPage();
  const conductor = new PageConductor({
    ...calls,
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
  const stopListening = onPush((push) => conductor.push(push));
  providePart('conductor', conductor);
  providePart('looks', turnsOnUnknown);
  const ownTurns = new OwnTurns({
    gestures: () => partOf('gestures')?.recent ?? [],
    turns: () => partOf('finder')?.turns() ?? [],
    now: () => performance.now(),
    path: () => location.pathname + location.search,
    // The text leaves the page only if its user agreed to that, asked anew for each.
    sent: async (turn) => {
      const allowed = await mayLearn();
      if (allowed.ok && allowed.value) await reportTurn(turn);
    },
  });
  providePart('ownTurns', ownTurns);
  ownTurns.look();
});
