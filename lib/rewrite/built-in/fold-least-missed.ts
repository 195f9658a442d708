import { topicsOf } from '../../framing/framing.ts';
import type { PartId, Sentence } from '../../tree/doc.ts';
import type { FoldReason } from '../../tree/view.ts';
import type { Candidate } from './candidate.ts';
import { keepScores } from './keep-score.ts';
import {
  addEffort,
  type Effort,
  effortOf,
  gradeOf,
  lessEffort,
  NO_EFFORT,
} from './reading-level.ts';
import type { Work } from './transform.ts';
import { isHidden } from './visibility.ts';
import { candidatesIn } from './waiting.ts';

/** What to let wait: kinds in the order in which they are tried, and when it is enough. */
export type Waiting = {
  readonly kinds: readonly (readonly Candidate['kind'][])[];
  readonly why: FoldReason;
  /** Told what the visible text costs to read, now and at the start. */
  readonly isEnough: (now: Effort, start: Effort) => boolean;
};

/** Fold whole things, those this reader misses least first, until it is enough; tells how many. */
export function foldLeastMissed({ kinds, why, isEnough }: Waiting, work: Work): number {
  const { sentences } = work.analysis.doc;
  const efforts = new Map(sentences.map(({ id, text }) => [id, effortOf(text)]));
  const start = visibleEffort(sentences, efforts, work);
  const spent = new Map<PartId, number>();
  let effort = start;
  let count = 0;
  for (const candidate of kinds.flatMap((group) => leastMissed(group, why, work))) {
    if (isEnough(effort, start)) return count;
    const own = candidate.rated.sentences;
    const before = visibleEffort(own, efforts, work);
    if (before.words === 0 || !mayWait(candidate, spent) || !candidate.fold()) continue;
    effort = addEffort(lessEffort(effort, before), visibleEffort(own, efforts, work));
    count += 1;
  }
  return count;
}

/** What is to become easier: how far, and how much of the words must stay at least. */
export type Easing = {
  readonly kinds: Waiting['kinds'];
  readonly why: FoldReason;
  readonly isEnough: Waiting['isEnough'];
  /** Share of the words that stays, however hard the text is. */
  readonly leastVisible: number;
  /** Share of the words that is little enough to read. */
  readonly little: number;
};

/** A fold that eases the text by less, in school years, is not worth its line. */
const MIN_RELIEF = 0.05;

/** Fold whole things, each time the one that makes what stays easiest to read; tells how many. */
export function foldHardest(
  { kinds, why, isEnough, leastVisible, little }: Easing,
  work: Work,
): number {
  const { sentences } = work.analysis.doc;
  const efforts = new Map(sentences.map(({ id, text }) => [id, effortOf(text)]));
  const start = visibleEffort(sentences, efforts, work);
  const least = leastVisible * start.words;
  const spent = new Map<PartId, number>();
  let effort = start;
  let count = 0;
  for (const group of kinds) {
    let open = candidatesIn(work, why).filter(({ kind }) => group.includes(kind));
    while (!isEnough(effort, start)) {
      const isLittle = effort.words <= little * start.words;
      const best = easiest(open, effort, { least, isLittle }, efforts, work);
      if (!best) break;
      open = open.filter((candidate) => candidate !== best);
      const own = best.rated.sentences;
      const before = visibleEffort(own, efforts, work);
      if (!mayWait(best, spent) || !best.fold()) continue;
      effort = addEffort(lessEffort(effort, before), visibleEffort(own, efforts, work));
      count += 1;
    }
  }
  return count;
}

/** So many candidates at most are weighed against each other; beyond, the text is a book. */
const MAX_WEIGHED = 60;

function easiest(
  open: readonly Candidate[],
  effort: Effort,
  { least, isLittle }: { readonly least: number; readonly isLittle: boolean },
  efforts: ReadonlyMap<PartId, Effort>,
  work: Work,
): Candidate | null {
  const now = gradeOf(effort) ?? 0;
  let best: Candidate | null = null;
  // Once there is little enough to read, only what makes it easier is worth a fold.
  let most = isLittle ? MIN_RELIEF : Number.NEGATIVE_INFINITY;
  for (const candidate of open.slice(0, MAX_WEIGHED)) {
    const own = visibleEffort(candidate.rated.sentences, efforts, work);
    const left = lessEffort(effort, own);
    const grade = gradeOf(left);
    if (own.words === 0 || left.words < least || grade === null) continue;
    const relief = now - grade;
    if (relief <= most) continue;
    best = candidate;
    most = relief;
  }
  return best;
}

/** At least half of a list or of the sections stays; a paragraph folds once. */
function mayWait({ whole, parts }: Candidate, spent: Map<PartId, number>): boolean {
  const before = spent.get(whole) ?? 0;
  if (before + 1 > parts / 2) return false;
  spent.set(whole, before + 1);
  return true;
}

function leastMissed(
  kinds: readonly Candidate['kind'][],
  why: FoldReason,
  work: Work,
): Candidate[] {
  const { analysis, plan } = work;
  const { depth, emphasis } = plan.framing;
  const candidates = candidatesIn(work, why).filter(({ kind }) => kinds.includes(kind));
  const rated = candidates.map((candidate) => candidate.rated);
  const scores = keepScores(rated, depth, topicsOf(emphasis), analysis);
  return candidates
    .map((candidate, index) => ({ candidate, score: scores[index] ?? 0 }))
    .sort((a, b) => a.score - b.score)
    .map(({ candidate }) => candidate);
}

const visibleEffort = (
  sentences: readonly Sentence[],
  efforts: ReadonlyMap<PartId, Effort>,
  { analysis, draft }: Work,
): Effort =>
  sentences
    .filter(({ id }) => !isHidden(id, analysis, draft))
    .map(({ id }) => efforts.get(id) ?? NO_EFFORT)
    .reduce(addEffort, NO_EFFORT);
