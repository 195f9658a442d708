import type { StatementRule } from './statement-rule.ts';

/** What may stand between subject and verb without changing what is said. */
export const ADVERBS =
  "(?:(?:really|strongly|generally|usually|normally|much|always|often|mostly|mainly|also|just|personally|definitely|still|steadfastly|completely|strictly|firmly|actively|exclusively|try to|vastly|typically|actually|quite|particularly|especially|truly|absolutely|simply|do|have|now|currently|primarily|only|greatly|would|'d)\\s+)*";
export const I = `\\b(?:i|we)\\s+${ADVERBS}`;
export const I_AM = `\\b(?:i'm|i am|we're|we are)\\s+${ADVERBS}`;
export const I_HAVE = "\\b(?:i've|i have|we've|we have)\\s+(?:got\\s+)?";

/** A rule from its pattern's source, case aside. */
export const rule = (
  id: string,
  pattern: string,
  until: RegExp | null,
  claims: StatementRule['claims'],
): StatementRule => ({ id, pattern: new RegExp(pattern, 'gi'), until, claims });
