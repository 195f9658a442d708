import { isCode } from '../analysis.ts';
import { noteDown } from '../draft.ts';
import type { Work } from '../transform.ts';

/** Programming languages by the names that code blocks and people use; one row is one language. */
const LANGUAGES: readonly (readonly string[])[] = [
  ['javascript', 'js', 'jsx', 'mjs', 'typescript', 'ts', 'tsx', 'node', 'node.js', 'deno', 'bun'],
  ['python', 'py', 'python3', 'django', 'flask'],
  ['java', 'spring'],
  ['kotlin', 'kt'],
  ['c#', 'csharp', 'cs', '.net'],
  ['go', 'golang'],
  ['ruby', 'rb', 'rails'],
  ['php', 'laravel'],
  ['rust', 'rs'],
  ['swift'],
];

const languageOf = (name: string): number =>
  LANGUAGES.findIndex((names) => names.includes(name.toLowerCase()));

/** Of the same thing in several programming languages, the reader's own stays open. */
export function foldOtherTools({ analysis, plan, draft }: Work): void {
  const own = new Set(
    plan.framing.context.map(({ name }) => languageOf(name)).filter((n) => n >= 0),
  );
  const blocks = analysis.units
    .filter(isCode)
    .map((unit) => ({ unit, language: languageOf(unit.language ?? '') }))
    .filter(({ language }) => language >= 0);
  if (!blocks.some(({ language }) => own.has(language))) return;
  for (const { unit, language } of blocks) {
    if (own.has(language)) continue;
    draft.folded.set(unit.id, 'not-for-your-goal');
    noteDown(draft, 'fold-known', 'context');
  }
}
