import type * as mdast from 'mdast';
import type { IslandId } from '../core/ids.ts';
import { type Span, sliceOf } from '../core/span.ts';
import { alignText } from './align.ts';
import { type Island, PLACEHOLDER } from './answer.ts';
import type { Phrase } from './doc.ts';
import { plainText } from './phrases.ts';
import type { Inline } from './view.ts';

/** What reading one answer needs at hand. */
export type Reading = {
  readonly source: string;
  readonly islands: ReadonlyMap<string, Island>;
  /** Formulas, ascending. */
  readonly math: readonly Span[];
  /** Targets of reference links. */
  readonly targets: ReadonlyMap<string, string>;
  /** The next unused part id. */
  readonly nextId: () => number;
};

/** Where a node of the parsed tree stands. The parser gives every node a place. */
export function placeOf(node: mdast.Nodes): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) {
    throw new TypeError(`expected a place in the source, but this ${node.type} has none`);
  }
  return { start, end };
}

/** Read inline nodes as phrases that know their place. */
export const readPhrases = (
  nodes: readonly mdast.PhrasingContent[],
  reading: Reading,
): readonly Phrase[] => nodes.flatMap((node) => readPhrase(node, reading));

function readPhrase(node: mdast.PhrasingContent, reading: Reading): readonly Phrase[] {
  const span = placeOf(node);
  switch (node.type) {
    case 'text':
      return readText(span, reading);
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [
        {
          kind: 'wrap',
          span,
          style: STYLES[node.type],
          children: readPhrases(node.children, reading),
        },
      ];
    case 'link':
      return [link(span, node.url, readPhrases(node.children, reading))];
    case 'linkReference':
      return readReference(node, span, reading);
    default:
      return [atomOf(node, span, reading)];
  }
}

const STYLES = { strong: 'strong', emphasis: 'emphasis', delete: 'strike' } as const;

/** A link whose text is its own address is never cut, nor read as several sentences. */
function link(span: Span, url: string, children: readonly Phrase[]): Phrase {
  return { kind: 'link', span, url, children };
}

function readReference(node: mdast.LinkReference, span: Span, reading: Reading): readonly Phrase[] {
  const url = reading.targets.get(node.identifier);
  const children = readPhrases(node.children, reading);
  return url === undefined ? readText(span, reading) : [link(span, url, children)];
}

/** Nodes that are shown as one piece. */
function atomOf(node: mdast.PhrasingContent, span: Span, reading: Reading): Phrase {
  const source = sliceOf(reading.source, span);
  const atom = (text: string, inline: Inline): Phrase => ({ kind: 'atom', span, text, inline });
  switch (node.type) {
    case 'inlineCode':
      return atom(withoutStops(node.value), { kind: 'code', text: node.value, span });
    case 'break':
      return atom('\n', { kind: 'break' });
    case 'image':
      return atom(withoutStops(node.alt ?? ''), {
        kind: 'image',
        url: node.url,
        alt: node.alt ?? '',
      });
    case 'html':
      return /^<br\s*\/?>$/i.test(source)
        ? atom('\n', { kind: 'break' })
        : atom('', { kind: 'text', text: source, span });
    default:
      return atom('', { kind: 'text', text: source, span });
  }
}

/** A stop inside code ends no sentence. */
const withoutStops = (text: string): string => text.replace(/[.!?:。！？\n]/g, '·');

/** Plain text with formulas and island placeholders cut out as atoms. */
function readText(span: Span, reading: Reading): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let from = span.start;
  for (const atom of atomsIn(span, reading)) {
    phrases.push(...alignText(reading.source, from, atom.span.start), atom);
    from = atom.span.end;
  }
  phrases.push(...alignText(reading.source, from, span.end));
  return phrases;
}

function atomsIn(span: Span, reading: Reading): Phrase[] {
  const atoms: Phrase[] = [];
  for (const formula of formulasWithin(span, reading.math)) {
    const text = sliceOf(reading.source, formula);
    const inline: Inline = { kind: 'text', text, span: formula };
    atoms.push({ kind: 'atom', span: formula, text: withoutStops(text), inline });
  }
  for (const match of sliceOf(reading.source, span).matchAll(PLACEHOLDER)) {
    const id = match[1] as IslandId;
    const start = span.start + match.index;
    const island = reading.islands.get(id);
    const text = island && island.kind !== 'citation' ? withoutStops(island.text) : '';
    const place = { start, end: start + match[0].length };
    atoms.push({ kind: 'atom', span: place, text, inline: { kind: 'island', id } });
  }
  return atoms.sort((a, b) => a.span.start - b.span.start);
}

/** Binary search, so that a text full of formulas stays linear. */
function formulasWithin(span: Span, math: readonly Span[]): readonly Span[] {
  let low = 0;
  let high = math.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((math[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < math.length && (math[end]?.end ?? Infinity) <= span.end) end += 1;
  return math.slice(low, end);
}

/** Phrases as the overlay draws them. */
export const toInlines = (phrases: readonly Phrase[]): Inline[] => phrases.map(toInline);

function toInline(phrase: Phrase): Inline {
  switch (phrase.kind) {
    case 'text':
      return { kind: 'text', text: phrase.text, span: phrase.span };
    case 'atom':
      return phrase.inline;
    case 'wrap':
      return { kind: phrase.style, children: toInlines(phrase.children) };
    case 'link':
      return { kind: 'link', url: phrase.url, children: toInlines(phrase.children) };
    default:
      return phrase satisfies never;
  }
}

/** True when the phrases hold nothing but formulas and space. */
export const isOnlyMath = (phrases: readonly Phrase[], { math }: Reading): boolean =>
  phrases.some((phrase) => isMath(phrase, math)) &&
  phrases.every((phrase) => isMath(phrase, math) || plainText([phrase]) === '');

const isMath = ({ kind, span }: Phrase, math: readonly Span[]): boolean =>
  kind === 'atom' && formulasWithin(span, math).length === 1;
