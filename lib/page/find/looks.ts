import { isShort, turnsByLooks } from '../detect/generic.ts';
import { prose } from '../prose.ts';
import { kitsIn } from '../sites/kits.ts';
import { turnsOn } from '../sites/read-site.ts';
import type { Root, Turn } from '../turn.ts';
import type { HasStreamed } from './streamed.ts';

/** Every assistant turn on a page of a host we do not know: by its chat kit, else by its looks. */
export function turnsOnUnknown(roots: readonly Root[], hasStreamed: HasStreamed): Turn[] {
  const ofKits = roots.flatMap((root) =>
    kitsIn(root).flatMap((site) => withoutGreeting(turnsOn(site, root, () => prose))),
  );
  return ofKits.length > 0 ? ofKits : roots.flatMap((root) => turnsByLooks(root, hasStreamed));
}

/** An answer to nothing opens the conversation. */
function withoutGreeting(turns: Turn[]): Turn[] {
  const [first, ...others] = turns;
  return first && isShort(first.element) && first.question() === '' ? others : turns;
}
