import { err, ok, type Result } from '../core/result.ts';
import { type AnswerSource, PLACEHOLDER } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';
import { checkGloss, type Explanations } from './addition.ts';
import { Coverage } from './coverage.ts';
import { checkCuts } from './cuts.ts';
import { checkEdit } from './edits.ts';
import { checkLinks } from './links.ts';
import { checkMovement } from './movement.ts';
import { readView, type ViewLeaf, type ViewParts } from './read-view.ts';
import { checkRemoved } from './removed.ts';
import { showsItsSlice, wordsIn } from './slices.ts';
import { uncovered } from './uncovered.ts';
import { VerbatimFinder } from './verbatim.ts';
import { type Violation, violation } from './violation.ts';

/** No explanation but the answer's own. */
const NO_EXPLANATIONS: Explanations = { passages: [], define: () => undefined };

/**
 * The strict guard, for the built-in engine: every word shown is the original's, an edit of a named
 * rule or marked as ours; and every word of the original is shown, folded or listed as removed.
 */
export function guardView(
  answer: AnswerSource,
  view: View,
  explanations: Explanations = NO_EXPLANATIONS,
): Result<null, Violation[]> {
  const { source } = answer;
  const parts = readView(view);
  const coverage = new Coverage(source.length);
  const violations = [
    ...checkLeaves(parts.leaves, source, coverage),
    ...checkVerbatim(parts, source, coverage),
    ...checkRemoved(view, source),
    ...checkIslands(parts, source),
    ...checkOwnMarks(parts, answer),
    ...parts.glosses.flatMap((gloss) => checkGloss(gloss, source, explanations)),
  ];
  for (const { span } of view.removed) coverage.cover(span);
  violations.push(
    ...checkLinks(source, [...parts.urls, ...parts.images.map(({ url }) => url)], coverage),
    ...checkImages(parts, source),
    ...checkMovement(parts.leaves, source),
    ...checkCuts(parts.leaves, source),
    ...uncovered(source, coverage).map((span) =>
      violation('missing', 'words', source.slice(span.start, span.end), span),
    ),
  );
  return violations.length === 0 ? ok(null) : err(violations);
}

function checkLeaves(leaves: readonly ViewLeaf[], source: string, coverage: Coverage): Violation[] {
  return leaves.flatMap((leaf) => {
    if (leaf.kind === 'edit') {
      const again = coverage.cover(leaf.span);
      return again ? [repeated(again, source)] : checkEdit(leaf, source);
    }
    if (!showsItsSlice(leaf, source)) {
      return [violation('invented', 'words', leaf.text, leaf.span)];
    }
    const again = leaf.copy ? null : coverage.cover(leaf.span);
    return again && /[\p{L}\p{N}]/u.test(source.slice(again.start, again.end))
      ? [repeated(again, source)]
      : [];
  });
}

const repeated = (span: { start: number; end: number }, source: string): Violation =>
  violation('repeated', 'words', source.slice(span.start, span.end), span);

function checkVerbatim({ verbatim }: ViewParts, source: string, coverage: Coverage): Violation[] {
  if (verbatim.length === 0) return [];
  const finder = new VerbatimFinder(source);
  // The longest first: a short block may also stand inside a longer one.
  const longestFirst = [...verbatim].sort((a, b) => b.text.length - a.text.length);
  return longestFirst.flatMap(({ kind, text }) => {
    const span = finder.find(text, coverage);
    if (!span) return [violation('invented', kind === 'code' ? 'code' : 'words', text)];
    coverage.cover(span);
    return [];
  });
}

/** Every island of the source stands in the view once, and no other. */
function checkIslands({ islands }: ViewParts, source: string): Violation[] {
  const wanted = new Map<string, number>();
  for (const match of source.matchAll(PLACEHOLDER)) wanted.set(match[1] ?? '', 1);
  for (const id of islands) wanted.set(id, (wanted.get(id) ?? 0) - 1);
  return [...wanted]
    .filter(([, open]) => open !== 0)
    .map(([id, open]) => violation(open > 0 ? 'missing' : 'repeated', 'island', id));
}

function checkImages({ images }: ViewParts, source: string): Violation[] {
  return images
    .filter(({ alt }) => alt !== '' && !source.includes(alt))
    .map(({ alt }) => violation('invented', 'words', alt));
}

/** Longest mark between two pieces of the answer, such as ", " or ". ". */
const MAX_JOINT = 3;

/** Marks of ours say nothing: joints are punctuation, names of folds use the answer's own words. */
function checkOwnMarks(parts: ViewParts, { source, islands }: AnswerSource): Violation[] {
  // Islands are the answer's own words too, kept outside the source: a fold may be named after a code
  // block's language, a table's header or a sentence with a formula in it.
  const own = new Set([
    ...wordsIn(source),
    // A letter may be marked inside a word: "**C**ollaboration".
    ...wordsIn(source.replace(/[*_~`]/g, '')),
    ...islands.flatMap(({ language, text }) => wordsIn(`${language ?? ''} ${text}`)),
  ]);
  return [
    ...parts.joints
      .filter((text) => text.length > MAX_JOINT || /[\p{L}\p{N}]/u.test(text))
      .map((text) => violation('invented', 'words', text)),
    ...parts.abouts
      .filter((text) => wordsIn(text).some((word) => !own.has(word)))
      .map((text) => violation('invented', 'words', text)),
    ...parts.glosses
      .filter(({ from, text }) => from === 'answer' && wordsIn(text).some((word) => !own.has(word)))
      .map(({ text }) => violation('invented', 'words', text)),
  ];
}
