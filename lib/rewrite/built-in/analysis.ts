import { EMPHASES, type Emphasis } from '../../framing/framing.ts';
import {
  allUnits,
  type Doc,
  type Item,
  type Opaque,
  type PartId,
  type Prose,
  type Sentence,
  type Unit,
  unitsOf,
} from '../../tree/doc.ts';
import type { CueTable } from './cues/cue-table.ts';
import type { Cues } from './cues/cues-for.ts';
import { type Place, type Role, roleOf } from './roles.ts';

/** An answer with everything the transforms want to know about it. */
export type Analysis = {
  readonly doc: Doc;
  readonly question: string;
  readonly cues: Cues;
  readonly units: readonly Unit[];
  readonly sentences: ReadonlyMap<PartId, Sentence>;
  readonly roles: ReadonlyMap<PartId, Role>;
  readonly topics: ReadonlyMap<PartId, ReadonlySet<Emphasis>>;
  /** Bundles; a unit whose parent is one stands at the top level. */
  readonly bundleIds: ReadonlySet<PartId>;
  /** Paragraphs, which can be folded from any sentence on. */
  readonly proseIds: ReadonlySet<PartId>;
  /** The unit that opens each section. */
  readonly openingIds: ReadonlySet<PartId>;
  /** Which part each part lies in; sections lie in nothing. */
  readonly parents: ReadonlyMap<PartId, PartId>;
  /** Sentences and opaque units that never leave the reader's sight. */
  readonly mustSee: ReadonlySet<PartId>;
  /** Share of the answer's words that stand in sentences on each topic. */
  readonly coverage: Readonly<Record<Emphasis, number>>;
};

/** Label every sentence, given the question. Must-see is added by `withMustSee`. */
export function analyse(doc: Doc, question: string, cues: Cues): Omit<Analysis, 'mustSee'> {
  const units = allUnits(doc);
  const places = placesOf(doc, units);
  const roles = new Map<PartId, Role>();
  const topics = new Map<PartId, ReadonlySet<Emphasis>>();
  for (const sentence of doc.sentences) {
    const place = places.get(sentence.id);
    if (place) roles.set(sentence.id, roleOf(sentence, place, cues));
    topics.set(sentence.id, topicsIn(sentence.text, cues));
  }
  const coverage = coverageOf(doc.sentences, topics);
  const sentences = new Map(doc.sentences.map((sentence) => [sentence.id, sentence]));
  const parents = parentsOf(doc);
  const proseIds = new Set(units.filter(({ kind }) => kind === 'prose').map(({ id }) => id));
  const openingIds = new Set(doc.sections.flatMap((section) => unitsOf(section)[0]?.id ?? []));
  const bundleIds = new Set(doc.sections.flatMap(({ bundles }) => bundles.map(({ id }) => id)));
  return {
    doc,
    question,
    cues,
    units,
    sentences,
    roles,
    topics,
    openingIds,
    bundleIds,
    proseIds,
    parents,
    coverage,
  };
}

/** The topics that a text's own words name. */
export function topicsIn(text: string, cues: CueTable): ReadonlySet<Emphasis> {
  return new Set(EMPHASES.filter((topic) => cues.topics[topic].test(text)));
}

function coverageOf(
  sentences: readonly Sentence[],
  topics: Analysis['topics'],
): Record<Emphasis, number> {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const share = (topic: Emphasis): number =>
    sentences.reduce((sum, { id, words: n }) => sum + (topics.get(id)?.has(topic) ? n : 0), 0) /
    Math.max(1, words);
  return Object.fromEntries(EMPHASES.map((topic) => [topic, share(topic)])) as Record<
    Emphasis,
    number
  >;
}

/** How many sentences from either end an opener or offer may stand. */
const EDGE = 2;

function placesOf(doc: Doc, units: readonly Unit[]): Map<PartId, Place> {
  const places = new Map<PartId, Place>();
  const total = doc.sentences.length;
  const lastUnit = units[units.length - 1];
  const placeHost = (host: Host, isLastUnit: boolean): void => {
    const inItem = host.kind === 'item';
    for (const [position, { id, index }] of host.sentences.entries()) {
      places.set(id, {
        isFirst: position === 0,
        isLastOfHost: position === host.sentences.length - 1,
        inItem,
        nearStart: index < EDGE && !inItem,
        nearEnd: !inItem && (isLastUnit || index >= total - EDGE),
        position: total > 1 ? index / (total - 1) : 0,
      });
    }
  };
  for (const unit of units) for (const host of hostsOf(unit)) placeHost(host, unit === lastUnit);
  return places;
}

type Host = Pick<Prose, 'label' | 'sentences'> & { readonly kind: 'prose' | 'item' };

/** What directly holds sentences in a unit; nested lists are units of their own. */
function hostsOf(unit: Unit): Host[] {
  if (unit.kind === 'prose') return [unit];
  if (unit.kind === 'opaque') return [];
  return unit.items.map(({ label, sentences }) => ({ kind: 'item', label, sentences }));
}

function parentsOf(doc: Doc): Map<PartId, PartId> {
  const parents = new Map<PartId, PartId>();
  const addUnit = (unit: Unit, parent: PartId): void => {
    parents.set(unit.id, parent);
    if (unit.kind === 'list') {
      for (const item of unit.items) {
        parents.set(item.id, unit.id);
        addHost(item);
        for (const child of item.children) addUnit(child, item.id);
      }
    } else if (unit.kind === 'prose') addHost(unit);
  };
  const addHost = (host: Item | Prose): void => {
    if (host.label) parents.set(host.label.id, host.id);
    for (const { id } of host.sentences) parents.set(id, host.id);
  };
  for (const section of doc.sections) {
    for (const bundle of section.bundles) {
      parents.set(bundle.id, section.id);
      for (const unit of bundle.units) addUnit(unit, bundle.id);
    }
  }
  return parents;
}

/** True for a code block or anything that the site shows as code. */
export const isCode = (unit: Unit): unit is Opaque =>
  unit.kind === 'opaque' && unit.what === 'code';
