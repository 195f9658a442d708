import { claimSentence } from '@/components/words/claim-words.ts';
import { COMMON } from '@/components/words/common-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import { WHY } from '@/components/words/why-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';
import { type EditorFacet, FACET_FORMS } from './facets.ts';
import { LineForm } from './LineForm.tsx';
import { AnalogiesField, DimensionSelect } from './StyleGroup.tsx';
import type { Edits } from './use-edits.ts';

type BeliefCorrectionProps = {
  readonly belief: BeliefView;
  readonly edits: Edits;
  readonly onDone: () => void;
};

/** Say what is right instead, or have it forgotten with its evidence. */
export function BeliefCorrection({ belief, edits, onDone }: BeliefCorrectionProps) {
  const forget = async () => {
    if (await edits.forget(belief.id, belief.claim)) onDone();
  };
  return (
    <div className="correction stack">
      <p className="quiet">{WHY.right}</p>
      <CorrectionForm belief={belief} edits={edits} onDone={onDone} />
      <button
        type="button"
        className="danger"
        aria-label={PROFILE.forget(claimSentence(belief.claim))}
        onClick={() => void forget()}
      >
        {COMMON.forget}
      </button>
    </div>
  );
}

function CorrectionForm({ belief: { id, claim }, edits, onDone }: BeliefCorrectionProps) {
  if (claim.facet === 'stance') return null;
  if (claim.facet === 'style') {
    const { dimension } = claim.style;
    if (dimension === 'analogies') return <AnalogiesField belief={{ id, claim }} edits={edits} />;
    return <DimensionSelect dimension={dimension} belief={{ id, claim }} edits={edits} />;
  }
  const facet: EditorFacet = claim.facet;
  const { read, write } = FACET_FORMS[facet];
  return (
    <LineForm
      facet={facet}
      line={read(claim)}
      onSubmit={async (line) => {
        const kept = await edits.correct(id, write(line));
        if (kept) onDone();
        return kept;
      }}
      onCancel={onDone}
    />
  );
}
