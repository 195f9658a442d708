import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage } from '@/lib/adapters/messaging/page-client.ts';
import { whenRead } from '@/lib/page/capture/when-read.ts';

/** Whatever is in view at all. */
const AT_ONCE_MS = 0;

/** Runs on sites whose pages are saved by themselves: tells when one comes into view, and when it was looked at for a while. */
export default defineUnlistedScript(() => {
  const calls = callsFromPage();
  const stopRead = whenRead(document, () => void calls.pageRead().then(stopIfRefused));
  const stopSeen = whenRead(document, () => void calls.pageSeen().then(stopIfRefused), AT_ONCE_MS);
  const stopIfRefused = ({ ok }: { readonly ok: boolean }) => {
    if (ok) return;
    stopRead();
    stopSeen();
  };
});
