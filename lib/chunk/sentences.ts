import type { Span } from '../core/span.ts';

/** Sentences by the rules of Unicode; they hold for every script. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Words with a full stop that ends nothing. */
const ABBREVIATED =
  /(?:^|[\s("'])(?:e\.g|i\.e|etc|vs|cf|al|fig|figs|no|vol|eq|sec|ch|dr|mr|mrs|ms|prof|st|approx|ca|z\.B|d\.h|u\.a|bzw|p\.ex)\.\s*$/i;

/** Looked at in one go: the browser's segmenter slows down with the square of its text's length. */
const WINDOW = 4_000;

/** The sentences of a stretch of text, by offsets into `text`; together they cover it. */
export function sentencesIn(text: string, { start, end }: Span): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let from = start; from < end; ) {
    const to = Math.min(end, from + WINDOW);
    const lengths = [...segmenter.segment(text.slice(from, to))].map(
      ({ segment }) => segment.length,
    );
    // The last one of a window may go on behind it.
    if (to < end && lengths.length > 1) lengths.pop();
    for (const length of lengths) {
      add(text, spans, from, from + length);
      from += length;
    }
  }
  return spans;
}

function add(text: string, spans: { start: number; end: number }[], from: number, to: number) {
  const last = spans.at(-1);
  if (last && ABBREVIATED.test(text.slice(Math.max(last.start, last.end - 12), last.end))) {
    last.end = to;
  } else {
    spans.push({ start: from, end: to });
  }
}
