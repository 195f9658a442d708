import type { Item, List, ListClass, Section, Unit } from './doc.ts';
import { opensWithImperative } from './imperatives.ts';

/** Share of items that must show a sign before the list counts as of that class. */
const MAJORITY = 0.5;

const QUANTITY =
  /^(?:about |approx(?:imately|\.)? |~)?(?:[\d¼½¾⅓⅔⅛]|(?:a |an )?(?:pinch|dash|handful|few|cup|teaspoon|tablespoon)\b|salt\b)/i;
const STEP_WORD = /^(?:step|phase|stage|day|week|month|part|level|chapter|scene|act|round)\s+\w+/i;
const ANNOUNCES_STEPS =
  /\b(?:steps?|procedure|process|instructions?|how to|follow(?:ing)? (?:these|this|guide)|recipe|walkthrough|method|directions|guide to)\b/i;
const ANNOUNCES_RANKING =
  /\b(?:top \w+|rank(?:ed|ing|s)?|in order of|from (?:most|best|highest|largest|lowest)|chronological|timeline)\b/i;
/** Numbered points under such words build on each other, whatever their labels. */
const ANNOUNCES_ORDER = /\b(?:step[- ]by[- ]step|steps|stages|phases|sequence|process)\b/i;
const TIME_LABEL =
  /^(?:\d{3,4}s?\b|\d{1,2}[:.]\d{2}|(?:early|mid|late) |(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i;

/** Give every list its class, judged by its items and the line that announces it. */
export function classifyLists(sections: readonly Section[]): Section[] {
  return sections.map((section) => {
    let before = section.heading?.text ?? '';
    const bundles = section.bundles.map((bundle) => ({
      ...bundle,
      units: bundle.units.map((unit) => {
        const classified = classify(unit, before);
        before = announcementOf(unit) ?? before;
        return classified;
      }),
    }));
    return { ...section, bundles };
  });
}

function announcementOf(unit: Unit): string | null {
  if (unit.kind !== 'prose') return null;
  return unit.sentences[unit.sentences.length - 1]?.text ?? unit.label?.text ?? null;
}

function classify(unit: Unit, announcement: string): Unit {
  if (unit.kind !== 'list') return unit;
  const items = unit.items.map((item) => ({
    ...item,
    children: item.children.map((child) => classify(child, item.label?.text ?? announcement)),
  }));
  const list = { ...unit, items };
  return { ...list, listClass: classOf(list, announcement) };
}

function classOf(list: List, announcement: string): ListClass {
  const row = CLASSES.find(({ is }) => is(list, announcement));
  return row?.listClass ?? 'plain';
}

/** In this order: the first class whose sign is there wins. */
const CLASSES: readonly {
  readonly listClass: ListClass;
  readonly is: (list: List, announcement: string) => boolean;
}[] = [
  {
    listClass: 'quantity',
    is: ({ items }) => items.length >= 3 && most(items, startsWithQuantity),
  },
  { listClass: 'procedure', is: isProcedure },
  { listClass: 'ranking', is: isRanking },
  {
    listClass: 'labelled',
    is: ({ items }) => items.length >= 2 && items.every(({ label }) => label),
  },
  { listClass: 'parallel', is: ({ items }) => items.length >= 2 && items.every(isOneSentence) },
];

const most = (items: readonly Item[], holds: (item: Item) => boolean): boolean =>
  items.filter(holds).length >= MAJORITY * items.length;

const opening = (item: Item): string => item.sentences[0]?.text ?? item.label?.text ?? '';

const startsWithQuantity = (item: Item): boolean =>
  QUANTITY.test(item.label?.text ?? '') || (item.label === null && QUANTITY.test(opening(item)));

const isStep = (item: Item): boolean =>
  opensWithImperative(item.label?.text ?? opening(item)) ||
  (item.label !== null && opensWithImperative(opening(item)) && !item.label.text.includes(' '));

function isProcedure(list: List, announcement: string): boolean {
  if (list.items.some((item) => STEP_WORD.test(item.label?.text ?? ''))) return true;
  if (list.items.some(({ checked }) => checked !== null)) return true;
  const announced = ANNOUNCES_STEPS.test(announcement);
  if (!list.ordered && !announced) return false;
  // Numbered advice ("1. Use strong passwords: …") is a list of points unless it says it is steps.
  const needsAnnouncement = list.items.every(
    ({ label, sentences, children }) => label && sentences.length + children.length > 0,
  );
  return most(list.items, isStep) && (announced || !needsAnnouncement);
}

function isRanking({ ordered, items }: List, announcement: string): boolean {
  if (ordered && (ANNOUNCES_RANKING.test(announcement) || ANNOUNCES_ORDER.test(announcement)))
    return true;
  return items.length >= 2 && most(items, ({ label }) => TIME_LABEL.test(label?.text ?? ''));
}

const isOneSentence = (item: Item): boolean =>
  item.sentences.length === 1 && item.children.length === 0;
