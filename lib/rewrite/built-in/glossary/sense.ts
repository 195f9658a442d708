import type { Analysis } from '../analysis.ts';
import type { TermUse } from '../term-uses.ts';
import { type Field, fieldsIn } from './fields.ts';

/** A word needs this many signs that the text is about its field, a term of several words half as many. */
const SIGNS = 4;

/** "Transaction" means one thing to a bank and another to a database: a term counts only in its field. */
export function isInItsField(
  uses: readonly TermUse[],
  { question, doc }: Analysis,
): (use: TermUse) => boolean {
  const everyday = fieldsIn([question, ...doc.sentences.map(({ text }) => text)].join(' '));
  const others = (use: TermUse, field: Field): number =>
    uses.filter(({ entry }) => entry !== use.entry && fieldOf(entry) === field).length;
  return (use) => {
    const field = fieldOf(use.entry);
    if (field === null || ('anywhere' in use.entry && use.entry.anywhere)) return true;
    const signs = (one: Field): number => (everyday.get(one) ?? 0) + others(use, one);
    if (use.entry.term.includes(' ')) return signs(field) >= SIGNS / 2;
    return signs(field) >= SIGNS && [...everyday.keys()].every((one) => signs(one) <= signs(field));
  };
}

/** What a saved page says of a term was found for this very question, and is of no field. */
export const fieldOf = (entry: TermUse['entry']): Field | null =>
  'field' in entry ? entry.field : null;
