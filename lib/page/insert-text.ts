import { COMPOSER } from './detect/signs.ts';
import { isOurs } from './turn.ts';

/** What became of a text the user chose: it stands in the composer, or waits in the clipboard. */
export type Inserted = 'inserted' | 'copied' | 'failed';

/**
 * Put a text at the caret of the composer that belongs to an answer, as if it had been typed. What
 * stands there already is neither read nor replaced, and nothing is sent. Without a composer the text
 * is copied. Call it from a click.
 */
export async function insertIntoComposer(answer: Element, text: string): Promise<Inserted> {
  const composer = composerOf(answer);
  if (composer && typeInto(composer, text)) return 'inserted';
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed'; // The caller says so, and the text stays on screen.
  }
}

/** The composer nearest in the tree: in the answer's own shadow root first, then around it. */
function composerOf(answer: Element): HTMLElement | null {
  let root: Node = answer.getRootNode();
  while (root instanceof Document || root instanceof ShadowRoot) {
    const found = [...root.querySelectorAll<HTMLElement>(COMPOSER)].findLast(isForTyping);
    if (found) return found;
    if (root instanceof Document) return null;
    root = root.host.getRootNode();
  }
  return null;
}

/** Conversations end in their composer, so of several the last one is meant. */
const isForTyping = (element: HTMLElement): boolean =>
  element.checkVisibility() &&
  !isOurs(element) &&
  !element.matches(':disabled, [aria-disabled="true"], [readonly]') &&
  element.closest('[role="search"]') === null;

function typeInto(composer: HTMLElement, text: string): boolean {
  composer.focus();
  // Old, but the one way in every browser to type at the caret so that the site's editor notices.
  return document.execCommand('insertText', false, text);
}
