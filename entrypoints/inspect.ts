import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { foundBy } from '@/lib/page/health.ts';
import { partOf } from '@/lib/page/parts.ts';
import { inspect } from '@/lib/page/report/inspect.ts';

/** Injected when the popup asks how well a page is understood; its result is the reply. */
export default defineUnlistedScript(() => {
  const finder = partOf('finder');
  const turns = finder?.turns() ?? [];
  const [first] = turns;
  const found = first ? foundBy(first, location.hostname, finder?.hasPick() ?? false) : null;
  return inspect(document, { host: location.hostname, turns, found });
});
