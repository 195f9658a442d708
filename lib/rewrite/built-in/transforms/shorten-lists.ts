import type { Item, List, PartId, Sentence, Unit } from '../../../tree/doc.ts';
import { sentencesOfItem, unitsOf, unitsWithin } from '../../../tree/doc.ts';
import { wordsOfItem } from '../../../tree/link.ts';
import { isCode } from '../analysis.ts';
import { type Boldness, behindFirst } from '../brief.ts';
import type { Cut } from '../leave-for-end.ts';
import { behindColon } from '../tails.ts';
import type { Work } from '../transform.ts';
import { holdsMustSee } from '../visibility.ts';

/** Fewer names than this are read sooner than opened. */
const MIN_NAMES = 3;
/** Least words on average behind each name. */
const MIN_BODY = 4;
/** A name of more words is a sentence. */
const MAX_NAME = 9;
/** Share of the points that have names where names are the form of a list. */
const MOSTLY = 0.7;
/** Words on average from which on names tell why or how. */
const TELLING = 1.8;

/** The points of which only the names stay: those of all lists of one rank, or of none. */
export function namesToShow(work: Work): Item[] {
  const { analysis } = work;
  const candidates = lists(work).filter((list) => mayStandByNames(list, work));
  const names = candidates.flatMap(({ items }) => items.flatMap(({ label }) => label?.text ?? []));
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const ranks = new Set(candidates.map(({ id }) => rankOf(id, analysis)));
  return [...ranks]
    .map((rank) => candidates.filter(({ id }) => rankOf(id, analysis) === rank))
    .map((rank) => rank.flatMap(({ items }) => namedIn(items)))
    .filter((items) => areGoodNames(items, repeated, work))
    .flatMap((items) => items.filter((item) => !isHeld(item, work)));
}

function areGoodNames(items: readonly Item[], repeated: ReadonlySet<string>, work: Work): boolean {
  const { genericLabel } = work.analysis.cues;
  const isGood = (item: Item): boolean =>
    saysEnough(item, genericLabel) && !repeated.has(item.label?.text ?? '');
  const held = items.filter((item) => isHeld(item, work));
  if (items.length < MIN_NAMES || held.length > MAX_HELD * items.length) return false;
  return items.every(isGood) && namesAnswer(items, work);
}

const namedIn = (items: readonly Item[]): Item[] => items.filter(({ label }) => label !== null);

/** How deep a list stands. */
function rankOf(id: PartId, { parents }: Work['analysis']): number {
  let rank = 0;
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) rank += 1;
  return rank;
}

/** Bare nouns answer no "why" and no "how"; names of several words do. */
function namesAnswer(items: readonly Item[], { analysis: { cues, question } }: Work): boolean {
  if (!cues.asksForBodies.test(question)) return true;
  return items.reduce((sum, item) => sum + nameWords(item), 0) >= TELLING * items.length;
}

/** A point with a warning in it stays open. */
const isHeld = ({ sentences, children }: Item, { analysis }: Work): boolean =>
  sentences.some(({ id }) => analysis.mustSee.has(id)) || holdsMustSee(children, analysis);

/** More open points than this share, and the names are no outline. */
const MAX_HELD = 0.34;

/** What waits of points: all behind their first sentences. */
export const behindFirsts = (boldness: Boldness, work: Work): PartId[] =>
  lists(work).flatMap((list) => {
    if (list.listClass === 'quantity' || standsByCode(list, work)) return [];
    const waiting = list.items.flatMap(({ sentences }) => behindFirst(sentences, boldness, work));
    return areSteps(list, work) ? waiting.filter((id) => !isToDo(id, work)) : waiting;
  });

/** What is to be done stays in sight. */
const isToDo = (id: PartId, { analysis: { roles } }: Work): boolean => roles.get(id) === 'step';

/** Lists and paragraphs below points that say something without them. */
export const nestedLists = (work: Work): Unit[] =>
  lists(work)
    .filter((list) => mayShorten(list, work))
    .flatMap(({ items }) => items)
    .filter((item) => saysItself(item, work))
    .flatMap(({ children }) => children)
    .filter((unit) => mayWaitBelow(unit, work));

/** Points among named ones whose name is too long to be read as one: what stands behind its colon. */
export function behindLongNames(work: Work): Cut[] {
  const named = new Set(namesToShow(work));
  return lists(work)
    .filter(({ items }) => items.some((item) => named.has(item)))
    .flatMap(({ items }) => items.filter(({ label }) => label === null))
    .flatMap(({ sentences: [first] }) => first ?? [])
    .filter(({ id }) => !work.analysis.mustSee.has(id))
    .flatMap(cutBehindColon);
}

