import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Capture, CaptureKind } from '@/lib/app/library/captured.ts';
import { capturePage, captureParts } from '@/lib/page/capture/capture.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { Roots } from '@/lib/page/find/roots.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { fromMiddle } from '@/lib/page/near.ts';
import { selectedBlocks } from '@/lib/page/once/selected-blocks.ts';
import { prose } from '@/lib/page/prose.ts';
import { LIMITS } from '@/lib/settings/limits.ts';

/** The parts of the answer in the middle of the window; none where no answer is found. */
function answerInView(): readonly HTMLElement[] {
  const roots = new Roots(document, () => undefined);
  roots.search(document);
  const find = turnFinder(location.hostname, {
    picked: () => null,
    looks: () => turnsOnUnknown,
    prose: () => prose,
    fetchLooks: () => undefined,
  });
  const answers = find(roots.all(), { any: false, has: () => false }).map((turn) => turn.bodies());
  const distance = (bodies: readonly HTMLElement[]) =>
    Math.min(...bodies.map((body) => fromMiddle(body.getBoundingClientRect())));
  return answers.sort((a, b) => distance(a) - distance(b))[0] ?? [];
}

function capture(kind: CaptureKind): Capture {
  if (kind === 'page') return capturePage(document, location.href, LIMITS);
  if (kind === 'answer') {
    const parts = answerInView();
    return parts.length === 0
      ? { kind: 'no-answer' }
      : captureParts(kind, parts, document, location.href, LIMITS);
  }
  const selected = selectedBlocks(document);
  return selected.kind === 'blocks'
    ? captureParts(kind, selected.blocks, document, location.href, LIMITS)
    : { kind: 'nothing-selected' };
}

/** Run by the background when something is saved; it calls what stands here next, in our own world. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { idiolectCapture: capture });
});
