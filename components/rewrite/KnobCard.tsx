import { useState } from 'react';
import { BeliefCorrection } from '@/components/profile/BeliefCorrection.tsx';
import type { Edits } from '@/components/profile/use-edits.ts';
import { claimSentence } from '@/components/words/claim-words.ts';
import { ruleSentence, WHY } from '@/components/words/why-words.ts';
import type { RewriteDetail } from '@/lib/app/ui-views.ts';
import { Evidence } from './Evidence.tsx';

export type Reason = RewriteDetail['because'][number];

type KnobCardProps = {
  /** What the knob was set to. */
  readonly title: string;
  /** Why, each belief once. */
  readonly reasons: readonly Reason[];
  readonly edits: Edits;
};

/** One knob and the beliefs that turned it, each with the way to say it is wrong. */
export function KnobCard({ title, reasons, edits }: KnobCardProps) {
  return (
    <li className="card">
      <p className="knob">{title}</p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <ReasonItem key={reason.belief?.id ?? reason.ruleId} reason={reason} edits={edits} />
        ))}
      </ul>
    </li>
  );
}

function ReasonItem({
  reason: { field, ruleId, belief },
  edits,
}: {
  reason: Reason;
  edits: Edits;
}) {
  const [wrong, setWrong] = useState(false);
  const rule = ruleSentence(ruleId, field);
  if (!belief) {
    return (
      <li>
        <p>{rule}</p>
        <p className="quiet">{WHY.noBelief}</p>
      </li>
    );
  }
  const sentence = claimSentence(belief.claim);
  return (
    <li>
      <p className="belief clamp">{sentence}</p>
      <p className="quiet">{rule}</p>
      <Evidence evidence={belief.evidence} />
      <button
        type="button"
        className="plain wrong"
        aria-expanded={wrong}
        aria-description={sentence}
        onClick={() => setWrong(!wrong)}
      >
        {WHY.wrong}
      </button>
      {wrong && <BeliefCorrection belief={belief} edits={edits} onDone={() => setWrong(false)} />}
    </li>
  );
}
