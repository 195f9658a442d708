import { plainText } from '../../../chunk/plain-text.ts';
import { sentencesIn } from '../../../chunk/sentences.ts';
import { countWords } from '../../../core/words.ts';
import type { RewritePassage } from '../../engine.ts';
import { define, type Entry, keyOf } from './glossary.ts';

/** A definition out of a page that the reader saved, in that page's own words. */
export type SavedEntry = Entry & { readonly sourceId: string };

/** A note beside a text must be read at a glance. */
const MOST_WORDS = 25;
const LEAST_WORDS = 5;

/** "A pod is the …", "Pods are a …", "DNS stands for …": the term comes first, and what it is follows. */
const DEFINITION =
  /^(?:an? |the )?(?<term>[\p{L}\p{N}][\p{L}\p{N}+#./’'-]*(?: [\p{L}\p{N}][\p{L}\p{N}+#./’'-]*){0,3}?)(?: \((?<short>\p{Lu}[\p{L}\p{N}-]{1,9})\))? (?:(?:is|are) (?:an?|the|any|one of|when) |means |refers to |stands for )/iu;

/** A heading has no full stop and would run into the sentence below it. */
const HEADING = /^#{1,6} .*$/gm;

/** Words that open a sentence without naming anything. */
const NAMES_NOTHING =
  /^(?:it|this|that|these|those|there|here|what|which|who|he|she|they|we|you|i|one|another|each|every|some|all|most|many|now|today|such|so|if|when|where|why|how|then|and|but|or|as|because|while|in|on|at|for|to|with|by|from|of|also|not|no|our|your|my|their|its|his|her)\b/i;

/** An opinion or an address to somebody is no definition. */
const NO_DEFINITION =
  /\b(?:i|we|you|us|our|your|my|me|best|better|worst|worse|great|greatest|good|bad|amazing|awful|terrible|wonderful|scam|fraud|joke|myth|lie|lies|evil|stupid|overrated|dangerous|must|should|never|always)\b|[?!]|https?:|\[\d+\]/i;

/** What the reader's saved pages say of terms, by the term's key; the most useful passage has it. */
export function definitionsIn(
  passages: readonly RewritePassage[],
): ReadonlyMap<string, SavedEntry> {
  const found = new Map<string, SavedEntry>();
  for (const { id, text } of passages) {
    const plain = plainText(text.replace(HEADING, ''));
    for (const { start, end } of sentencesIn(plain, { start: 0, end: plain.length })) {
      for (const entry of entriesIn(plain.slice(start, end).trim(), id)) {
        const key = keyOf(entry.term);
        if (!found.has(key)) found.set(key, entry);
      }
    }
  }
  return found;
}

function entriesIn(sentence: string, sourceId: string): SavedEntry[] {
  const words = countWords(sentence);
  if (words < LEAST_WORDS || words > MOST_WORDS || !sentence.endsWith('.')) return [];
  const { term, short } = DEFINITION.exec(sentence)?.groups ?? {};
  if (!term || NAMES_NOTHING.test(term) || NO_DEFINITION.test(sentence)) return [];
  return [term, short]
    .filter((name) => name !== undefined)
    .filter((name) => isTerm(name))
    .map((name) => ({ term: name, text: sentence, sourceId }));
}

/** A single common word could mean anything elsewhere: it must be a known term or an abbreviation. */
const isTerm = (name: string): boolean =>
  name.includes(' ') || /\p{Lu}.*\p{Lu}/u.test(name) || define(name) !== undefined;
