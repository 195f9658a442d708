import { useId } from 'react';
import { Proposals } from '@/components/profile/Proposals.tsx';
import type { Edits } from '@/components/profile/use-edits.ts';
import { FACET_TITLES } from '@/components/words/claim-words.ts';
import { PANEL } from '@/components/words/panel-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { BeliefView, ProfileView } from '@/lib/app/ui-views.ts';
import type { Facet } from '@/lib/self-model/claim.ts';
import { BeliefCard } from './BeliefCard.tsx';

const FACETS = Object.keys(FACET_TITLES) as Facet[];

type BeliefsByFacetProps = { readonly profile: ProfileView; readonly edits: Edits };

/** All that is believed, with how surely and why. */
export function BeliefsByFacet({ profile, edits }: BeliefsByFacetProps) {
  const { beliefs, unreadable } = profile;
  const acting = beliefs.filter(({ status }) => status === 'acting');
  return (
    <div className="stack beliefs">
      {beliefs.length === 0 && <p className="quiet">{PANEL.nothingKnown}</p>}
      {unreadable > 0 && <p className="failed">{PROFILE.unreadable(unreadable)}</p>}
      <Proposals profile={profile} edits={edits} />
      {FACETS.map((facet) => (
        <FacetBeliefs
          key={facet}
          facet={facet}
          beliefs={acting.filter(({ claim }) => claim.facet === facet)}
          edits={edits}
        />
      ))}
    </div>
  );
}

type FacetBeliefsProps = {
  readonly facet: Facet;
  readonly beliefs: readonly BeliefView[];
  readonly edits: Edits;
};

function FacetBeliefs({ facet, beliefs, edits }: FacetBeliefsProps) {
  const heading = useId();
  if (beliefs.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{FACET_TITLES[facet]}</h2>
      {facet === 'stance' && <p className="quiet">{PANEL.notUsed}</p>}
      <ul className="cards">
        {beliefs.map((belief) => (
          <BeliefCard key={belief.id} belief={belief} edits={edits} />
        ))}
      </ul>
    </section>
  );
}
