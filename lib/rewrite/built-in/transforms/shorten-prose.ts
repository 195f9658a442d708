import type { PartId, Prose, Sentence, Unit } from '../../../tree/doc.ts';
import { wordsOfUnit } from '../../../tree/link.ts';
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

/** A longer last paragraph does not only conclude, in words. */
const MAX_LAST = 60;

/**
 * What waits of paragraphs: all behind their topic sentences but for what says most of what was
 * asked. A single paragraph is the answer, and so is the one that answers where one thing was asked
 * for; a short last one stays whole.
 */
export function behindTopics(units: readonly Unit[], boldness: Boldness, work: Work): PartId[] {
  const { cues, question } = work.analysis;
  const own = paragraphs(units);
  if (units.length === 1) return [];
  const answer = cues.asksForOne.test(question) ? answeringSentence(work.analysis) : undefined;
  const last = units[units.length - 1];
  return own.flatMap((unit) => {
    const { sentences } = unit;
    const concludes = unit === last && wordsOfUnit(unit) <= MAX_LAST;
    if (concludes || (answer && sentences.includes(answer))) return [];
    const waiting = behindFirst(sentences, boldness, work);
    const asked = waiting.map(({ text }) => wordsShared(text, question));
    const most = Math.max(1, ...asked);
    return waiting.filter((_, index) => asked[index] !== most).map(({ id }) => id);
  });
}

const paragraphs = (units: readonly Unit[]): Prose[] =>
  units.filter((unit): unit is Prose => unit.kind === 'prose');

const idsOf = ({ sentences }: Prose): PartId[] => sentences.map(({ id }) => id);
