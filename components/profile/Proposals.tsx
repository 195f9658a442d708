import { claimSentence } from '@/components/words/claim-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { BeliefView } from '@/lib/app/calls.ts';
import './profile.css';
import type { Edits } from './use-edits.ts';

/** What was noticed and waits for a nod. It changes no answer until then. */
export function Proposals({ beliefs, edits }: { beliefs: readonly BeliefView[]; edits: Edits }) {
  if (beliefs.length === 0) return null;
  return (
    <section className="facet proposals" aria-label={PROFILE.proposals}>
      <h3>{PROFILE.proposals}</h3>
      <p className="quiet">{PROFILE.proposalsHint}</p>
      <ul>
        {beliefs.map((belief) => (
          <Proposal key={belief.id} belief={belief} edits={edits} />
        ))}
      </ul>
    </section>
  );
}

function Proposal({
  belief: { id, claim, evidence },
  edits,
}: {
  belief: BeliefView;
  edits: Edits;
}) {
  const sentence = claimSentence(claim);
  const words = evidence.at(-1)?.words;
  return (
    <li>
      <div className="row">
        <span className="grow clamp">{sentence}</span>
        <button
          type="button"
          aria-label={`${PROFILE.yes}: ${sentence}`}
          onClick={() => void edits.answer(id, true)}
        >
          {PROFILE.yes}
        </button>
        <button
          type="button"
          aria-label={`${PROFILE.no}: ${sentence}`}
          onClick={() => void edits.answer(id, false)}
        >
          {PROFILE.no}
        </button>
      </div>
      {words && (
        <blockquote dir="auto" className="clamp">
          {words}
        </blockquote>
      )}
    </li>
  );
}
