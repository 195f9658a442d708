import { useRef, useState } from 'react';
import { GROUP_WORDS, PROFILE } from '@/components/words/profile-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';
import { type EditorFacet, FACET_FORMS, type Line } from './facets.ts';
import { ChoiceSelect, LineForm } from './LineForm.tsx';
import type { Edits } from './use-edits.ts';

type ClaimRowProps = {
  readonly facet: EditorFacet;
  readonly belief: BeliefView;
  readonly line: Line;
  readonly edits: Edits;
};

/** One belief: its text corrects in place, its choice changes at once, the cross forgets it. */
export function ClaimRow({ facet, belief, line, edits }: ClaimRowProps) {
  const [editing, setEditing] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const text = useRef<HTMLButtonElement>(null);
  const { choices, write } = FACET_FORMS[facet];
  const claimOf = (changed: Line) => write(changed);

  const stop = () => {
    setEditing(false);
    // The button is back only after the next drawing.
    requestAnimationFrame(() => text.current?.focus());
  };
  const save = async (changed: Line) => {
    const kept = await edits.correct(belief.id, claimOf(changed));
    if (kept) stop();
    return kept;
  };
  const choose = async (choice: string) => {
    setWanted(choice); // Shown at once, and taken back if it was refused.
    await edits.correct(belief.id, claimOf({ text: line.text, choice }));
    setWanted(null);
  };

  if (editing) {
    return (
      <li>
        <LineForm facet={facet} line={line} onSubmit={save} onCancel={stop} />
      </li>
    );
  }
  return (
    <li className="row claim">
      <button
        ref={text}
        type="button"
        className="grow text"
        aria-label={PROFILE.correct(line.text)}
        onClick={() => setEditing(true)}
      >
        <span className="clamp" dir="auto">
          {line.text}
        </span>
        {belief.provenance !== 'stated' && <small>{PROVENANCE[belief.provenance]}</small>}
      </button>
      <ChoiceSelect
        label={`${GROUP_WORDS[facet].choice}: ${line.text}`}
        choices={choices}
        value={wanted ?? line.choice}
        onChange={(choice) => void choose(choice)}
      />
      <button
        type="button"
        className="icon"
        aria-label={PROFILE.forget(line.text)}
        onClick={() => void edits.forget(belief.id, belief.claim)}
      >
        ×
      </button>
    </li>
  );
}

const PROVENANCE = { observed: PROFILE.noticed, imported: PROFILE.imported } as const;
