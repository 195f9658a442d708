import { type RefObject, useEffect, useRef } from 'react';
import { TRANSFORMS } from '@/components/words/answer-words.ts';
import { BECAUSE, LEVELS } from '@/components/words/because-words.ts';
import { listed } from '@/components/words/language.ts';
import { FEEDBACK_LABELS, OVERLAY } from '@/components/words/overlay-words.ts';
import type { OverlayState } from '@/lib/app/overlay-state.ts';
import type { Feedback } from '@/lib/app/page-calls.ts';
import type { Note, TransformId } from '@/lib/rewrite/engine.ts';
import { unfoldAll } from './folds.ts';
import { useOverlayTools } from './overlay-context.ts';
import type { PersonalizedReply } from './Personalized.tsx';

type MoreProps = {
  readonly id: string;
  readonly reply: PersonalizedReply;
  readonly state: Extract<OverlayState, { kind: 'replied' }>;
  readonly body: RefObject<HTMLElement | null>;
};

/** Behind the dots: feedback, what changed and how to take it back, how far this is personal. */
export function More({ id, reply, state, body }: MoreProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not returned: in newer browsers it is a promise, which React would take for a clean-up.
    panel.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, []);
  return (
    <div ref={panel} className="more" id={id}>
      <FeedbackButtons said={state.said} />
      <Changes notes={reply.notes} without={state.without} weakened={reply.weakened} />
      {reply.madeBy.fellBack && <NotByModel />}
      {reply.view.onlyLayout && <p>{OVERLAY.onlyLayout}</p>}
      {reply.view.removed.length > 0 && <LeftOut removed={reply.view.removed} />}
      <p className="foot">
        <span>{OVERLAY.level(reply.level, LEVELS[reply.level])}</span>
        {state.showing === 'rewrite' && <UnfoldAll body={body} />}
      </p>
    </div>
  );
}

/** The chosen engine did not do it: the reason stands in the side panel, and it can be asked to. */
function NotByModel() {
  const { events } = useOverlayTools();
  return (
    <p>
      {OVERLAY.notByModel}{' '}
      <button type="button" onClick={() => events.retry()}>
        {OVERLAY.useModel}
      </button>
    </p>
  );
}

const FEEDBACK = Object.keys(FEEDBACK_LABELS) as (Feedback | 'good')[];

function FeedbackButtons({ said }: { said: Feedback | 'good' | null }) {
  const { events } = useOverlayTools();
  return (
    <fieldset className="feedback">
      <legend>{OVERLAY.howWasThis}</legend>
      {FEEDBACK.map((feedback) => (
        <button
          type="button"
          key={feedback}
          aria-pressed={said === feedback}
          onClick={() => events.feedback(feedback)}
        >
          {FEEDBACK_LABELS[feedback]}
        </button>
      ))}
    </fieldset>
  );
}

type ChangesProps = {
  readonly notes: readonly Note[];
  readonly without: readonly TransformId[];
  readonly weakened: readonly TransformId[];
};

function Changes({ notes, without, weakened }: ChangesProps) {
  const live = notes.filter(({ transform }) => !without.includes(transform));
  return (
    <section aria-label={OVERLAY.whatChanged}>
      <p className="ours">{OVERLAY.whatChanged}</p>
      {live.length === 0 && <p>{OVERLAY.nothingChanged}</p>}
      <ul className="changes">
        {live.map((note) => (
          <Change key={`${note.transform} ${note.field}`} note={note} />
        ))}
      </ul>
      {without.length > 0 && (
        <p className="taken-back">
          {OVERLAY.takenBack}: {listed(without.map((transform) => TRANSFORMS[transform]))}
        </p>
      )}
      {weakened.length > 0 && (
        <p className="taken-back">
          {OVERLAY.weakened}: {listed(weakened.map((transform) => TRANSFORMS[transform]))}
        </p>
      )}
    </section>
  );
}

function Change({ note: { transform, field, count } }: { note: Note }) {
  const { events } = useOverlayTools();
  const what = TRANSFORMS[transform];
  return (
    <li>
      <span>
        {what} <small>{`${OVERLAY.places(count)}, ${OVERLAY.because(BECAUSE[field])}`}</small>
      </span>
      <button
        type="button"
        aria-label={`${OVERLAY.undo}: ${what}`}
        onClick={() => events.undoTransform(transform)}
      >
        {OVERLAY.undo}
      </button>
    </li>
  );
}

function LeftOut({ removed }: { removed: readonly { readonly text: string }[] }) {
  return (
    <details className="left-out">
      <summary>{OVERLAY.leftOut(removed.length)}</summary>
      {removed.map(({ text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
        <p key={index} dir="auto">
          {text}
        </p>
      ))}
    </details>
  );
}

function UnfoldAll({ body }: { body: RefObject<HTMLElement | null> }) {
  return (
    <button
      type="button"
      aria-keyshortcuts="u"
      onClick={() => body.current && unfoldAll(body.current)}
    >
      {OVERLAY.unfoldAll} <kbd>U</kbd>
    </button>
  );
}
