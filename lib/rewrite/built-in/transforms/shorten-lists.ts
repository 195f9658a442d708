import type { Item, List, PartId, Sentence } from '../../../tree/doc.ts';
import { sentencesOfItem, unitsOf, unitsWithin } from '../../../tree/doc.ts';
import { wordsOfItem } from '../../../tree/link.ts';
import { isCode } from '../analysis.ts';
import { familiesOf } from '../families.ts';
import type { Work } from '../transform.ts';
import { holdsMustSee } from '../visibility.ts';

/** Fewer points than this are read sooner than opened. */
const MIN_ITEMS = 3;
/** Least words on average behind each name. */
const MIN_BODY = 4;
/** A name of more words is a sentence. */
const MAX_NAME = 9;

/** The points of which only the names stay, because they answer the question. */
export function namesToShow(work: Work): Item[] {
  const lists = work.analysis.units.filter((unit) => unit.kind === 'list');
  const names = lists.flatMap(({ items }) => items.flatMap(({ label }) => label?.text ?? []));
  if (!namesAnswer(names, work)) return [];
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return lists
    .filter((list) => standsByNames(list, repeated, work))
    .flatMap(({ items }) => items.filter((item) => !isHeld(item, work)));
}

/** Most of the names are orders. */
const MOST = 0.75;

/**
 * Things that were asked for are answered by their names, and advice by names that are orders; what
 * people who read such forms beside the whole answers missed was what stood behind a bare noun.
 */
function namesAnswer(names: readonly string[], { analysis }: Work): boolean {
  const { question, cues } = analysis;
  if (cues.asksForNames.test(question) || isLongOutline(analysis)) return true;
  const orders = names.filter((name) => name.includes(' ') && cues.isInstruction(name));
  return cues.asksForPoints.test(question) && orders.length >= MOST * names.length;
}

/** Parallel sections, and words of the whole answer, from which on names are an outline of it. */
const MIN_SECTIONS = 3;
const MIN_OUTLINED = 500;

const isLongOutline = (analysis: Work['analysis']): boolean =>
  analysis.doc.words >= MIN_OUTLINED &&
  familiesOf(analysis.doc.sections).length >= MIN_SECTIONS &&
  !asksForWorkOfHands(analysis);

/** There every word may count; advice on how one lives or works is something else. */
export const asksForWorkOfHands = ({ cues, question }: Work['analysis']): boolean =>
  cues.asksHowTo.test(question) && !cues.asksForPoints.test(question);

/** A point with a warning in it stays open. */
const isHeld = ({ sentences, children }: Item, { analysis }: Work): boolean =>
  sentences.some(({ id }) => analysis.mustSee.has(id)) || holdsMustSee(children, analysis);

/** More open points than this share, and the names are no outline. */
const MAX_HELD = 0.34;

/** Least share of the points that leave something for later: the same things take the same form. */
const EVEN = 0.7;

/** What waits of the other points: all behind their first sentences. */
export function pointsToShorten(work: Work): PartId[] {
  return topLists(work).flatMap((list) => {
    const { listClass } = list;
    if (standsByCode(list, work)) return [];
    if (listClass === 'quantity' || listClass === 'ranking' || areAskedSteps(list, work)) return [];
    const waiting = list.items.map((item) => behindFirst(item, work));
    const isEven = waiting.filter(({ length }) => length > 0).length >= EVEN * list.items.length;
    return isEven ? waiting.flat() : [];
  });
}

/** Beside code a point tells how the code is used. */
const standsByCode = ({ id }: List, { analysis: { doc } }: Work): boolean =>
  doc.sections
    .map(unitsOf)
    .some((units) => units.some(isCode) && units.some((unit) => unit.id === id));

const topLists = ({ analysis: { units, bundleIds, parents } }: Work): List[] =>
  units.filter(
    (unit): unit is List => unit.kind === 'list' && bundleIds.has(parents.get(unit.id) ?? unit.id),
  );

