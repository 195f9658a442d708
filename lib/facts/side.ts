import { sizesOf } from './text/measures.ts';
import { type Names, namesIn, type Vocabulary, vocabularyOf } from './text/names.ts';
import type { ReadText } from './text/read-text.ts';
import type { Token } from './text/token.ts';

/** The two texts and what was read from them once. */
export type Texts = {
  readonly before: Side;
  readonly after: Side;
  /** What may be added: words and numbers of cited sources. */
  readonly sources: readonly Side[];
};
/** One text, and what all checks ask of it. */
export type Side = {
  readonly text: ReadText;
  readonly names: Names;
  readonly words: Vocabulary;
  readonly numbers: readonly Token[];
  /** All by which its numbers may be known. */
  readonly sizes: ReadonlySet<string>;
  readonly verbatim: ReadonlySet<string>;
};

export function sideOf(text: ReadText): Side {
  const names = namesIn(text);
  const numbers = numbersOf(text);
  return {
    text,
    names,
    words: vocabularyOf(text, names),
    numbers,
    sizes: new Set(numbers.flatMap(sizesOf)),
    verbatim: new Set(text.verbatim.map(({ text: own }) => own)),
  };
}

const numbersOf = ({ sentences }: ReadText): Token[] =>
  sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'number'));
