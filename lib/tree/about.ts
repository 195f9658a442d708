import { type Item, type Opaque, type Phrase, type Section, type Unit, unitsOf } from './doc.ts';
import { plainText } from './phrases.ts';
import { headerCells } from './table.ts';
import { textOfBlocks } from './words-in.ts';

/** Longest name of a fold, in words. */
const MAX_WORDS = 9;

/** What a text is about, in its own opening words: cut at a clause if one ends in time. */
export function aboutOf(phrases: readonly Phrase[]): string {
  return shorten(plainText(phrases));
}

export function shorten(text: string): string {
  const clean = text.replace(/[:：]$/, '').trim();
  if (UNSPACED.test(clean)) return shortenUnspaced(clean);
  const words = clean.split(' ');
  if (words.length <= MAX_WORDS) return clean.replace(/[.。]$/, '');
  const head = words.slice(0, MAX_WORDS).join(' ');
  const clause = /^(.{24,}?)(?:[;(–—]|,(?!\d))/.exec(head)?.[1];
  return `${(clause ?? head).trim().replace(/[\s,;:]+$/, '')} …`;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;
/** Longest name of a fold in a script without spaces, in characters. */
const MAX_CHARACTERS = 26;

function shortenUnspaced(clean: string): string {
  const characters = [...clean];
  if (characters.length <= MAX_CHARACTERS) return clean.replace(/[.。]$/, '');
  const head = characters.slice(0, MAX_CHARACTERS).join('');
  const clause = /^(.{8,}?)(?:[、，；;（(]|,(?!\d))/u.exec(head)?.[1];
  // A word in Latin letters or a number is not cut in two.
  return `${(clause ?? head.replace(/[\p{Script=Latin}\p{N}.]+$/u, '')).trim()} …`;
}

/** What several folded units hold: the labels of their points, else how the first begins. */
export function aboutUnits(units: readonly Unit[]): string {
  const labels = units.flatMap(labelsIn);
  if (labels.length >= 2) return rowOf(labels);
  const [first] = units;
  return first ? aboutUnit(first) : '';
}

/** What folded sections hold below the first one's heading. */
export function aboutSections([first, ...inside]: readonly Section[]): string {
  const headings = inside.flatMap(({ heading }) => heading?.text ?? []);
  if (headings.length >= 2) return rowOf(headings);
  return first ? aboutUnits(unitsOf(first)) : '';
}

/** What waits behind the label of a point. */
export function aboutBody({ sentences, children }: Item): string {
  const [first] = sentences;
  return first ? aboutOf(first.phrases) : aboutUnits(children);
}

const labelsIn = (unit: Unit): string[] =>
  unit.kind === 'list' ? unit.items.flatMap(({ label }) => label?.text ?? []) : [];

function aboutUnit(unit: Unit): string {
  if (unit.kind === 'opaque') return aboutOpaque(unit);
  if (unit.kind === 'prose') return unit.label?.text ?? aboutOf(unit.sentences[0]?.phrases ?? []);
  const [first] = unit.items;
  return first ? (first.label?.text ?? aboutBody(first)) : '';
}

function aboutOpaque(unit: Opaque): string {
  const { what, language, blocks, text } = unit;
  if (what === 'code') return language ?? '';
  const header = headerCells(unit);
  if (header.length > 0) return rowOf(header);
  if (blocks[0]?.kind === 'opaque') return '';
  return shorten(textOfBlocks(blocks).split('\n')[0] ?? text);
}

/** Most characters of a row of labels. */
const MAX_ROW = 80;

/** Whole labels only, as many as fit. */
function rowOf(labels: readonly string[]): string {
  const shown: string[] = [];
  for (const label of labels.map((name) => name.replace(/[:：]$/, ''))) {
    if ([...shown, label].join(' · ').length > MAX_ROW) break;
    shown.push(label);
  }
  if (shown.length === 0) return shorten(labels[0] ?? '');
  return shown.join(' · ') + (shown.length < labels.length ? ' …' : '');
}
