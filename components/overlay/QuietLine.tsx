import { useState } from 'react';
import { LANGUAGE } from '@/components/words/language.ts';
import { FORM_LABELS, FORM_PHRASES, OVERLAY } from '@/components/words/overlay-words.ts';
import type { Form } from '@/lib/app/page-calls.ts';
import { useOverlayTools } from './overlay-context.ts';

const FORMS = Object.keys(FORM_LABELS) as Form[];

/** For a reader nobody knows yet: one line under the original, useful with one click. */
export function QuietLine({ onChoose }: { onChoose: (form: Form) => void }) {
  const { events } = useOverlayTools();
  const choose = (form: Form) => {
    onChoose(form);
    events.choose(form, 'this-topic');
  };
  return (
    <fieldset className="line" lang={LANGUAGE}>
      <legend>{OVERLAY.showFor}</legend>
      {FORMS.map((form) => (
        <button type="button" key={form} onClick={() => choose(form)}>
          {FORM_LABELS[form]}
        </button>
      ))}
    </fieldset>
  );
}

/** After a choice for one topic: offer to keep it for all. */
export function AlwaysLine({ form, onDone }: { form: Form; onDone: () => void }) {
  const { events } = useOverlayTools();
  const [kept, setKept] = useState(false);
  const keep = () => {
    setKept(true);
    events.choose(form, 'always');
  };
  return (
    <p className="line" role="status" lang={LANGUAGE}>
      <span>{kept ? OVERLAY.alwaysKept : OVERLAY.shownFor(FORM_PHRASES[form])}</span>
      {!kept && (
        <button type="button" onClick={keep}>
          {OVERLAY.always}
        </button>
      )}
      <button type="button" className="close" aria-label={OVERLAY.dismiss} onClick={onDone}>
        ×
      </button>
    </p>
  );
}
