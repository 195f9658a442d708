import { useRef, useState } from 'react';
import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import { useOverlayTools } from '../overlay-context.ts';

/** Code exactly as given, its language, and a button to copy it. */
export function CodeView({ text, language }: { text: string; language: string | null }) {
  const { events } = useOverlayTools();
  const code = useRef<HTMLElement>(null);
  const [status, setStatus] = useState('');

  const copy = async () => {
    events.noticed('copied-code');
    const copied = await copyText(text);
    // Plain-http pages have no clipboard for scripts: select it, so that one key copies it.
    if (!copied && code.current) getSelection()?.selectAllChildren(code.current);
    setStatus(copied ? OVERLAY.copied : OVERLAY.copyByHand);
  };

  return (
    <figure className="code">
      <figcaption lang={LANGUAGE}>
        <span>{language ?? OVERLAY.code}</span>
        <span role="status">{status}</span>
        <button type="button" onClick={() => void copy()}>
          {OVERLAY.copy}
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="scroll" dir="ltr" tabIndex={0}>
        <code ref={code}>{text}</code>
      </pre>
    </figure>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
