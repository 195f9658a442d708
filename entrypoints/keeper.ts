import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callsFromPage } from '@/lib/adapters/messaging/page-client.ts';
import { whenRead } from '@/lib/page/capture/when-read.ts';

/** Runs on sites whose pages are saved by themselves, and tells when one was looked at for a while. */
export default defineUnlistedScript(() => {
  const calls = callsFromPage();
  const stop = whenRead(document, () => {
    void calls.pageRead().then((told) => {
      if (!told.ok) stop();
    });
  });
});
