import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage, onPush } from '@/lib/adapters/messaging/page-client.ts';
import { partOf, providePart, withdrawPart } from '@/lib/page/parts.ts';
import { Picker } from '@/lib/page/pick/picker.ts';

/** Injected in every frame of a tab when its user wants to point out an answer. */
export default defineUnlistedScript(() => {
  if (partOf('picker')) return;
  const background = callsFromPage();
  let keeps = false;
  const picker = new Picker(document, {
    leads: window === window.top,
    keep: async (rule) => {
      keeps = true; // Ours says so and goes by itself.
      const kept = await background.keepPick(rule);
      keeps = kept.ok;
      return kept.ok;
    },
    leave: () => {
      end();
      void background.leavePick();
    },
  });
  const stopListening = onPush(({ push }) => {
    if (push === 'picked') partOf('finder')?.askAnew();
    if (push === 'picked' || push === 'pick-left') end();
  });
  const end = () => {
    stopListening();
    withdrawPart('picker');
    if (!keeps) picker.stop();
  };
  providePart('picker', picker);
});
