import { countWords } from '../core/words.ts';
import type { Doc, Item, PartId, Section, Sentence, Unit } from './doc.ts';
import type { Signs } from './signs/signs.ts';
import { signsFor } from './signs/signs-for.ts';

/** What the walk over an answer remembers: the part that a dependent sentence would lean on. */
type Walk = { readonly signs: Signs; readonly sentences: Sentence[]; before: PartId | null };

/** Number the sentences and find what each depends on, across paragraphs and blocks. */
export function linkSentences(doc: Doc): Doc {
  const walk: Walk = { signs: signsFor(doc.language), sentences: [], before: null };
  const sections = doc.sections.map((section) => linkSection(section, walk));
  return { ...doc, sections, sentences: walk.sentences, words: wordsOf(sections) };
}

function linkSection(section: Section, walk: Walk): Section {
  // A heading is the antecedent of what opens with "This …" below it.
  if (section.heading) walk.before = section.heading.id;
  const bundles = section.bundles.map((bundle) => ({
    ...bundle,
    units: bundle.units.map((unit) => linkUnit(unit, walk)),
  }));
  return { ...section, bundles };
}

function linkUnit(unit: Unit, walk: Walk): Unit {
  if (unit.kind === 'opaque') {
    if (unit.what !== 'rule') walk.before = unit.id;
    return unit;
  }
  if (unit.kind === 'prose') {
    if (unit.label) walk.before = unit.label.id;
    return { ...unit, sentences: linkAll(unit.sentences, walk) };
  }
  const announcement = walk.before;
  const items = unit.items.map((item) => {
    const linked = linkItem(item, announcement, walk);
    return linked;
  });
  walk.before = unit.id;
  return { ...unit, items };
}

/** Items are siblings: an item leans on the list's announcement, not on the item before it. */
function linkItem(item: Item, announcement: PartId | null, walk: Walk): Item {
  walk.before = item.label?.id ?? announcement;
  const sentences = linkAll(item.sentences, walk);
  const children = item.children.map((child) => linkUnit(child, walk));
  return { ...item, sentences, children };
}

const linkAll = (sentences: readonly Sentence[], walk: Walk): Sentence[] =>
  sentences.map((sentence) => {
    const isDependent = walk.signs.dependent.test(sentence.text);
    const linked: Sentence = {
      ...sentence,
      index: walk.sentences.length,
      dependsOn: isDependent ? walk.before : null,
    };
    walk.sentences.push(linked);
    walk.before = sentence.id;
    return linked;
  });

const wordsOf = (sections: readonly Section[]): number =>
  sections.reduce(
    (sum, { heading, bundles }) =>
      sum +
      countWords(heading?.text ?? '') +
      bundles.reduce((inner, { units }) => inner + unitsWords(units), 0),
    0,
  );

const unitsWords = (units: readonly Unit[]): number =>
  units.reduce((sum, unit) => sum + wordsOfUnit(unit), 0);

/** Words of a unit, code left out. */
export function wordsOfUnit(unit: Unit): number {
  if (unit.kind === 'opaque') return unit.what === 'code' ? 0 : countWords(unit.text);
  if (unit.kind === 'prose') return countWords(unit.label?.text ?? '') + sum(unit.sentences);
  return unit.items.reduce((total, item) => total + wordsOfItem(item), 0);
}

export const wordsOfItem = (item: Item): number =>
  countWords(item.label?.text ?? '') + sum(item.sentences) + unitsWords(item.children);

const sum = (sentences: readonly Sentence[]): number =>
  sentences.reduce((total, { words }) => total + words, 0);
