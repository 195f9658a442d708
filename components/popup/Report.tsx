import { useId, useState } from 'react';
import { SITE_STATE } from '@/components/words/site-words.ts';

/** A text that the user may read, copy, and send to whoever can help. */
export function Report({ text }: { readonly text: string }) {
  const [state, setState] = useState<'closed' | 'copied' | 'not-copied'>('closed');
  const hint = useId();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('not-copied'),
    );
  };
  return (
    <>
      <button type="button" aria-describedby={hint} onClick={copy}>
        {SITE_STATE.report}
      </button>
      <p className="quiet" id={hint}>
        {SITE_STATE.reportHint}
      </p>
      {state !== 'closed' && (
        <>
          <p role="status">{state === 'copied' ? SITE_STATE.copied : SITE_STATE.notCopied}</p>
          <textarea
            className="report"
            readOnly
            rows={6}
            aria-label={SITE_STATE.reportTitle}
            value={text}
          />
        </>
      )}
    </>
  );
}