function behindFirst({ sentences, children }: Item, { analysis }: Work): PartId[] {
  if (children.length > 0) return [];
  return sentences
    .slice(1)
    .filter((sentence) => !mustFollow(sentence, analysis))
    .map(({ id }) => id);
}

/**
 * A warning stays, and so does what announces more or limits the sentence before it, and the reason
 * itself for who asks why.
 */
function mustFollow(
  { id, text }: Sentence,
  { mustSee, roles, cues, question }: Work['analysis'],
): boolean {
  if (mustSee.has(id) || roles.get(id) === 'intro' || cues.turns.test(text)) return true;
  return ASKS_WHY.test(question) && GIVES_REASON.test(text);
}

const ASKS_WHY = /\b(?:why|reasons?)\b/i;
const GIVES_REASON =
  /\b(?:because|since|therefore|thus|due to|leads?|leading|causes?|causing|results?|makes?|making|means|so that)\b/i;

function standsByNames(list: List, repeated: ReadonlySet<string>, work: Work): boolean {
  const { items, listClass } = list;
  const { analysis } = work;
  if (items.length < MIN_ITEMS || listClass === 'quantity' || areAskedSteps(list, work)) {
    return false;
  }
  const words = items.reduce((sum, item) => sum + wordsOfItem(item) - nameWords(item), 0);
  if (words < MIN_BODY * items.length) return false;
  const isGood = (item: Item): boolean =>
    saysEnough(item, analysis.cues.genericLabel) && !repeated.has(item.label?.text ?? '');
  const held = items.filter((item) => isHeld(item, work));
  if (!items.every(isGood) || held.length > MAX_HELD * items.length) return false;
  return !holdsMore(list) && !areQuoted(items) && !isGathered(list, work);
}

/** It stands in a section that was put first because this reader came for it. */
const isGathered = ({ id }: List, { analysis: { doc }, selection }: Work): boolean =>
  doc.sections.some(
    (section) =>
      selection.groups.some(({ members }) => members.includes(section.id)) &&
      unitsOf(section).some((unit) => unit.id === id),
  );

/** Numbered orders are steps to be done one after another, unless they are announced as advice. */
function areAskedSteps({ listClass, ordered, items }: List, { analysis }: Work): boolean {
  const { doc, roles, cues, question } = analysis;
  if (listClass === 'procedure') return true;
  if (!cues.asksHowTo.test(question)) return false;
  const isAdvice = doc.sentences.some(
    ({ id, text }) => roles.get(id) === 'intro' && cues.advice.test(text),
  );
  const orders = items.filter(({ label }) => cues.isInstruction(label?.text ?? ''));
  return ordered && !isAdvice && orders.length * 2 > items.length;
}

const nameWords = ({ label }: Item): number => label?.text.split(' ').length ?? 0;

/** "Pros" or "Step 2" carries nothing of its own. */
const saysEnough = (item: Item, generic: RegExp): boolean =>
  item.label !== null &&
  nameWords(item) <= MAX_NAME &&
  !generic.test(item.label.text) &&
  !/^\p{L}+ \d+$/u.test(item.label.text);

/** Where points quote what to say, the quotations are the answer. */
const areQuoted = (items: readonly Item[]): boolean =>
  items.filter((item) => sentencesOfItem(item).some(({ text }) => SPEECH.test(text))).length * 2 >
  items.length;

/** A quotation of several words in lower case; a title has capitals. */
const SPEECH = /["“„«]\s?[^\s"”“»]+(?:\s+\p{Ll}[^\s"”“»]*){3}/u;

/** Code in a point is what the point is for, and where points hold named points those are the names. */
const holdsMore = ({ items }: List): boolean =>
  [...unitsWithin(items.flatMap(({ children }) => children))].some(
    (unit) =>
      unit.kind === 'opaque' ||
      (unit.kind === 'list' && unit.items.some(({ label }) => label !== null)),
  );
