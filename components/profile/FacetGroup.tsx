import { useId, useRef, useState } from 'react';
import { COMMON } from '@/components/words/common-words.ts';
import { GROUP_WORDS, PROFILE } from '@/components/words/profile-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { type EditorFacet, FACET_FORMS, type Line } from './facets.ts';
import { LineForm } from './LineForm.tsx';
import type { Edits } from './use-edits.ts';

type FacetGroupProps = {
  readonly facet: EditorFacet;
  readonly beliefs: readonly BeliefView[];
  readonly edits: Edits;
  /** With the form open from the start, for a profile that is still empty. */
  readonly startsOpen?: boolean;
};

/** All acting beliefs of one facet, and the line that adds another. */
export function FacetGroup({ facet, beliefs, edits, startsOpen = false }: FacetGroupProps) {
  const [adding, setAdding] = useState(startsOpen);
  const addButton = useRef<HTMLButtonElement>(null);
  const heading = useId();
  const words = GROUP_WORDS[facet];
  const { single, read, write } = FACET_FORMS[facet];
  const rows = beliefs.flatMap((belief) => {
    const line = read(belief.claim);
    return line ? [{ belief, line }] : [];
  });

  const stop = () => {
    setAdding(false);
    requestAnimationFrame(() => addButton.current?.focus());
  };
  const add = async (line: Line) => {
    const kept = await edits.state(write(line));
    if (kept && single) stop();
    return kept;
  };

  return (
    <section className="facet" aria-labelledby={heading}>
      <div className="row">
        <h3 className="grow" id={heading}>
          {words.title}
        </h3>
        {!adding && !(single && rows.length > 0) && (
          <button
            ref={addButton}
            type="button"
            className="plain"
            aria-label={PROFILE.addTo(words.title)}
            onClick={() => setAdding(true)}
          >
            + {COMMON.add}
          </button>
        )}
      </div>
      {rows.length === 0 && !adding && <p className="quiet">{words.hint}</p>}
      <ul>
        {rows.map(({ belief, line }) => (
          <ClaimRow key={belief.id} facet={facet} belief={belief} line={line} edits={edits} />
        ))}
      </ul>
      {adding && (
        <LineForm facet={facet} line={null} onSubmit={add} onCancel={stop} quiet={startsOpen} />
      )}
    </section>
  );
}
