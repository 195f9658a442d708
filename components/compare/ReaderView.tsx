import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import answer from '@/components/overlay/answer.css?inline';
import { useFoldsOpenInPrint } from '@/components/overlay/folds.ts';
import insertions from '@/components/overlay/insertions.css?inline';
import overlay from '@/components/overlay/overlay.css?inline';
import { type OverlayTools, OverlayToolsProvider } from '@/components/overlay/overlay-context.ts';
import { ViewBody } from '@/components/overlay/view/ViewBody.tsx';
import type { View } from '@/lib/tree/view.ts';

const SHEET = [answer, insertions, overlay].join('\n');

/** Nobody's feedback, and no site beside it: what a reader does here is not learnt from. */
const NOT_LISTENED_TO: OverlayTools = {
  events: {
    toggle: () => undefined,
    undo: () => undefined,
    undoTransform: () => undefined,
    why: () => undefined,
    feedback: () => undefined,
    choose: () => undefined,
    retry: () => undefined,
    askNext: async () => 'failed',
    noticed: () => undefined,
  },
  island: () => null,
};

/** One form, drawn by the very components and styles that draw it in a page. */
export function ReaderView({ view }: { view: View }) {
  const host = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useFoldsOpenInPrint(body);

  useLayoutEffect(() => {
    const element = host.current;
    if (element) setRoot(element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
  }, []);

  return (
    <div ref={host} className="reader-view">
      {root &&
        createPortal(
          <OverlayToolsProvider value={NOT_LISTENED_TO}>
            <style>{SHEET}</style>
            <div ref={body} className="overlay" dir="auto">
              <div className="answer">
                <ViewBody view={view} />
              </div>
            </div>
          </OverlayToolsProvider>,
          root,
        )}
    </div>
  );
}
