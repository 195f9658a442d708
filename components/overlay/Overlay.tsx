import { type KeyboardEvent, useRef, useState } from 'react';
import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { OverlayState } from '@/lib/app/overlay-state.ts';
import type { Form, Refusal } from '@/lib/app/page-calls.ts';
import type { View } from '@/lib/tree/view.ts';
import { unfoldAll, useFoldsOpenInPrint } from './folds.ts';
import { LeftAlone } from './LeftAlone.tsx';
import { useOverlayTools } from './overlay-context.ts';
import { Personalized } from './Personalized.tsx';
import { AlwaysLine, QuietLine } from './QuietLine.tsx';
import { ViewBody } from './view/ViewBody.tsx';

/** One answer's overlay in each of its states. It draws fixed labels and the answer, nothing else. */
export function Overlay({ state }: { state: OverlayState }) {
  const region = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<Form | null>(null);
  useFoldsOpenInPrint(region);

  return (
    <section
      ref={region}
      className="overlay"
      aria-label={OVERLAY.region}
      aria-busy={state.kind === 'working'}
      onKeyDown={(event) => handleKey(event, region.current)}
      onKeyUp={(event) => event.stopPropagation()}
    >
      <Content state={state} onChoose={setChosen} />
      {chosen && state.kind === 'replied' && state.reply.kind === 'personalized' && (
        <AlwaysLine form={chosen} onDone={() => setChosen(null)} />
      )}
    </section>
  );
}

/** Keys typed on our controls are ours: many sites steal letters for their composer. */
function handleKey(event: KeyboardEvent, region: Element | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.stopPropagation();
  if (event.key.toLowerCase() === 'u' && region) unfoldAll(region);
}

type ContentProps = { readonly state: OverlayState; readonly onChoose: (form: Form) => void };

function Content({ state, onChoose }: ContentProps) {
  if (state.kind === 'working') return <Working draft={state.draft} />;
  if (state.kind === 'failed') return <Failed refusal={state.refusal} />;
  const { reply } = state;
  switch (reply.kind) {
    case 'personalized':
      return <Personalized reply={reply} state={state} />;
    case 'left-alone':
      return <LeftAlone reason={reply.reason} />;
    case 'nobody-known':
      return <QuietLine onChoose={onChoose} />;
    default:
      return reply satisfies never;
  }
}

function Working({ draft }: { draft: View | undefined }) {
  return (
    <>
      <p className="line working" role="status" lang={LANGUAGE}>
        {OVERLAY.working}
      </p>
      {draft && (
        <div className="answer draft">
          <ViewBody view={draft} />
        </div>
      )}
    </>
  );
}

/** Asking again cannot help where the answer would be the same. */
const FINAL: readonly Refusal['kind'][] = ['not-granted', 'paused-here', 'answer-too-large'];

function Failed({ refusal }: { refusal: Refusal }) {
  const { events } = useOverlayTools();
  return (
    <p className="line" role="status" lang={LANGUAGE}>
      <span>{refusal.message}</span>
      {!FINAL.includes(refusal.kind) && (
        <button type="button" onClick={() => events.retry()}>
          {OVERLAY.retry}
        </button>
      )}
    </p>
  );
}
