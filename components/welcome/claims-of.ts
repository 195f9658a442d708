import type { StyleChoice } from '@/components/words/welcome-words.ts';
import type { Claim, Style } from '@/lib/self-model/claim.ts';

/** What was answered on the first run; empty where nothing was. */
export type Answers = {
  readonly role: string;
  readonly knows: string;
  readonly newTo: string;
  readonly style: StyleChoice;
  /** Agreed that sent questions are learnt from. */
  readonly learn: boolean;
};

export const NO_ANSWERS: Answers = { role: '', knows: '', newTo: '', style: 'none', learn: false };

const STYLES: Record<Exclude<StyleChoice, 'none'>, Style> = {
  brief: { dimension: 'length', value: 'brief' },
  bullets: { dimension: 'structure', value: 'bullets' },
  plain: { dimension: 'vocabulary', value: 'plain' },
  verdict: { dimension: 'first', value: 'verdict' },
};

/** The statements in the answers: a role, a level for each topic, a style. */
export function claimsOf({ role, knows, newTo, style }: Answers): readonly Claim[] {
  const claims: Claim[] = [];
  if (role.trim()) claims.push({ facet: 'role', role: role.trim() });
  for (const topic of topicsOf(knows)) {
    claims.push({ facet: 'expertise', topic, level: 'practitioner' });
  }
  for (const topic of topicsOf(newTo))
    claims.push({ facet: 'expertise', topic, level: 'newcomer' });
  if (style !== 'none') claims.push({ facet: 'style', style: STYLES[style] });
  return claims;
}

const topicsOf = (text: string): readonly string[] =>
  text
    .split(/[,;、，]/u)
    .map((topic) => topic.trim())
    .filter(Boolean);
