import type { Item, List, PartId, Sentence } from '../../../tree/doc.ts';
import { sentencesOfItem, unitsWithin } from '../../../tree/doc.ts';
import { wordsOfItem } from '../../../tree/link.ts';
import type { Work } from '../transform.ts';
import { holdsMustSee } from '../visibility.ts';

/** Fewer points than this are read sooner than opened. */
const MIN_ITEMS = 3;
/** Least words on average behind each name. */
const MIN_BODY = 8;
/** A name of more words is a sentence. */
const MAX_NAME = 9;

/**
 * The points of which only the names stay: where the question asks for such points, and where a
 * reader learns from the names what the points are.
 */
export function namesToShow(work: Work): Item[] {
  const { question, cues, units } = work.analysis;
  if (cues.asksForBodies.test(question)) return [];
  const lists = units.filter((unit) => unit.kind === 'list');
  const names = lists.flatMap(({ items }) => items.flatMap(({ label }) => label?.text ?? []));
  if (!cues.asksForPoints.test(question) && !areOutline(names, work)) return [];
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return lists
    .filter((list) => standsByNames(list, repeated, work))
    .flatMap(({ items }) => items.filter((item) => !isHeld(item, work)));
}

/** From so many words on names are wanted as an outline, when most of them say more than a word. */
const MIN_OUTLINED = 300;
const MIN_TELLING = 0.6;

const areOutline = (names: readonly string[], { analysis: { doc, cues, question } }: Work) =>
  doc.words >= MIN_OUTLINED &&
  !cues.asksHowTo.test(question) &&
  names.filter((name) => name.includes(' ')).length >= MIN_TELLING * names.length;

/** A point with a warning in it stays open. */
const isHeld = ({ sentences, children }: Item, { analysis }: Work): boolean =>
  sentences.some(({ id }) => analysis.mustSee.has(id)) || holdsMustSee(children, analysis);

/** More open points than this share, and the names are no outline. */
const MAX_HELD = 0.34;

/** What waits of the other points: all behind their first sentences. */
export function pointsToShorten(work: Work): PartId[] {
  return topLists(work).flatMap((list) => {
    if (list.listClass === 'quantity' || areAskedSteps(list, work)) return [];
    return list.items.flatMap((item) => behindFirst(item, work));
  });
}

const topLists = ({ analysis: { units, bundleIds, parents } }: Work): List[] =>
  units.filter(
    (unit): unit is List => unit.kind === 'list' && bundleIds.has(parents.get(unit.id) ?? unit.id),
  );

function behindFirst({ sentences, children }: Item, { analysis }: Work): PartId[] {
  if (children.length > 0) return [];
  return sentences
    .slice(1)
    .filter((sentence) => !mustFollow(sentence, analysis, true))
    .map(({ id }) => id);
}

/** A warning stays, and so does what announces more or limits the sentence in sight before it. */
export const mustFollow = (
  { id, text }: Sentence,
  { mustSee, roles, cues }: Work['analysis'],
  isInSight: boolean,
): boolean => mustSee.has(id) || roles.get(id) === 'intro' || (isInSight && cues.turns.test(text));

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
  return !holdsMore(list) && !areQuoted(items);
}

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

/** A quotation of at least five words; fewer are a title. */
const SPEECH = /["“„«]\s?(?:[^\s"”“»]+\s+){4}/;

/** Code in a point is what the point is for, and where points hold named points those are the names. */
const holdsMore = ({ items }: List): boolean =>
  [...unitsWithin(items.flatMap(({ children }) => children))].some(
    (unit) =>
      unit.kind === 'opaque' ||
      (unit.kind === 'list' && unit.items.some(({ label }) => label !== null)),
  );
