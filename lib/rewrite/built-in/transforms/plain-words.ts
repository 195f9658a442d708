import { PLAIN_WORDS } from '../../../facts/plain-words.ts';
import type { Phrase, Sentence } from '../../../tree/doc.ts';
import type { Edit } from '../../../tree/result.ts';
import { addEdit, noteDown } from '../draft.ts';
import type { Transform } from '../transform.ts';

const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:${[...PLAIN_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}’'-])`,
  'giu',
);

/** Simpler words where the simpler word says the same, outside code, links and quotations. */
export const plainWords: Transform = {
  id: 'plain-words',
  apply({ analysis, plan, draft }) {
    if (plan.framing.vocabulary !== 'plain' || analysis.cues.language !== 'en') return;
    for (const sentence of analysis.doc.sentences) {
      if (draft.removed.has(sentence.id) || draft.edits.has(sentence.id)) continue;
      const edits = editsIn(sentence);
      for (const edit of edits) addEdit(draft, sentence.id, edit);
      if (edits.length > 0) noteDown(draft, 'plain-words', 'vocabulary', edits.length);
    }
  },
};

const isQuoted = ({ text }: Sentence): boolean => /["“”«»]/.test(text);

function editsIn(sentence: Sentence): Edit[] {
  return isQuoted(sentence) ? [] : sentence.phrases.flatMap(editsInPhrase);
}

function editsInPhrase(phrase: Phrase): Edit[] {
  if (phrase.kind === 'wrap') return phrase.children.flatMap(editsInPhrase);
  if (phrase.kind !== 'text') return [];
  return [...phrase.text.matchAll(PATTERN)].flatMap((match) => {
    const [word] = match;
    const plain = PLAIN_WORDS.get(word.toLowerCase());
    if (plain === undefined || isName(word, match.index, phrase.text)) return [];
    const start = phrase.span.start + match.index;
    return [
      {
        span: { start, end: start + word.length },
        text: likeCase(word, plain),
        rule: 'plain-word',
      },
    ];
  });
}

/** A capital inside a sentence is a name: "Enhance" the product. */
const isName = (word: string, at: number, text: string): boolean =>
  /^\p{Lu}/u.test(word) && at > 0 && !/[.!?]\s*$/.test(text.slice(0, at));

const likeCase = (word: string, plain: string): string =>
  /^\p{Lu}/u.test(word) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
