import type { MouseEvent, ReactNode } from 'react';
import { FOLDS } from '@/components/words/answer-words.ts';
import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Block } from '@/lib/tree/view.ts';
import { useOverlayTools } from '../overlay-context.ts';

type FoldProps = {
  readonly fold: Extract<Block, { kind: 'fold' }>;
  readonly children: ReactNode;
};

/**
 * A part that waits behind one click. Its summary says what it holds, how much and why. The browser
 * keeps whether it is open, so find-in-page may open it too.
 */
export function FoldView({ fold: { why, about, words, points, lines = 0 }, children }: FoldProps) {
  const { events } = useOverlayTools();
  const { title, why: reason } = FOLDS[why];
  // A click comes from the reader's mouse or key; find-in-page and printing open folds without one.
  const notice = (event: MouseEvent<HTMLElement>) => {
    if (!event.currentTarget.closest('details')?.open) events.noticed('fold-opened');
  };

  return (
    <details className="fold">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control of its own */}
      <summary onClick={notice}>
        <span className="about" dir="auto" {...(!about && { lang: LANGUAGE })}>
          {about || title}
        </span>
        <span className="meta" lang={LANGUAGE} dir="auto">
          {points && ` · ${OVERLAY.points(points.here, points.of)}`}
          {words > 0 && ` · ${OVERLAY.words(words)}`}
          {lines > 0 && ` · ${OVERLAY.lines(lines)}`}
          {about && ` · ${reason}`}
        </span>
      </summary>
      <div className="folded">{children}</div>
    </details>
  );
}
