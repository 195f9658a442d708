import type { Source } from './prompt.ts';

/** An explanation that a model added, apart from the answer. */
export type AddedNote = { readonly text: string; readonly source: Source | null };

/** Longer ones would be an answer of their own. */
const MAX_WORDS = 60;
const MAX_NOTES = 3;

const NOTE_LINE = /^[ \t>*-]*\[\[NOTE\]\][: \t]*(.*)$/gm;
const CITED = /\[\[(S\d+)\]\]/g;

/** Cut the marked explanations out of a reply. `wrong` names what is not allowed of them. */
export function cutNotes(
  written: string,
  sources: readonly Source[],
): {
  readonly rest: string;
  readonly notes: readonly AddedNote[];
  readonly wrong: readonly string[];
} {
  const notes: AddedNote[] = [];
  const wrong: string[] = [];
  const rest = written.replace(NOTE_LINE, (_, line: string) => {
    const cited = [...line.matchAll(CITED)].map(([, id]) => id ?? '');
    const text = line.replace(CITED, '').trim();
    const source = sources.find(({ id }) => id === cited[0]) ?? null;
    if (cited.length > 1 || (cited.length === 1 && !source)) wrong.push('a note cites no passage');
    if (text.split(/\s+/).length > MAX_WORDS) wrong.push('a note is too long');
    if (/\[\[/.test(text)) wrong.push('a note holds a token');
    if (text !== '') notes.push({ text, source });
    return '';
  });
  if (notes.length > MAX_NOTES) wrong.push('there are too many notes');
  return { rest: rest.replace(/\n{3,}/g, '\n\n').trim(), notes, wrong };
}