const cutBehindColon = (sentence: Sentence): Cut[] => {
  const tail = behindColon(sentence);
  return tail ? [{ id: sentence.id, ...tail }] : [];
};

/** Points that are only a line over a list: "Scene-based structure:". */
export const linesOverLists = (work: Work): Item[] =>
  lists(work)
    .filter((list) => mayShorten(list, work))
    .flatMap(({ items }) => items)
    .filter(
      ({ sentences, children }) =>
        sentences.length === 1 &&
        (sentences[0]?.words ?? 0) <= MAX_NAME &&
        /[:：]$/.test(sentences[0]?.text ?? '') &&
        children.length > 0 &&
        children.every((unit) => unit.kind === 'list' && mayWaitBelow(unit, work)),
    );

/** A sentence of its own that does not announce what stands below it. */
const saysItself = ({ sentences }: Item, { analysis: { roles } }: Work): boolean =>
  sentences.length > 0 && roles.get(sentences[sentences.length - 1]?.id ?? -1) !== 'intro';

const mayWaitBelow = (unit: Unit, { analysis }: Work): boolean =>
  !holdsMustSee([unit], analysis) &&
  [...unitsWithin([unit])].every(
    (part) => part.kind === 'prose' || (part.kind === 'list' && !isAtom(part)),
  );

const isAtom = ({ listClass }: List): boolean =>
  listClass === 'quantity' || listClass === 'procedure';

const lists = ({ analysis: { units } }: Work): List[] =>
  units.filter((unit): unit is List => unit.kind === 'list');

/** Below quantities and steps nothing waits. */
const mayShorten = (list: List, work: Work): boolean =>
  list.listClass !== 'quantity' && !standsByCode(list, work) && !areSteps(list, work);

/** Beside code a point tells how the code is used. */
const standsByCode = ({ id }: List, { analysis: { doc } }: Work): boolean =>
  doc.sections
    .map(unitsOf)
    .some((units) => units.some(isCode) && units.some((unit) => unit.id === id));

function mayStandByNames(list: List, work: Work): boolean {
  const items = namedIn(list.items);
  if (list.listClass === 'quantity') return false;
  if (areSteps(list, work) && !areOrders(items, work)) return false;
  if (items.length < MOSTLY * list.items.length) return false;
  const words = items.reduce((sum, item) => sum + wordsOfItem(item) - nameWords(item), 0);
  if (words < MIN_BODY * items.length) return false;
  return !holdsMore(list) && !areQuoted(items) && !tellFigures(items) && !isGathered(list, work);
}

/** Share of the names of steps that say what is to be done. */
const ORDERS = 0.75;

/** Steps whose names are orders of several words stand by them, unless every word was asked for. */
function areOrders(items: readonly Item[], { analysis: { cues, question } }: Work): boolean {
  if (cues.asksForWhole.test(question)) return false;
  const orders = items.filter(
    (item) => nameWords(item) > 1 && cues.isInstruction(item.label?.text ?? ''),
  );
  return orders.length >= ORDERS * items.length;
}

/** It stands in a section that was put first because this reader came for it. */
const isGathered = ({ id }: List, { analysis: { doc }, selection }: Work): boolean =>
  doc.sections.some(
    (section) =>
      selection.groups.some(({ members }) => members.includes(section.id)) &&
      unitsOf(section).some((unit) => unit.id === id),
  );

/** Numbered orders are steps to be done one after another, unless they are announced as advice. */
function areSteps({ listClass, ordered, items }: List, { analysis }: Work): boolean {
  const { doc, roles, cues, question } = analysis;
  if (!cues.asksHowTo.test(question) && !cues.asksForWhole.test(question)) return false;
  const isAdvice = doc.sentences.some(
    ({ id, text }) => roles.get(id) === 'intro' && cues.advice.test(text),
  );
  if (listClass === 'procedure') return !isAdvice;
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

/** Where most points give figures, the figures are the answer. */
const tellFigures = (items: readonly Item[]): boolean =>
  items.filter((item) => sentencesOfItem(item).some(({ text }) => /\p{N}/u.test(text))).length * 2 >
  items.length;

/** There every word may count; advice on how one lives or works is something else. */
export const asksForWorkOfHands = ({ cues, question }: Work['analysis']): boolean =>
  cues.asksHowTo.test(question) && !cues.asksForPoints.test(question);

/** Code in a point is what the point is for, and where points hold named points those are the names. */
const holdsMore = ({ items }: List): boolean =>
  [...unitsWithin(items.flatMap(({ children }) => children))].some(
    (unit) =>
      unit.kind === 'opaque' ||
      (unit.kind === 'list' && unit.items.some(({ label }) => label !== null)),
  );
