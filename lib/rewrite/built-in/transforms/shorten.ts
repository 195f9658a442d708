import { type Unit, unitsOf, unitsWithin } from '../../../tree/doc.ts';
import { type Analysis, isCode } from '../analysis.ts';
import type { Boldness } from '../brief.ts';
import { leave, type Planned, planLeaving } from '../leave-for-end.ts';
import type { Transform, Work } from '../transform.ts';
import { behindFirsts, mayShowNames, namesToShow } from './shorten-lists.ts';
import { behindTopics, closingWords } from './shorten-prose.ts';

/** Shorter answers are read at once, in words. */
const MIN_ANSWER = 150;
/** Share of its words that a brief form aims at: what it adds up to in sight is a little more. */
const WANTED = 0.45;

/** From here on an answer takes minutes, in words: who asks for brevity is to be given some. */
const LONG = 350;
/** What waits is at least this share of an answer, or there is nothing to open a fold for. */
const LEAST_SHARE = { short: 0.25, long: 0.15 };
const LEAST_WORDS = 80;

/** From what can be spared to names alone. */
const STEPS: readonly Boldness[] = ['spare', 'topics', 'names'];

/**
 * Brief: what answers the question, then its points in brief; all is told in full at the end. The
 * least bold form is taken that is short enough, and none bolder than the question allows: names
 * answer no "why" and no "how", and who asks how something is done, works with code or is told it in
 * paragraphs alone gets nearly all.
 */
export const shorten: Transform = {
  id: 'shorten',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.length !== 'brief' || analysis.doc.words < MIN_ANSWER) return;
    const units = farFromCode(analysis);
    let form: Planned | null = null;
    for (const step of STEPS.slice(0, stepsAllowed(units, work))) {
      form = planFor(step, units, work) ?? form;
      if (form && form.words >= (1 - WANTED) * analysis.doc.words) break;
    }
    if (form) leave(form, work);
  },
};

function stepsAllowed(units: readonly Unit[], work: Work): number {
  const { cues, question } = work.analysis;
  const isAdvice = cues.asksForPoints.test(question) || cues.asksForThings.test(question);
  const lists = units.filter((unit) => unit.kind === 'list');
  const holdsSteps = lists.some(({ listClass }) => listClass === 'procedure');
  if (cues.asksForWhole.test(question) || (holdsSteps && !isAdvice)) return 1;
  const isWork = !isAdvice && cues.asksHowTo.test(question);
  if (!isLong(work) && (lists.length === 0 || isWork)) return 1;
  return mayShowNames(work, isLong(work)) ? STEPS.length : 2;
}

const isLong = ({ analysis }: Work): boolean => analysis.doc.words >= LONG;

/** What stands in sections without code: beside code every sentence tells what it is for. */
const farFromCode = ({ doc }: Analysis): Unit[] =>
  doc.sections
    .map((section) => [...unitsWithin(unitsOf(section))])
    .filter((units) => !units.some(isCode))
    .flat();

const planFor = (boldness: Boldness, units: readonly Unit[], work: Work): Planned | null =>
  planLeaving(
    {
      transform: 'shorten',
      field: 'length',
      sentences: [
        ...closingWords(units, work),
        ...behindTopics(units, boldness, work),
        ...behindFirsts(units, boldness, work),
      ],
      points: boldness === 'names' ? namesToShow(work) : [],
      tails: boldness === 'spare',
      least: { words: LEAST_WORDS, share: LEAST_SHARE[isLong(work) ? 'long' : 'short'] },
    },
    work,
  );
