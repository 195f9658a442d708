import type { Item, List, PartId, Unit } from '../../../tree/doc.ts';
import { sentencesOfItem, unitsOf, unitsWithin } from '../../../tree/doc.ts';
import { wordsOfItem } from '../../../tree/link.ts';
import { type Boldness, behindFirst } from '../brief.ts';
import type { Work } from '../transform.ts';
import { holdsMustSee } from '../visibility.ts';

/** Fewer names than this are read sooner than opened. */
const MIN_NAMES = 3;
/** Least words on average behind each name. */
const MIN_BODY = 4;
/** A name of more words is a sentence. */
const MAX_NAME = 14;
/** Share of the names that say what is to be done. */
const ORDERS = 0.8;

/** The points of which only the names stay: all those of one rank, or none. */
export function namesToShow(work: Work): Item[] {
  const { analysis } = work;
  const all = lists(analysis.units);
  const ranks = new Set(all.map(({ id }) => rankOf(id, analysis)));
  return [...ranks]
    .map((rank) => all.filter(({ id }) => rankOf(id, analysis) === rank))
    .filter((rank) => rank.every((list) => mayStandByNames(list, work)))
    .map((rank) => rank.flatMap(({ items }) => items))
    .filter((items) => areGoodNames(items, work))
    .flat();
}

/**
 * Names answer who asks for the things themselves, or say what is to be done; of long advice they are
 * the outline.
 */
export function mayShowNames({ analysis }: Work, isLong: boolean): boolean {
  const { cues, question, units } = analysis;
  if (cues.asksForBodies.test(question)) return false;
  if (isLong && cues.asksForPoints.test(question)) return true;
  if (cues.asksForRelations.test(question)) return false;
  const names = lists(units).flatMap(({ items }) =>
    items.flatMap(({ label }) => label?.text ?? []),
  );
  const orders = names.filter((name) => name.includes(' ') && cues.isInstruction(name));
  return cues.asksForThings.test(question) || orders.length >= ORDERS * names.length;
}

function areGoodNames(items: readonly Item[], { analysis }: Work): boolean {
  const names = new Set(items.map(({ label }) => label?.text));
  return (
    items.length >= MIN_NAMES &&
    names.size === items.length &&
    items.every((item) => saysEnough(item, analysis.cues.genericLabel)) &&
    !items.some(({ sentences }) => sentences.some(({ id }) => analysis.mustSee.has(id))) &&
    !items.some(({ children }) => holdsMustSee(children, analysis))
  );
}

/** How deep a list stands. */
function rankOf(id: PartId, { parents }: Work['analysis']): number {
  let rank = 0;
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) rank += 1;
  return rank;
}

/** What waits of points: all behind their first sentences. */
export const behindFirsts = (units: readonly Unit[], boldness: Boldness, work: Work): PartId[] =>
  lists(units)
    .filter(({ listClass }) => listClass !== 'quantity')
    .flatMap(({ items }) => items)
    .flatMap(({ sentences }) => behindFirst(sentences, boldness, work))
    .map(({ id }) => id);

const lists = (units: readonly Unit[]): List[] =>
  units.filter((unit): unit is List => unit.kind === 'list');

function mayStandByNames(list: List, work: Work): boolean {
  const { items } = list;
  if (list.listClass === 'quantity') return false;
  const words = items.reduce((sum, item) => sum + wordsOfItem(item) - nameWords(item), 0);
  if (words < MIN_BODY * items.length) return false;
  return !holdsMore(list) && !areQuoted(items) && !tellFigures(items) && !isGathered(list, work);
}

/** It stands in a section that was put first because this reader came for it. */
const isGathered = ({ id }: List, { analysis: { doc }, selection }: Work): boolean =>
  doc.sections.some(
    (section) =>
      selection.groups.some(({ members }) => members.includes(section.id)) &&
      unitsOf(section).some((unit) => unit.id === id),
  );

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

/** Code in a point is what the point is for, and where points hold named points those are the names. */
const holdsMore = ({ items }: List): boolean =>
  [...unitsWithin(items.flatMap(({ children }) => children))].some(
    (unit) =>
      unit.kind === 'opaque' ||
      (unit.kind === 'list' && unit.items.some(({ label }) => label !== null)),
  );
