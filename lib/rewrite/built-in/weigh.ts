import { countWords } from '../../core/words.ts';
import { EMPHASES, type Emphasis } from '../../framing/framing.ts';
import type { Item, Opaque, Section, Sentence, Unit } from '../../tree/doc.ts';
import { unitsOf } from '../../tree/doc.ts';
import { wordsOfItem } from '../../tree/link.ts';
import { headerCells } from '../../tree/table.ts';
import { type Analysis, isCode, topicsIn } from './analysis.ts';

/** How many words of a part are on each topic. */
export type Weight = { readonly words: number; readonly on: Readonly<Record<Emphasis, number>> };

/** A code block counts as this many words of prose on code. */
const CODE_WORDS = 40;
/** A table compares when it has at least this many columns. */
const COMPARING_COLUMNS = 3;

export const weighSection = (section: Section, analysis: Analysis): Weight =>
  total(unitsOf(section).map((unit) => weighUnit(unit, analysis)));

export function weighUnit(unit: Unit, analysis: Analysis): Weight {
  if (unit.kind === 'prose') return total(unit.sentences.map((s) => weighSentence(s, analysis)));
  if (unit.kind === 'list') {
    const weight = total(unit.items.map((item) => weighItem(item, analysis)));
    return unit.listClass === 'procedure' ? withTopic(weight, 'steps', weight.words) : weight;
  }
  if (isCode(unit)) return withTopic(nothing(CODE_WORDS), 'code', CODE_WORDS);
  return weighOpaque(unit, analysis);
}

/** Each line of a table or quotation counts for itself. */
function weighOpaque(unit: Opaque, analysis: Analysis): Weight {
  const lines = unit.text.split('\n').filter((line) => /\p{L}/u.test(line));
  const weight = total(lines.map((line) => weighText(line, analysis)));
  const compares = headerCells(unit).length >= COMPARING_COLUMNS;
  return compares ? withTopic(weight, 'comparison', weight.words) : weight;
}

function weighText(text: string, { cues }: Analysis): Weight {
  const words = countWords(text);
  return [...topicsIn(text, cues)].reduce(
    (weight, topic) => withTopic(weight, topic, words),
    nothing(words),
  );
}

export function weighItem(item: Item, analysis: Analysis): Weight {
  const body = total([
    ...item.sentences.map((sentence) => weighSentence(sentence, analysis)),
    ...item.children.map((child) => weighUnit(child, analysis)),
  ]);
  const named = topicsIn(item.label?.text ?? '', analysis.cues);
  const words = Math.max(body.words, wordsOfItem(item));
  return EMPHASES.filter((topic) => named.has(topic)).reduce(
    (weight, topic) => withTopic(weight, topic, words),
    { ...body, words },
  );
}

function weighSentence({ id, words }: Sentence, { topics }: Analysis): Weight {
  return [...(topics.get(id) ?? [])].reduce(
    (weight, topic) => withTopic(weight, topic, words),
    nothing(words),
  );
}

const nothing = (words: number): Weight => ({
  words,
  on: {
    code: 0,
    cost: 0,
    risk: 0,
    timeline: 0,
    security: 0,
    compliance: 0,
    steps: 0,
    concept: 0,
    comparison: 0,
  },
});

const withTopic = (weight: Weight, topic: Emphasis, words: number): Weight => ({
  ...weight,
  on: { ...weight.on, [topic]: words },
});

export function total(weights: readonly Weight[]): Weight {
  const words = weights.reduce((sum, weight) => sum + weight.words, 0);
  return EMPHASES.reduce(
    (sum, topic) =>
      withTopic(
        sum,
        topic,
        weights.reduce((on, weight) => on + weight.on[topic], 0),
      ),
    nothing(words),
  );
}

/** The share of a part's words that are on a topic. */
export const shareOn = ({ words, on }: Weight, topic: Emphasis): number =>
  words > 0 ? on[topic] / words : 0;
