import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '@/lib/page/parts.ts';

/**
 * Registered before the finder on sites whose answers were picked by hand: tells it to ask for what
 * was picked at once, whatever the page looks like.
 */
export default defineUnlistedScript(() => {
  providePart('hasPick', true);
});
