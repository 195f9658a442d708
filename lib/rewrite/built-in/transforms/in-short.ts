import type { Phrase, Sentence } from '../../../tree/doc.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import { noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';
import { isHidden } from '../visibility.ts';

/** Shorter answers are seen at one glance, in words. */
const MIN_WORDS = 250;
/** A verdict before this share of the answer is soon met. */
const EARLY = 0.5;
/** A longer sentence is no verdict, a shorter one says little ("it depends on your needs"), in words. */
const MAX_VERDICT = 40;
const MIN_VERDICT = 14;

/** Copy the answer's own verdict to the top of a long answer. */
export const inShort: Transform = {
  id: 'in-short',
  apply(work) {
    const { analysis, plan, draft } = work;
    if (!plan.sumsUp || analysis.doc.words < MIN_WORDS) return;
    const verdict = analysis.doc.sentences.find((sentence) => isVerdict(sentence, work));
    if (!verdict) return;
    draft.inShort.push(withoutOpening(verdict.phrases, analysis.cues.closingWords));
    noteDown(draft, 'in-short', plan.framing.length === 'brief' ? 'length' : 'emphasis');
    if (draft.notes.has('shorten') && mayMove(verdict, work))
      draft.folded.set(verdict.id, 'in-full');
  },
};

/** In a brief form the verdict is read once, at the top, unless a heading or a sentence needs it below. */
function mayMove({ id, index, text }: Sentence, { analysis, draft }: Work): boolean {
  const { doc, parents, openingIds, cues } = analysis;
  const next = doc.sentences[index + 1];
  if (openingIds.has(parents.get(id) ?? id) || cues.warning.test(text)) return false;
  if (draft.edits.has(id) || (next && cues.goesOn.test(next.text))) return false;
  return !doc.sentences.some(({ dependsOn }) => dependsOn === id);
}

/** A late sentence that decides and can be read without what stands before it. */
function isVerdict(sentence: Sentence, { analysis, draft }: Work): boolean {
  const { doc, roles, cues } = analysis;
  const { id, index, text, words, dependsOn } = sentence;
  if (roles.get(id) !== 'verdict' || index < EARLY * doc.sentences.length) return false;
  if (dependsOn !== null || words > MAX_VERDICT || words < MIN_VERDICT) return false;
  if (isHidden(id, analysis, draft)) return false;
  const rest = text.replace(cues.closingWords, '');
  // What somebody says in a draft or a quotation decides nothing.
  if (cues.isTold.test(text)) return false;
  return !signsFor(doc.language).dependent.test(rest) && !cues.goesOn.test(rest);
}

/** "In summary, X" says X at the top. */
function withoutOpening(phrases: readonly Phrase[], opening: RegExp): readonly Phrase[] {
  const [first, ...rest] = phrases;
  if (first?.kind !== 'text') return phrases;
  const length = opening.exec(first.text)?.[0].length ?? 0;
  if (length === 0 || length === first.text.length) return phrases;
  const span = { start: first.span.start + length, end: first.span.end };
  return [{ ...first, span, text: first.text.slice(length) }, ...rest];
}
