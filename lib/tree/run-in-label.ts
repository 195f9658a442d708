import { countWords } from '../core/words.ts';
import type { Label, Phrase } from './doc.ts';
import { cutPhrases, plainText, spanOf, textOf } from './phrases.ts';

/** Longest label, in characters: longer bold openings are sentences. */
const MAX_LABEL = 80;
/** Most words before a colon in plain text; more is a sentence that announces something. */
const MAX_PLAIN_WORDS = 6;

const SEPARATOR = /^\s*(?:[:：]|[–—]|-(?=\s))\s*/;
const PLAIN_LABEL = /^([\p{Lu}\p{Lo}\p{N}][^.:!?\n：。！？]{0,60}?)(:\s+|：\s*|\s[–—-]\s)(?=\S)/u;

export type LabelAndRest = { readonly label: Label | null; readonly rest: readonly Phrase[] };

/** Take "**Cost**: …" or "Cost: …" apart. `plain` allows labels without bold (list items only). */
export function takeLabel(
  phrases: readonly Phrase[],
  { plain }: { plain: boolean },
  nextId: () => number,
): LabelAndRest {
  const [first, ...rest] = phrases;
  if (!first) return { label: null, rest: phrases };
  if (first.kind === 'wrap' && first.style === 'strong') {
    return takeBold(first, rest, nextId) ?? { label: null, rest: phrases };
  }
  const match = plain && first.kind === 'text' ? PLAIN_LABEL.exec(first.text) : null;
  if (!match?.[1] || countWords(match[1]) > MAX_PLAIN_WORDS) return { label: null, rest: phrases };
  return cutLabel(phrases, match[1].length, match[0].length, nextId);
}

function takeBold(
  bold: Phrase,
  rest: readonly Phrase[],
  nextId: () => number,
): LabelAndRest | null {
  const text = plainText([bold]);
  if (text.length === 0 || text.length > MAX_LABEL) return null;
  const whole = textOf([bold]);
  const colon = /\s*[:：]\s*$/.exec(whole)?.index;
  if (colon !== undefined && colon > 0) {
    const space = /^\s*/.exec(textOf(rest.slice(0, 1)))?.[0].length ?? 0;
    return cutLabel([bold, ...rest], colon, whole.length + space, nextId);
  }
  const { length } = whole;
  const separator = SEPARATOR.exec(textOf(rest.slice(0, 1)));
  const standsAlone = plainText(rest) === '';
  if (!separator && !/[.。]$/.test(text) && !standsAlone) return null;
  return cutLabel([bold, ...rest], length, length + (separator?.[0].length ?? 0), nextId);
}

function cutLabel(
  phrases: readonly Phrase[],
  labelEnd: number,
  separatorEnd: number,
  nextId: () => number,
): LabelAndRest {
  const total = textOf(phrases).length;
  const cuts = [...new Set([labelEnd, separatorEnd])].filter((cut) => cut < total);
  const [name = [], ...parts] = cutPhrases(phrases, cuts);
  const hasSeparator = separatorEnd > labelEnd;
  const separator = hasSeparator ? (parts.shift() ?? []) : [];
  const label: Label = {
    id: nextId(),
    span: spanOf([...name, ...separator]),
    phrases: name,
    separator,
    text: plainText(name)
      .replace(/[:：.。]$/, '')
      .trim(),
  };
  return { label, rest: parts.flat() };
}
