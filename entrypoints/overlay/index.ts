import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '@/components/overlay/mount-overlay.tsx';
import { providePart } from '@/lib/page/parts.ts';

/** Injected beside the reader when an answer grows. A second injection changes nothing. */
export default defineUnlistedScript(() => {
  providePart('overlay', mountOverlay);
});
