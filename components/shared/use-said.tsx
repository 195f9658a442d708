import { type ReactNode, useRef, useState } from 'react';

/**
 * A line that tells what was done: it is read aloud, and takes the focus, since the control that was
 * used is gone by then.
 */
export function useSaid(): { readonly said: ReactNode; say(words: string): void } {
  const [words, setWords] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const say = (what: string) => {
    setWords(what);
    line.current?.focus();
  };
  const said = (
    <p ref={line} role="status" tabIndex={-1} className="said">
      {words}
    </p>
  );
  return { said, say };
}
