import { useEffect, useRef, useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { PREVIEW } from '@/components/words/server-words.ts';
import type { RequestPreview } from '@/lib/app/engines/engine-calls.ts';
import type { Price, ServerSettings } from '@/lib/app/engines/engine-settings.ts';
import { costOf } from './cost.ts';
import { Problem } from './Problem.tsx';

type PreviewProps = {
  readonly source: Pick<EngineSource, 'previewRequest'>;
  readonly server: ServerSettings;
  /** What its user said that it charges. */
  readonly price: Price | null | undefined;
  /** Given where the reader has to agree before the server is used. */
  readonly onConfirm?: (() => void) | undefined;
  readonly onClose: () => void;
};

/** What came of asking, and for which server. */
type Found = {
  readonly server: ServerSettings;
  readonly result: Awaited<ReturnType<EngineSource['previewRequest']>>;
};

/** What a server would be sent, to the letter. */
export function Preview({ source, server, price, onConfirm, onClose }: PreviewProps) {
  const place = useRef<HTMLElement>(null);
  // The button that opened it is gone.
  useEffect(() => place.current?.focus(), []);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isOpen = true;
    void source.previewRequest(server).then((result) => {
      if (isOpen) setFound({ server, result });
    });
    return () => {
      isOpen = false;
    };
  }, [source, server]);
  // Nobody agrees to what was found out about a server whose address was changed since.
  const result = found?.server === server ? found.result : null;
  const shown = result?.ok ? result.value : null;
  return (
    <section ref={place} tabIndex={-1} className="preview stack" aria-label={PREVIEW.title}>
      <h4>{PREVIEW.title}</h4>
      {!result && (
        <p className="loading" role="status">
          {PREVIEW.loading}
        </p>
      )}
      <Problem problem={result && !result.ok ? result.error.message : null} />
      {shown && <Parts shown={shown} price={price ?? null} />}
      <div className="wrap">
        {shown && onConfirm && (
          <button type="button" className="primary" onClick={onConfirm}>
            {PREVIEW.confirm(shown.host)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {onConfirm ? PREVIEW.cancel : PREVIEW.hide}
        </button>
      </div>
    </section>
  );
}

function Parts({ shown, price }: { shown: RequestPreview; price: Price | null }) {
  const { address, prompt, body, passages, level, tokens } = shown;
  return (
    <>
      <p className="quiet">{PREVIEW.hint}</p>
      <p>
        {PREVIEW.to} <code>{address}</code>
      </p>
      <p>
        {PREVIEW.tokens(tokens.read, tokens.written)}
        {price && ` ${PREVIEW.cost(costOf(tokens, price))}`}
      </p>
      {level === 0 && <p className="hint">{PREVIEW.nobody}</p>}
      {passages > 0 && <p className="hint">{PREVIEW.passages(passages)}</p>}
      <Text label={PREVIEW.instructions} text={prompt.system} />
      <Text label={PREVIEW.data} text={prompt.user} />
      <details>
        <summary>{PREVIEW.exact}</summary>
        <Text label={PREVIEW.exact} text={body} />
      </details>
      <p className="quiet">{PREVIEW.rule}</p>
    </>
  );
}

/** Long text in a box of its own; reached by the keyboard, since it scrolls. */
const Text = ({ label, text }: { label: string; text: string }) => (
  <div>
    <p className="quiet">{label}</p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
    <section className="sent" tabIndex={0} aria-label={label}>
      {text}
    </section>
  </div>
);
