import { useState } from 'react';
import { BeliefCorrection } from '@/components/profile/BeliefCorrection.tsx';
import type { Edits } from '@/components/profile/use-edits.ts';
import { Evidence } from '@/components/rewrite/Evidence.tsx';
import { claimSentence } from '@/components/words/claim-words.ts';
import { knobSentence, ruleSentence, WHY } from '@/components/words/why-words.ts';
import type { RewriteDetail } from '@/lib/app/calls.ts';
import type { Framing } from '@/lib/framing/framing.ts';

type BecauseItemProps = {
  readonly reason: RewriteDetail['because'][number];
  readonly framing: Framing;
  readonly edits: Edits;
};

/** One knob, the rule that turned it and the belief behind it, with the way to say it is wrong. */
export function BecauseItem({
  reason: { field, ruleId, belief },
  framing,
  edits,
}: BecauseItemProps) {
  const [wrong, setWrong] = useState(false);
  return (
    <li className="card">
      <p className="knob">{knobSentence(framing, field)}</p>
      <p className="quiet">{ruleSentence(ruleId, field)}</p>
      {!belief && <p className="quiet">{WHY.noBelief}</p>}
      {belief && (
        <>
          <p className="belief">{claimSentence(belief.claim)}</p>
          <Evidence evidence={belief.evidence} />
          <button
            type="button"
            className="plain wrong"
            aria-expanded={wrong}
            onClick={() => setWrong(!wrong)}
          >
            {WHY.wrong}
          </button>
          {wrong && (
            <BeliefCorrection belief={belief} edits={edits} onDone={() => setWrong(false)} />
          )}
        </>
      )}
    </li>
  );
}
