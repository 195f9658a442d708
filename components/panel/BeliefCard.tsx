import { useState } from 'react';
import { BeliefCorrection } from '@/components/profile/BeliefCorrection.tsx';
import type { Edits } from '@/components/profile/use-edits.ts';
import { Evidence } from '@/components/rewrite/Evidence.tsx';
import { claimSentence } from '@/components/words/claim-words.ts';
import { dateOf } from '@/components/words/language.ts';
import { PANEL } from '@/components/words/panel-words.ts';
import { WHY } from '@/components/words/why-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';

/** One belief: what, how surely, since when, in which of the user's words, and the way to object. */
export function BeliefCard({ belief, edits }: { belief: BeliefView; edits: Edits }) {
  const { claim, confidence, provenance, since, evidence } = belief;
  const [wrong, setWrong] = useState(false);
  const percent = Math.round(confidence * 100);
  return (
    <li className="card belief-card">
      <p className="belief clamp">{claimSentence(claim)}</p>
      <p className="row">
        <meter min={0} max={100} value={percent} aria-label={PANEL.confidence} />
        <small>{PANEL.sure(percent)}</small>
      </p>
      <p>
        <small>{`${PANEL.provenance[provenance]} · ${PANEL.since(dateOf(since))}`}</small>
      </p>
      {evidence.length > 0 && (
        <details>
          <summary>
            <small>{PANEL.evidence(evidence.length)}</small>
          </summary>
          <Evidence evidence={evidence} />
        </details>
      )}
      <button
        type="button"
        className="plain wrong"
        aria-expanded={wrong}
        onClick={() => setWrong(!wrong)}
      >
        {WHY.wrong}
      </button>
      {wrong && <BeliefCorrection belief={belief} edits={edits} onDone={() => setWrong(false)} />}
    </li>
  );
}
