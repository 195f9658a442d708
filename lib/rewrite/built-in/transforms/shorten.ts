import type { Item } from '../../../tree/doc.ts';
import type { Boldness } from '../brief.ts';
import { type Cut, leave, type Planned, planLeaving } from '../leave-for-end.ts';
import type { Transform, Work } from '../transform.ts';
import {
  asksForWorkOfHands,
  behindFirsts,
  behindLongNames,
  linesOverLists,
  namesToShow,
  nestedLists,
} from './shorten-lists.ts';
import { behindTopics, closingWords, isBold } from './shorten-prose.ts';

/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 150;
/** Share of its words that a brief form aims at: what it adds up to in sight is a little more. */
const WANTED = 0.42;

/** From what can be spared to names alone. */
const STEPS: readonly Boldness[] = ['spare', 'topics', 'gists', 'names'];

/**
 * Brief: what answers the question, then its points in brief; all is told in full at the end. The
 * least bold form is taken that is short enough, and none bolder than the question allows: bare nouns
 * answer no "why" and no "how", and who asks for a recipe or a calculation gets nearly all of it.
 */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_ANSWER) return;
    let form: Planned | null = null;
    for (const step of STEPS.slice(0, stepsAllowed(work))) {
      form = planFor(step, work);
      if (analysis.doc.words - form.words <= WANTED * analysis.doc.words) break;
    }
    if (form) leave(form, work);
  },
};

const stepsAllowed = ({ analysis: { cues, question } }: Work): number =>
  cues.asksForWhole.test(question) ? 2 : STEPS.length;

function planFor(boldness: Boldness, work: Work): Planned {
  const over = boldness === 'names' ? linesOverLists(work) : [];
  return planLeaving(
    {
      transform: 'shorten',
      field: 'length',
      sentences: [
        ...closingWords(boldness, work),
        ...behindTopics(boldness, work),
        ...behindFirsts(boldness, work),
      ],
      points: boldness === 'names' ? namesToShow(work) : [],
      units: [
        ...(isBold(boldness) ? nestedLists(work) : []),
        ...over.flatMap(({ children }) => children),
      ],
      cuts: boldness === 'names' ? [...over.flatMap(colonOf), ...behindLongNames(work)] : [],
      tails: isBold(boldness) && !asksForWorkOfHands(work.analysis) ? 'gist' : 'results',
      least: { words: 40, share: 0.15 },
    },
    work,
  );
}

/** The colon waits with what it announced. */
const colonOf = ({ sentences }: Item): Cut[] =>
  sentences.map(({ id, span }) => ({ id, span: { start: span.end - 1, end: span.end }, words: 0 }));
