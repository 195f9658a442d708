import type { PartId, Prose, Sentence } from '../../../tree/doc.ts';
import { type Boldness, behindFirst, mustFollow } from '../brief.ts';
import { answeringSentence } from '../must-see.ts';
import type { Work } from '../transform.ts';

/** Closing paragraphs that only look back; what decides something is always seen. */
export function closingWords(boldness: Boldness, { analysis }: Work): PartId[] {
  const { roles, mustSee, cues } = analysis;
  const isClosing = ({ id, text }: Sentence): boolean =>
    roles.get(id) === 'wrap-up' && (isBold(boldness) || !cues.closingWords.test(text));
  return paragraphs(analysis)
    .filter(({ sentences }) => !sentences.some(({ id }) => mustSee.has(id)))
    .filter(({ sentences: [first, ...rest] }) => {
      if (!first || !isClosing(first)) return false;
      return isBold(boldness) || rest.every(isClosing);
    })
    .flatMap(idsOf);
}

/** What waits of paragraphs: all behind their topic sentences, and those that only go on from another. */
export function behindTopics(boldness: Boldness, work: Work): PartId[] {
  const { analysis } = work;
  const isWhole = boldness !== 'names' && analysis.cues.asksForOne.test(analysis.question);
  const answer = isWhole ? answeringSentence(analysis) : undefined;
  return paragraphs(analysis)
    .filter(({ sentences }) => !answer || !sentences.includes(answer))
    .flatMap((paragraph) =>
      isBold(boldness) && onlyGoesOn(paragraph, work)
        ? idsOf(paragraph)
        : behindFirst(paragraph.sentences, boldness, work),
    );
}

export const isBold = (boldness: Boldness): boolean => boldness === 'gists' || boldness === 'names';

/** It opens as what leans on the paragraph before it, and nothing in it is needed in sight. */
function onlyGoesOn({ id, label, sentences }: Prose, work: Work): boolean {
  const { cues, openingIds } = work.analysis;
  const [first] = sentences;
  if (!first || label || openingIds.has(id)) return false;
  const goesOn = first.dependsOn !== null || cues.goesOn.test(first.text);
  return goesOn && !sentences.some((sentence) => mustFollow(sentence, work));
}

const paragraphs = ({ units }: Work['analysis']): Prose[] =>
  units.filter((unit): unit is Prose => unit.kind === 'prose');

const idsOf = ({ sentences }: Prose): PartId[] => sentences.map(({ id }) => id);
