import { browser } from 'wxt/browser';
import { injectPicker, inspectFrames } from '@/lib/adapters/browser/finder.ts';
import { tabInFront } from '@/lib/adapters/browser/toolbar.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import { type PageLook, pageLook } from '@/lib/app/page-look.ts';
import { err, ok, type Result } from '@/lib/core/result.ts';

/** How well the page in the tab in front is understood. */
export async function inspectTabInFront(): Promise<Result<PageLook, EditRefusal>> {
  const tab = await tabInFront();
  const frames = tab && (await inspectFrames(tab.tabId));
  return frames ? ok(pageLook(frames, browser.runtime.getManifest().version)) : err(BARRED);
}

/** Let the user point out an answer in the tab in front. */
export async function pickInTabInFront(): Promise<Result<null, EditRefusal>> {
  const tab = await tabInFront();
  return tab && (await injectPicker(tab.tabId)) ? ok(null) : err(BARRED);
}

/** Why a tab in front cannot be entered. */
export const BARRED: EditRefusal = {
  kind: 'invalid',
  message: 'Your browser lets no extension read this page.',
};
