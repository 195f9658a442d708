import { onRewriteSelection } from '@/lib/adapters/browser/menu.ts';
import { enterOnce } from '@/lib/adapters/browser/one-shot.ts';
import { badgeTab, tabInFront } from '@/lib/adapters/browser/toolbar.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';
import { BARRED } from './tab-in-front.ts';

/** Menu and shortcut: show the selected text for its reader, on any site, without a grant. */
export function serveOneShots(now: () => number, report: (cause: unknown) => void): void {
  onRewriteSelection((place) => {
    const enter = async () => {
      const entered = await enterOnce(place, { push: 'show-once', what: 'selection' }, now());
      if (!entered) await badgeTab('barred', place.tabId);
    };
    void enter().catch(report);
  });
}

/** The popup's "just this once": the answer in view, in the tab whose button was clicked. */
export async function showAnswerOnce(now: number): Promise<Result<null, EditRefusal>> {
  const tab = await tabInFront();
  const push = { push: 'show-once', what: 'answer' } as const;
  const entered = tab && (await enterOnce({ ...tab, frameId: 0 }, push, now));
  return entered ? ok(null) : err(BARRED);
}
