import type { Span } from '../core/span.ts';
import type { Phrase } from './doc.ts';

/** What the phrases say, as one text. Offsets into it are cut points for `cutPhrases`. */
export const textOf = (phrases: readonly Phrase[]): string =>
  phrases
    .map((phrase) =>
      phrase.kind === 'wrap' || phrase.kind === 'link' ? textOf(phrase.children) : phrase.text,
    )
    .join('');

/** The text on one line, without space at its ends. */
export const plainText = (phrases: readonly Phrase[]): string =>
  textOf(phrases).replace(/\s+/g, ' ').trim();

/** Cut at the given ascending offsets. A cut inside an atom or link moves behind it. Linear. */
export function cutPhrases(phrases: readonly Phrase[], cuts: readonly number[]): Phrase[][] {
  const parts: Phrase[][] = [[]];
  let passed = 0;
  let next = 0;
  /** Begin the parts whose cut has been passed; tell how far the next cut is. */
  const untilCut = (): number => {
    while ((cuts[next] ?? Infinity) <= passed) {
      parts.push([]);
      next += 1;
    }
    return (cuts[next] ?? Infinity) - passed;
  };
  for (const whole of phrases) {
    let rest: Phrase | null = whole;
    while (rest) {
      const inside = untilCut();
      const { length }: string = textOf([rest]);
      const [before, after]: [Phrase, Phrase | null] =
        inside < length ? cutInside(rest, inside) : [rest, null];
      parts[parts.length - 1]?.push(before);
      passed += after ? inside : length;
      rest = after;
    }
  }
  return parts.filter((part) => part.length > 0);
}

function cutOnce(phrases: readonly Phrase[], offset: number): [Phrase[], readonly Phrase[]] {
  let seen = 0;
  for (const [index, phrase] of phrases.entries()) {
    if (seen >= offset) return [phrases.slice(0, index), phrases.slice(index)];
    const length = textOf([phrase]).length;
    if (seen + length > offset) {
      const [before, after] = cutInside(phrase, offset - seen);
      const rest = phrases.slice(index + 1);
      return [[...phrases.slice(0, index), before], after ? [after, ...rest] : rest];
    }
    seen += length;
  }
  return [[...phrases], []];
}

function cutInside(phrase: Phrase, offset: number): [Phrase, Phrase | null] {
  if (phrase.kind === 'text') {
    const { span, text } = phrase;
    const middle = span.start + offset;
    return [
      { kind: 'text', span: { start: span.start, end: middle }, text: text.slice(0, offset) },
      { kind: 'text', span: { start: middle, end: span.end }, text: text.slice(offset) },
    ];
  }
  if (phrase.kind !== 'wrap') return [phrase, null];
  const [before, after] = cutOnce(phrase.children, offset);
  const first = after[0];
  if (!first) return [phrase, null];
  const middle = first.span.start;
  return [
    { ...phrase, span: { start: phrase.span.start, end: middle }, children: before },
    { ...phrase, span: { start: middle, end: phrase.span.end }, children: after },
  ];
}

/** From the first character of the first phrase to the last of the last. */
export function spanOf(phrases: readonly Phrase[]): Span {
  const first = phrases[0];
  const last = phrases[phrases.length - 1];
  if (!first || !last) throw new RangeError('expected at least one phrase, got none');
  return { start: first.span.start, end: last.span.end };
}
