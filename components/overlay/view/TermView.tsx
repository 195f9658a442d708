import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { GLOSS_SOURCES } from '@/components/words/answer-words.ts';
import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Gloss } from '@/lib/tree/view.ts';
import { useOverlayTools } from '../overlay-context.ts';

type TermProps = {
  readonly gloss: Gloss;
  /** The words hold links or the like, and controls must not stand inside a control. */
  readonly holdsControls: boolean;
  /** The original's own words. */
  readonly children: ReactNode;
};

/** A term of the answer; its definition, marked as ours, opens in the line. */
export function TermView({ gloss, holdsControls, children }: TermProps) {
  const { events } = useOverlayTools();
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = () => {
    if (!open) events.noticed('gloss-opened');
    setOpen(!open);
  };
  const label = OVERLAY.whatIs(gloss.term);
  const handle = { expanded: open, controls: id, label, onToggle: toggle };

  return (
    <>
      {holdsControls && children}
      <Handle {...handle}>{holdsControls ? '?' : children}</Handle>
      {open && (
        <span className="gloss" id={id} role="note" aria-label={OVERLAY.explained}>
          {gloss.text} <small lang={LANGUAGE}>{GLOSS_SOURCES[gloss.from]}</small>
        </span>
      )}
    </>
  );
}

type HandleProps = {
  readonly expanded: boolean;
  readonly controls: string;
  readonly label: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

function Handle({ expanded, controls, label, onToggle, children }: HandleProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onToggle();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: text of a real button cannot wrap, be selected or copied
    <span
      role="button"
      tabIndex={0}
      className="term"
      aria-expanded={expanded}
      aria-controls={expanded ? controls : undefined}
      aria-description={label}
      onClick={onToggle}
      onKeyDown={press}
    >
      {children}
    </span>
  );
}
