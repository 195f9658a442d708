import type { Item, List, ListClass, Section, Unit } from './doc.ts';
import type { Signs } from './signs/signs.ts';

/** Share of items that must show a sign before the list counts as of that class. */
const MAJORITY = 0.5;

/** Give every list its class, judged by its items and the line that announces it. */
export function classifyLists(sections: readonly Section[], signs: Signs): Section[] {
  return sections.map((section) => {
    let before = section.heading?.text ?? '';
    const bundles = section.bundles.map((bundle) => ({
      ...bundle,
      units: bundle.units.map((unit) => {
        const classified = classify(unit, before, signs);
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

function classify(unit: Unit, announcement: string, signs: Signs): Unit {
  if (unit.kind !== 'list') return unit;
  const items = unit.items.map((item) => ({
    ...item,
    children: item.children.map((child) =>
      classify(child, item.label?.text ?? announcement, signs),
    ),
  }));
  const list = { ...unit, items };
  return { ...list, listClass: classOf(list, announcement, signs) };
}

function classOf(list: List, announcement: string, signs: Signs): ListClass {
  const row = CLASSES.find(({ is }) => is(list, announcement, signs));
  return row?.listClass ?? 'plain';
}

/** In this order: the first class whose sign is there wins. */
const CLASSES: readonly {
  readonly listClass: ListClass;
  readonly is: (list: List, announcement: string, signs: Signs) => boolean;
}[] = [
  {
    listClass: 'quantity',
    is: ({ items }, _, signs) =>
      items.length >= 3 && most(items, (item) => startsWithQuantity(item, signs)),
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

const startsWithQuantity = (item: Item, { quantity }: Signs): boolean =>
  quantity.test(item.label?.text ?? '') || (item.label === null && quantity.test(opening(item)));

const isStep = (item: Item, { isInstruction }: Signs): boolean =>
  isInstruction(item.label?.text ?? opening(item)) ||
  (item.label !== null && isInstruction(opening(item)) && !item.label.text.includes(' '));

function isProcedure(list: List, announcement: string, signs: Signs): boolean {
  if (list.items.some((item) => signs.stepWord.test(item.label?.text ?? ''))) return true;
  if (list.items.some(({ checked }) => checked !== null)) return true;
  const announced = signs.announcesSteps.test(announcement);
  if (!list.ordered && !announced) return false;
  // Numbered advice ("1. Use strong passwords: …") is a list of points unless it says it is steps.
  const needsAnnouncement = list.items.every(
    ({ label, sentences, children }) => label && sentences.length + children.length > 0,
  );
  return most(list.items, (item) => isStep(item, signs)) && (announced || !needsAnnouncement);
}

function isRanking({ ordered, items }: List, announcement: string, signs: Signs): boolean {
  const { announcesRanking, announcesOrder, timeLabel } = signs;
  if (ordered && (announcesRanking.test(announcement) || announcesOrder.test(announcement)))
    return true;
  return items.length >= 2 && most(items, ({ label }) => timeLabel.test(label?.text ?? ''));
}

const isOneSentence = (item: Item): boolean =>
  item.sentences.length === 1 && item.children.length === 0;
