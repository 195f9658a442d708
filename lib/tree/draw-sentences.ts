import { aboutOf } from './about.ts';
import { type Canvas, drawPhrases, folded, note, waitsForEnd } from './canvas.ts';
import type { Label, Phrase, Sentence } from './doc.ts';
import { textOf } from './phrases.ts';
import type { Block, Inline } from './view.ts';
import { codeLinesIn, wordsBesideCode } from './words-in.ts';

/** A sentence's container: a paragraph or an item. */
type Host = { readonly label: Label | null; readonly sentences: readonly Sentence[] };

export type Drawn = {
  /** What is visible; empty when nothing is. */
  readonly inlines: readonly Inline[];
  /** Sentences waiting in a fold. */
  readonly folded: readonly Sentence[];
};

/** Draw a label and the visible sentences behind it; note the removed ones. */
export function drawHost({ label, sentences }: Host, canvas: Canvas): Drawn {
  const { folded: marked, removed } = canvas.result.marks;
  const kept = sentences.filter(({ id }) => !removed.has(id) && !waitsForEnd(canvas, id));
  const waits = ({ id }: Sentence): boolean => marked.has(id) && marked.get(id) !== 'in-full';
  const waiting = kept.filter(waits);
  const visible = kept.filter((sentence) => !waits(sentence));
  for (const sentence of sentences) {
    if (removed.has(sentence.id)) drawSentence(sentence, { ...canvas, state: 'removed' });
    else if (waitsForEnd(canvas, sentence.id)) canvas.later.push(sentence.span);
  }
  const inlines = [
    ...(label ? drawLabel(label, visible.length > 0, canvas) : []),
    ...drawRow(visible, canvas),
  ];
  return { inlines, folded: waiting };
}

/** A label; its colon or dash is drawn only when something follows on the line. */
export function drawLabel(label: Label, isFollowed: boolean, canvas: Canvas): Inline[] {
  if (isFollowed) return drawPhrases(joined(label), canvas);
  const name = drawPhrases(label.phrases, canvas);
  for (const phrase of label.separator) note(canvas, 'markup', phrase.span);
  return name;
}

/** Name and separator as they stood: a colon inside the bold goes back into the bold. */
function joined({ phrases, separator }: Label): readonly Phrase[] {
  const last = phrases[phrases.length - 1];
  const [first, ...rest] = separator;
  if (last?.kind !== 'wrap' || first?.kind !== 'wrap') return [...phrases, ...separator];
  const span = { start: last.span.start, end: first.span.end };
  const whole: Phrase = { ...last, span, children: [...last.children, ...first.children] };
  return [...phrases.slice(0, -1), whole, ...rest];
}

/** Sentences one after another, parted by their own space or by one of ours. */
export function drawRow(sentences: readonly Sentence[], canvas: Canvas): Inline[] {
  return sentences.flatMap((sentence, index) => {
    const inlines = drawSentence(sentence, canvas);
    const isLast = index === sentences.length - 1;
    return isLast || /\s$/.test(textOf(sentence.phrases))
      ? inlines
      : [...inlines, { kind: 'joint' as const, text: ' ' }];
  });
}

function drawSentence({ id, phrases }: Sentence, canvas: Canvas): Inline[] {
  const { edits, terms, cuts } = canvas.result.marks;
  return drawPhrases(phrases, canvas, {
    edits: edits.get(id) ?? [],
    terms: canvas.state === 'removed' ? [] : (terms.get(id) ?? []),
    cuts: canvas.state === 'shown' ? (cuts.get(id) ?? []) : [],
  });
}

/** A fold around the sentences that wait behind a paragraph or item; nothing when none do. */
export function foldSentences(
  sentences: readonly Sentence[],
  canvas: Canvas,
  behind: readonly Block[] = [],
): Block[] {
  const first = sentences[0];
  if (!first) return [...behind];
  const inlines = drawRow(sentences, folded(canvas));
  const blocks: Block[] = [{ kind: 'paragraph', inlines }, ...behind];
  return [foldOf(first.id, canvas, blocks, aboutOf(sentences[0]?.phrases ?? []))];
}

/** Wrap blocks into a fold named after the part that was marked. */
export function foldOf(
  id: number,
  canvas: Canvas,
  blocks: readonly Block[],
  about: string,
  points?: { readonly here: number; readonly of: number },
): Block {
  const why = canvas.result.marks.folded.get(id) ?? 'detail';
  const { answer } = canvas.result.doc;
  const lines = codeLinesIn(blocks, answer);
  const size = {
    words: wordsBesideCode(blocks, answer),
    ...(points && { points }),
    ...(lines > 0 && { lines }),
  };
  return { kind: 'fold', id: `fold-${id}`, why, about, ...size, blocks };
}

export const paragraph = (inlines: readonly Inline[]): Block[] =>
  inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : [];
