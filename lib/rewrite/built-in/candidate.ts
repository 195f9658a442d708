import type { Emphasis } from '../../framing/framing.ts';
import type { PartId, Sentence } from '../../tree/doc.ts';
import { topicsIn } from './analysis.ts';
import type { Rated } from './keep-score.ts';
import { tellsParts } from './lens.ts';
import { namesOneOf, wantedThings } from './named-things.ts';
import type { WaitingKind } from './plan.ts';
import type { Work } from './transform.ts';

/** Something whole that can wait behind one fold. */
export type Candidate = {
  readonly kind: WaitingKind;
  readonly rated: Rated;
  /** The list or answer it is one part of; only so many parts of one whole may wait. */
  readonly whole: PartId;
  readonly parts: number;
  /** Marks it; tells whether anything was folded. */
  fold(): boolean;
};

/** Shorter paragraphs are sooner read than opened, in words. */
const MIN_PARAGRAPH = 28;
/** What is hard is worth a fold sooner. */
const MIN_HARD = 18;

/** Fewer words than this are no use to this reader behind a fold. */
export const leastWords = ({ plan: { framing } }: Work): number =>
  framing.depth === 'newcomer' ? MIN_HARD : MIN_PARAGRAPH;

/** Parts that are gone from sight when they wait; of the others, leads stay. */
const WHOLE: ReadonlySet<WaitingKind> = new Set(['item', 'paragraph', 'section']);
/** Least share of its words on the reader's topics that keeps a whole part in sight. */
const MOSTLY = 0.5;

/** What names the reader's tools, place or wishes, and what is on their topics, is what they came for. */
export function isTheirs({ kind, rated: { label, sentences } }: Candidate, work: Work): boolean {
  const { analysis, plan } = work;
  const things = wantedThings(plan.framing);
  if (things.length > 0 && namesOneOf(things, `${label} ${sentences.map(textOf).join(' ')}`)) {
    return true;
  }
  if (!WHOLE.has(kind)) return false;
  const topics = plan.lenses.filter(tellsParts).flatMap((lens) => lens.topics);
  const isOn = (found: ReadonlySet<Emphasis> | undefined): boolean =>
    topics.some((topic) => found?.has(topic));
  if (label && isOn(topicsIn(label, analysis.cues))) return true;
  const words = (own: readonly Sentence[]): number => own.reduce((sum, one) => sum + one.words, 0);
  return (
    words(sentences.filter(({ id }) => isOn(analysis.topics.get(id)))) >= MOSTLY * words(sentences)
  );
}

const textOf = ({ text }: Sentence): string => text;

/** True inside a part that the reader came for: it was gathered to be read. */
export function isInChosen(
  id: PartId,
  { analysis: { parents }, selection: { chosen } }: Work,
): boolean {
  let at: PartId | undefined = id;
  while (at !== undefined) {
    if (chosen.has(at)) return true;
    at = parents.get(at);
  }
  return false;
}
