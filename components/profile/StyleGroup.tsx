import { useId, useState } from 'react';
import {
  ANALOGIES,
  type ChosenDimension,
  claimSentence,
  STYLES,
} from '@/components/words/claim-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';
import type { Claim, Style } from '@/lib/self-model/claim.ts';
import type { Edits } from './use-edits.ts';

type Dimension = Style['dimension'];
const DIMENSIONS = Object.keys(STYLES) as ChosenDimension[];

/** What only an engine that writes can do. */
const NEEDS_WRITING: ReadonlySet<Dimension | null> = new Set(['language', 'analogies']);

/** How the user likes to read: one choice for each dimension, "as it comes" for none. */
export function StyleGroup({ beliefs, edits }: { beliefs: readonly BeliefView[]; edits: Edits }) {
  const heading = useId();
  return (
    <section className="facet" aria-labelledby={heading}>
      <h3 id={heading}>{PROFILE.styleTitle}</h3>
      <div className="styles">
        {DIMENSIONS.map((dimension) => (
          <DimensionSelect
            key={dimension}
            dimension={dimension}
            belief={beliefs.find(({ claim }) => dimensionOf(claim) === dimension)}
            edits={edits}
          />
        ))}
        <AnalogiesField
          belief={beliefs.find(({ claim }) => dimensionOf(claim) === 'analogies')}
          edits={edits}
        />
      </div>
      <OnTopics beliefs={beliefs} edits={edits} />
      {beliefs.some(({ claim }) => NEEDS_WRITING.has(dimensionOf(claim))) && (
        <p className="quiet">{PROFILE.needsWriting}</p>
      )}
    </section>
  );
}

/** Of what holds for all questions; what holds on one topic has a line of its own. */
const dimensionOf = (claim: BeliefView['claim']): Dimension | null =>
  claim.facet === 'style' && claim.about === undefined ? claim.style.dimension : null;

/** How the user likes to read about single topics, as said under answers. */
function OnTopics({ beliefs, edits }: { beliefs: readonly BeliefView[]; edits: Edits }) {
  const scoped = beliefs.filter(({ claim }) => claim.facet === 'style' && claim.about);
  if (scoped.length === 0) return null;
  return (
    <ul>
      {scoped.map(({ id, claim }) => (
        <li key={id} className="row claim">
          <span className="grow clamp" dir="auto">
            {claimSentence(claim)}
          </span>
          <button
            type="button"
            className="icon"
            aria-label={PROFILE.forget(claimSentence(claim))}
            onClick={() => void edits.forget(id, claim)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

type StyleClaim = Extract<Claim, { facet: 'style' }>;
type Held = Pick<BeliefView, 'id' | 'claim'> | undefined;
type DimensionSelectProps = {
  readonly dimension: ChosenDimension;
  readonly belief: Held;
  readonly edits: Edits;
};

/** One dimension of style; choosing "as it comes" forgets what was said of it. */
export function DimensionSelect({ dimension, belief, edits }: DimensionSelectProps) {
  const { label, none, values } = STYLES[dimension];
  const [wanted, setWanted] = useState<string | null>(null);
  const held = heldBy(belief);

  const choose = async (value: string) => {
    setWanted(value); // Shown at once, and taken back if it was refused.
    if (value === '') {
      if (belief) await edits.forget(belief.id, belief.claim);
    } else {
      // The select offers the values of this very dimension.
      const claim = { ...scopeOf(belief), style: { dimension, value } as Style };
      await (belief ? edits.correct(belief.id, claim) : edits.state(claim));
    }
    setWanted(null);
  };

  return (
    <label>
      <span>{label}</span>
      <select value={wanted ?? held} onChange={(event) => void choose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {Object.entries(values).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The fields to draw comparisons from, kept on Enter or on leaving the field; empty forgets them. */
export function AnalogiesField({ belief, edits }: { belief: Held; edits: Edits }) {
  const held = heldBy(belief);
  const [typed, setTyped] = useState<string | null>(null);

  const keep = async () => {
    const value = typed?.trim() ?? held;
    // What was refused stays for another try, and so does what was typed meanwhile.
    const isKept = value === held || (await put(value, belief, edits));
    if (isKept) setTyped((now) => (now === typed ? null : now));
  };

  return (
    <label>
      <span>{ANALOGIES.label}</span>
      <input
        value={typed ?? held}
        placeholder={ANALOGIES.placeholder}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
        }}
      />
    </label>
  );
}

function put(value: string, belief: Held, edits: Edits): Promise<boolean> {
  if (value === '' && belief) return edits.forget(belief.id, belief.claim);
  const claim = { ...scopeOf(belief), style: { dimension: 'analogies', value } } as const;
  return belief ? edits.correct(belief.id, claim) : edits.state(claim);
}

/** A correction stays on the topic that the belief was about. */
const scopeOf = (belief: Held): Pick<StyleClaim, 'facet' | 'about'> =>
  belief?.claim.facet === 'style' && belief.claim.about
    ? { facet: 'style', about: belief.claim.about }
    : { facet: 'style' };

const heldBy = (belief: Held): string =>
  belief?.claim.facet === 'style' ? belief.claim.style.value : '';
