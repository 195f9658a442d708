import { domainOf } from './archetype.ts';
import type { Claim } from './claim.ts';
import { normalize, stemsOf } from './terms.ts';

/**
 * What a claim is about, without what it says of it. Two claims with one subject cannot both hold:
 * the later one supersedes the earlier.
 */
export function subjectOf(claim: Claim): string {
  return remembered(SUBJECTS, claim, readSubject);
}

/** Equal for claims that say the same, however they are spelled. */
export function claimKey(claim: Claim): string {
  return remembered(KEYS, claim, (said) => `${subjectOf(said)}=${normalize(saidOf(said))}`);
}

/** Claims never change, and a year of interactions asks for the same few over and over. */
const SUBJECTS = new WeakMap<Claim, string>();
const KEYS = new WeakMap<Claim, string>();

function remembered(
  known: WeakMap<Claim, string>,
  claim: Claim,
  read: (claim: Claim) => string,
): string {
  const before = known.get(claim);
  if (before !== undefined) return before;
  const text = read(claim);
  known.set(claim, text);
  return text;
}

function readSubject(claim: Claim): string {
  switch (claim.facet) {
    case 'role':
      return `role:${domainOf(claim.role)}`;
    case 'expertise':
      return `expertise:${nameKey(claim.topic)}`;
    case 'goal':
      return `goal:${nameKey(claim.goal)}`;
    case 'style':
      return `style:${claim.style.dimension}:${nameKey(claim.about ?? '')}`;
    case 'context':
      return `context:${claim.kind}:${nameKey(claim.name)}`;
    case 'preference':
      return `preference:${nameKey(claim.thing)}`;
    case 'stance':
      return `stance:${normalize(claim.text)}`;
    default:
      return claim satisfies never;
  }
}

/** What the claim says of its subject. */
function saidOf(claim: Claim): string {
  switch (claim.facet) {
    case 'role':
      return claim.role;
    case 'expertise':
      return claim.level;
    case 'goal':
      return claim.stage;
    case 'style':
      return claim.style.value;
    case 'preference':
      return claim.polarity;
    case 'context':
    case 'stance':
      return '';
    default:
      return claim satisfies never;
  }
}

const NEGATION = /\b(?:no|non|not|without)\b/g;

/** "Unit tests" and "unit test" name one thing, "ads" and "no ads" do not. */
function nameKey(name: string): string {
  const spelled = normalize(name);
  const stems = [...stemsOf(spelled.replaceAll('-', ''))].sort();
  if (stems.length === 0) return spelled;
  return [...(spelled.match(NEGATION) ?? []), ...stems].join(' ');
}
