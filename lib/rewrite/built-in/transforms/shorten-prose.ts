import type { PartId, Prose, Sentence, Unit } from '../../../tree/doc.ts';
import { type Boldness, behindFirst } from '../brief.ts';
import { answeringSentence } from '../must-see.ts';
import type { Work } from '../transform.ts';
import { wordsShared } from '../visibility.ts';

/** Closing paragraphs that only look back; what decides or sums up is always seen. */
export function closingWords(units: readonly Unit[], { analysis }: Work): PartId[] {
  const { roles, mustSee, cues } = analysis;
  const isClosing = ({ id, text }: Sentence): boolean =>
    roles.get(id) === 'wrap-up' && !cues.closingWords.test(text);
  return paragraphs(units)
    .filter(({ sentences }) => !sentences.some(({ id }) => mustSee.has(id)))
    .filter(({ sentences }) => sentences.every(isClosing))
    .flatMap(idsOf);
}

/**
 * What waits of paragraphs: all behind their topic sentences but for what says most of what was
 * asked. A single paragraph is the answer, and so is the one that answers where one thing was asked
 * for; a last one that concludes stays whole.
 */
export function behindTopics(units: readonly Unit[], boldness: Boldness, work: Work): PartId[] {
  const { roles, cues, question } = work.analysis;
  const own = paragraphs(units);
  if (own.length === 1 && units.length === 1) return [];
  const answer = cues.asksForOne.test(question) ? answeringSentence(work.analysis) : undefined;
  const last = own[own.length - 1];
  return own.flatMap((paragraph) => {
    const { sentences } = paragraph;
    const concludes = paragraph === last && sentences.some(({ id }) => roles.get(id) === 'wrap-up');
    if (concludes || (answer && sentences.includes(answer))) return [];
    const waiting = behindFirst(sentences, boldness, work);
    const best = mostAsked(waiting, question);
    return waiting.filter((sentence) => sentence !== best).map(({ id }) => id);
  });
}

/** The sentence that holds most words of the question, if any does. */
function mostAsked(sentences: readonly Sentence[], question: string): Sentence | undefined {
  const shared = sentences.map(({ text }) => wordsShared(text, question));
  const most = Math.max(...shared);
  return most > 0 ? sentences[shared.indexOf(most)] : undefined;
}

const paragraphs = (units: readonly Unit[]): Prose[] =>
  units.filter((unit): unit is Prose => unit.kind === 'prose');

const idsOf = ({ sentences }: Prose): PartId[] => sentences.map(({ id }) => id);
