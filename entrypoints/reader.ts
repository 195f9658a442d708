import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, onPush } from '@/lib/adapters/messaging/page-client.ts';
import { PageConductor } from '@/lib/page/conductor.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { partOf, providePart, withdrawPart, withPart } from '@/lib/page/parts.ts';

export default defineUnlistedScript(() => {
  if (partOf('conductor')) return;
  const { prepare: _, ...calls } = callsFromPage();
  const conductor = new PageConductor({
    ...calls,
    whenOverlay: (listener) => withPart('overlay', listener),
    whenGone: () => {
      stopListening();
      conductor.off();
      partOf('finder')?.stop();
      withdrawPart('conductor');
    },
  });
  const stopListening = onPush((push) => conductor.push(push));
  providePart('conductor', conductor);
  providePart('looks', turnsOnUnknown);
});
