import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { OverlayEvents, OverlayState } from '@/lib/app/overlay-state.ts';
import type { IslandId } from '@/lib/core/ids.ts';
import answer from './answer.css?inline';
import insertions from './insertions.css?inline';
import { matchAnswer } from './match-answer.ts';
import { Overlay } from './Overlay.tsx';
import overlay from './overlay.css?inline';

const SHEET = [answer, insertions, overlay].join('\n');

import { OverlayToolsProvider } from './overlay-context.ts';

/** One mounted overlay. */
export type MountedOverlay = {
  /** Draws at once, so that the page can hide the original in the same frame. */
  render(state: OverlayState): void;
  unmount(): void;
};

/** Draw overlays into the closed shadow root of one answer's host, which stands right after it. */
export function mountOverlay(
  root: ShadowRoot,
  events: OverlayEvents,
  island: (id: IslandId) => Node | null,
): MountedOverlay {
  const container = document.createElement('div');
  container.style.outline = 'none';
  root.append(container);
  matchAnswer(container, root.host.previousElementSibling);
  const removeStyle = addStyle(root);
  const drawn = createRoot(container, {
    // A fault of ours must never leave the reader without the answer.
    onUncaughtError: (error) => {
      queueMicrotask(() => events.undo());
      reportError(error);
    },
  });
  const tools = { events, island };

  return {
    render: (state) => {
      const hadFocus = root.activeElement !== null;
      flushSync(() =>
        drawn.render(
          <OverlayToolsProvider value={tools}>
            <Overlay state={state} />
          </OverlayToolsProvider>,
        ),
      );
      if (hadFocus && root.activeElement === null) keepFocusIn(container);
    },
    unmount: () => {
      drawn.unmount();
      container.remove();
      removeStyle();
    },
  };
}

/**
 * The control that had the focus is gone: stay where it was, so that Tab goes on from here. Only for
 * now, since clicking on running text must not take the focus from the site's composer.
 */
function keepFocusIn(container: HTMLElement): void {
  container.tabIndex = -1;
  container.addEventListener('blur', () => container.removeAttribute('tabindex'), { once: true });
  container.focus({ preventScroll: true });
}

/** Firefox keeps adopted sheets from content scripts; a style element is what it lets us add. */
function addStyle(root: ShadowRoot): () => void {
  try {
    const adopted = new CSSStyleSheet();
    adopted.replaceSync(SHEET);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, adopted];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== adopted);
    };
  } catch {
    const style = document.createElement('style');
    style.textContent = SHEET;
    root.prepend(style);
    return () => style.remove();
  }
}
