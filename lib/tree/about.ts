import type { Phrase, Unit } from './doc.ts';
import { plainText } from './phrases.ts';

/** Longest name of a fold, in words. */
const MAX_WORDS = 9;

/** What a text is about, in its own opening words: cut at a clause if one ends in time. */
export function aboutOf(phrases: readonly Phrase[]): string {
  return shorten(plainText(phrases));
}

export function shorten(text: string): string {
  const clean = text.replace(/[:：]$/, '').trim();
  const words = clean.split(' ');
  if (words.length <= MAX_WORDS) return clean.replace(/[.。]$/, '');
  const head = words.slice(0, MAX_WORDS).join(' ');
  const clause = /^(.{12,}?)[,;(–—]/.exec(head)?.[1];
  return `${(clause ?? head).trim().replace(/[\s,;:]+$/, '')} …`;
}

/** What several folded units hold: the labels of a list, else the opening of the first. */
export function aboutUnits(units: readonly Unit[]): string {
  const labels = units.flatMap((unit) =>
    unit.kind === 'list' ? unit.items.flatMap(({ label }) => label?.text ?? []) : [],
  );
  if (labels.length >= 2) return shortenLabels(labels);
  const [first] = units;
  if (!first) return '';
  if (first.kind === 'opaque')
    return first.what === 'code' ? (first.language ?? '') : shorten(first.text);
  if (first.kind === 'list') return aboutItems(first);
  return first.label?.text ?? aboutOf(first.sentences[0]?.phrases ?? []);
}

function aboutItems({ items }: Extract<Unit, { kind: 'list' }>): string {
  const [first] = items;
  return first?.label?.text ?? aboutOf(first?.sentences[0]?.phrases ?? []);
}

/** Most characters of a row of labels. */
const MAX_ROW = 120;

function shortenLabels(labels: readonly string[]): string {
  const shown: string[] = [];
  for (const label of labels) {
    if (shown.join(' · ').length + label.length > MAX_ROW) break;
    shown.push(label);
  }
  if (shown.length === 0) return shorten(labels[0] ?? '');
  return shown.join(' · ') + (shown.length < labels.length ? ' …' : '');
}
