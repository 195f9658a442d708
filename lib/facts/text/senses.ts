import { wordsIn } from '../tables/forms.ts';
import { unitOf } from '../tables/numbers.ts';
import { meaningsOf, rootOf } from '../tables/synonyms.ts';
import { measureOf } from './measures.ts';
import { isGrammar, isNegation } from './polarity.ts';
import type { Sentence } from './read-text.ts';
import { onceFor, remembered } from './remembered.ts';
import type { Token } from './token.ts';

/** What a word says, loosely: its family, and the groups of like words that it belongs to. */
export type Sense = { readonly root: string; readonly groups: readonly (number | string)[] };

/** Shorter words are mostly grammar. */
const SHORTEST = 3;
/** In scripts without spaces each character is a token of its own, and tells something. */
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words that a good paraphrase puts in or leaves out, in headings and leads too. */
const SAYING_LITTLE: ReadonlySet<string> = new Set(
  wordsIn(`
before after again such well rather thing~ something anything everything someone anyone everyone
nobody way~ case~ like only much many most more less fact~ time~ lot same own around about across
along against under over say~ said tell~ told mean~ meant come~ came go goes going went take~ took
taken give~ gave given make~ made making find~ found person people age reason need* necessary
required require~ able possible another new key point~ takeaway~ summary overview brief glance
bottom line short background detail~ note~ example~ tip~ step~ basics introduction conclusion next
important remember quick guide list pros cons advantages disadvantages status context result~
essentials practice terms simple simply plain words word figures look question answer works
bottom-line instance deadline see~ seen saw use* using pass`),
);

/**
 * What the telling words and numbers of a sentence say; each word of a compound by itself. It is asked
 * for several times: by itself, with its neighbours, in the part and in the whole.
 */
export const sensesOf = ({ tokens }: Sentence): readonly Sense[] => sensesAmong(tokens);

const sensesAmong = onceFor((tokens: readonly Token[]) => tokens.flatMap(sensesIn));

/** A quarter of an hour is 15 minutes. */
function measuresOf(token: Token): readonly string[] {
  const measure = measureOf(token);
  return measure === null ? [] : [measure];
}

function sensesIn(token: Token): readonly Sense[] {
  const { kind, text, value, key } = token;
  if (kind === 'number')
    return [{ root: value === null ? key : `# ${value}`, groups: measuresOf(token) }];
  if (IDEOGRAPH.test(text)) return [{ root: key, groups: [] }];
  if (isGrammar(token) || isNegation(token)) return [];
  return sensesOfWord(text);
}

const sensesOfWord = remembered((word: string): readonly Sense[] => {
  // A unit is told by its number, which may have been written with another one.
  if (unitOf(word) !== null || SAYING_LITTLE.has(word.toLowerCase())) return [];
  return word.split('-').flatMap((part) => {
    if (part.length < SHORTEST) return [];
    const root = rootOf(part);
    return [{ root, groups: meaningsOf(root) }];
  });
});

/** What some sentences say together. */
export class Meaning {
  readonly #said = new Set<string | number>();

  constructor(senses: Iterable<Sense>) {
    for (const { root, groups } of senses) {
      this.#said.add(root);
      for (const group of groups) this.#said.add(group);
    }
  }

  holds({ root, groups }: Sense): boolean {
    return this.#said.has(root) || groups.some((group) => this.#said.has(group));
  }

  /** Part of the senses that are said here, 0 to 1. */
  shareOf(senses: readonly Sense[]): number {
    return senses.length === 0
      ? 1
      : senses.filter((sense) => this.holds(sense)).length / senses.length;
  }
}
