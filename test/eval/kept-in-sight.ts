import { analyse } from '@/lib/rewrite/built-in/analysis.ts';
import { basicsByWords, basicsIn } from '@/lib/rewrite/built-in/basics.ts';
import { cuesFor } from '@/lib/rewrite/built-in/cues/cues-for.ts';
import { withMustSee } from '@/lib/rewrite/built-in/must-see.ts';
import type { Role } from '@/lib/rewrite/built-in/roles.ts';
import type { Item, List, Phrase, Sentence } from '@/lib/tree/doc.ts';
import { sentencesOf } from '@/lib/tree/doc.ts';
import { languageOf } from '@/lib/tree/language.ts';
import type { Leaf, Result } from '@/lib/tree/result.ts';

/** Counts of one form: what must stay in sight, and what an expert has no need of. */
export type Kept = {
  readonly warnings: Count;
  readonly steps: Count;
  /** Words of definitions, examples and conclusions, where they are a tenth of the answer. */
  readonly basicsFolded: Count;
  /** The same of those that are not what was asked for and hold no figure or name of their own. */
  readonly basicsNotAskedFolded: Count;
};
type Count = { hits: number; n: number };

const MUST_STAY: ReadonlySet<Role> = new Set(['warning', 'correction']);
const MIN_BASICS = 0.1;

export const nothingKept = (): Kept => ({
  warnings: { hits: 0, n: 0 },
  steps: { hits: 0, n: 0 },
  basicsFolded: { hits: 0, n: 0 },
  basicsNotAskedFolded: { hits: 0, n: 0 },
});

/** Add what one form keeps in sight. */
export function countKept(
  question: string,
  { doc }: Result,
  drawn: readonly Leaf[],
  into: Kept,
): void {
  const cues = cuesFor(languageOf(doc.answer.source));
  const analysis = withMustSee(analyse(doc, question, cues));
  const { roles, units } = analysis;
  const states = new Map(
    drawn.filter(({ kind }) => kind !== 'markup').map(({ span, state }) => [span.start, state]),
  );
  const stateOf = (phrases: readonly Phrase[]): Leaf['state'] | undefined =>
    states.get(firstPlace(phrases) ?? -1);
  const isShown = ({ phrases }: Sentence): boolean => stateOf(phrases) === 'shown';
  const has = (wanted: ReadonlySet<Role>): Sentence[] =>
    doc.sentences.filter(({ id }) => wanted.has(roles.get(id) ?? 'statement'));
  const warnings = has(MUST_STAY);
  into.warnings.n += warnings.length;
  into.warnings.hits += warnings.filter(isShown).length;
  for (const unit of units) {
    if (unit.kind !== 'list' || unit.listClass !== 'procedure') continue;
    const holdsWarning = sentencesOf(unit).some((sentence) => warnings.includes(sentence));
    const isStepShown = (item: Item): boolean => {
      const head = headOf(item);
      return head.length > 0 ? stateOf(head) === 'shown' : showsPart(item, drawn);
    };
    countSteps(unit, isStepShown, holdsWarning, into.steps);
  }
  const basics = basicsByWords(analysis);
  if (wordsOf(basics) < MIN_BASICS * doc.words) return;
  countFolded(basics, isShown, into.basicsFolded);
  countFolded(basicsIn(analysis), isShown, into.basicsNotAskedFolded);
}

/** Verse, code or a table alone in a point: it is in sight where any of it is. */
const showsPart = ({ span }: Item, drawn: readonly Leaf[]): boolean =>
  drawn.some(
    (leaf) => leaf.state === 'shown' && leaf.span.start >= span.start && leaf.span.end <= span.end,
  );

/** A step is in sight, or waits with all of its procedure, which then holds no warning. */
function countSteps(
  { items }: List,
  isShown: (item: Item) => boolean,
  holdsWarning: boolean,
  into: Count,
): void {
  const shown = items.filter(isShown).length;
  into.n += items.length;
  into.hits += shown === 0 && !holdsWarning ? items.length : shown;
}

function countFolded(
  basics: readonly Sentence[],
  isShown: (sentence: Sentence) => boolean,
  into: Count,
): void {
  into.n += wordsOf(basics);
  into.hits += wordsOf(basics.filter((sentence) => !isShown(sentence)));
}

const wordsOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.words, 0);

const headOf = ({ label, sentences }: Item): readonly Phrase[] =>
  label?.phrases ?? sentences[0]?.phrases ?? [];

function firstPlace(phrases: readonly Phrase[]): number | null {
  for (const phrase of phrases) {
    if (phrase.kind === 'text' || phrase.kind === 'atom') return phrase.span.start;
    const inside = firstPlace(phrase.children);
    if (inside !== null) return inside;
  }
  return null;
}
