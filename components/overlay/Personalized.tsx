import { type ReactNode, useId, useRef, useState } from 'react';
import { LANGUAGE } from '@/components/words/language.ts';
import { FEEDBACK_THANKS, OVERLAY } from '@/components/words/overlay-words.ts';
import type { OverlayState } from '@/lib/app/overlay-state.ts';
import type { RewriteReply } from '@/lib/app/page-calls.ts';
import { keepPlace } from './keep-place.ts';
import { More } from './More.tsx';
import { NextNeeds } from './NextNeeds.tsx';
import { useOverlayTools } from './overlay-context.ts';
import { ViewBody } from './view/ViewBody.tsx';

export type PersonalizedReply = Extract<RewriteReply, { kind: 'personalized' }>;
type Replied = Extract<OverlayState, { kind: 'replied' }>;

/** The rewritten answer, or the site's own above our bar. The bar stays one and the same. */
export function Personalized({ reply, state }: { reply: PersonalizedReply; state: Replied }) {
  const body = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const panel = useId();
  const original = state.showing === 'original';
  const marking = more && !original;

  return (
    <>
      <div ref={body} className={marking ? 'answer marking' : 'answer'} hidden={original}>
        <ViewBody view={reply.view} />
      </div>
      <NextNeeds needs={reply.needs} />
      <Bar
        original={original}
        more={{ open: more, panel, onToggle: () => setMore(!more) }}
        onClose={() => setMore(false)}
      >
        <p role="status" className="thanks">
          {state.said && FEEDBACK_THANKS[state.said]}
        </p>
        {more && <More id={panel} reply={reply} state={state} body={body} />}
      </Bar>
    </>
  );
}

type BarProps = {
  readonly original: boolean;
  readonly more: {
    readonly open: boolean;
    readonly panel: string;
    readonly onToggle: () => void;
  };
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Bar({ original, more, onClose, children }: BarProps) {
  const { events } = useOverlayTools();
  const bar = useRef<HTMLElement>(null);
  const moreButton = useRef<HTMLButtonElement>(null);
  const toggle = () => bar.current && keepPlace(bar.current, events.toggle);

  return (
    <section
      ref={bar}
      className="bar"
      aria-label={OVERLAY.bar}
      lang={LANGUAGE}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !more.open) return;
        onClose();
        moreButton.current?.focus();
      }}
    >
      <div className="buttons">
        <span className="state">{original ? OVERLAY.seeingOriginal : OVERLAY.forYou}</span>
        <button type="button" onClick={toggle}>
          {original ? OVERLAY.showForYou : OVERLAY.original}
        </button>
        <button type="button" onClick={() => events.why()}>
          {OVERLAY.why}
        </button>
        <button type="button" onClick={() => events.undo()}>
          {OVERLAY.undo}
        </button>
        <button
          ref={moreButton}
          type="button"
          className="dots"
          aria-label={OVERLAY.more}
          aria-expanded={more.open}
          aria-controls={more.open ? more.panel : undefined}
          onClick={more.onToggle}
        >
          ⋯
        </button>
      </div>
      {children}
    </section>
  );
}
