import { claimSentence } from '@/components/words/claim-words.ts';
import { PROPOSALS } from '@/components/words/past-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { BeliefView, ProfileView } from '@/lib/app/ui-views.ts';
import './profile.css';
import type { Edits } from './use-edits.ts';

/** More at once would be a chore; the rest waits behind a click. */
const SHOWN = 5;

type ProposalsProps = {
  readonly profile: Pick<ProfileView, 'beliefs' | 'contradictions'>;
  readonly edits: Edits;
};

/** What waits for a nod: first what mounts against a statement, then the surest. */
export function Proposals({ profile: { beliefs, contradictions }, edits }: ProposalsProps) {
  const byId = new Map(beliefs.map((belief) => [belief.id, belief]));
  const against = new Map(contradictions.map(({ held, seen }) => [seen, byId.get(held)]));
  const mounting = new Set(contradictions.filter((one) => one.mounting).map(({ seen }) => seen));
  const proposed = beliefs
    .filter(({ status }) => status === 'proposed')
    .sort(
      (a, b) =>
        Number(mounting.has(b.id)) - Number(mounting.has(a.id)) || b.confidence - a.confidence,
    );
  if (proposed.length === 0) return null;
  const list = (some: readonly BeliefView[]) => (
    <ul>
      {some.map((belief) => (
        <Proposal key={belief.id} belief={belief} held={against.get(belief.id)} edits={edits} />
      ))}
    </ul>
  );
  const rest = proposed.slice(SHOWN);
  return (
    <section className="facet proposals" aria-label={PROFILE.proposals}>
      <h3>{PROFILE.proposals}</h3>
      <p className="quiet">{PROFILE.proposalsHint}</p>
      {list(proposed.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary>{PROPOSALS.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

type ProposalProps = {
  readonly belief: BeliefView;
  /** What the user said, where this stands against it. */
  readonly held: BeliefView | undefined;
  readonly edits: Edits;
};

function Proposal({ belief: { id, claim, evidence }, held, edits }: ProposalProps) {
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
      {held && <small>{PROPOSALS.instead(claimSentence(held.claim))}</small>}
      {words && (
        <blockquote dir="auto" className="clamp">
          {words}
        </blockquote>
      )}
    </li>
  );
}
