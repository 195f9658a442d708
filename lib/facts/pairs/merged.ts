import type { ReadText, Sentence } from '../text/read-text.ts';
import { isContent } from './words-of.ts';

/** How far a sentence that was drawn into another stands from it, in sentences. */
const REACH = 2;
/** Part of its telling words that the other sentence must hold. */
const DRAWN_IN = 0.5;
const SHORT = 3;

/** Words that tell what a sentence is about; its numbers count too. */
const tellingKeys = ({ tokens }: Sentence): string[] =>
  tokens
    .filter((token) => token.kind === 'number' || (isContent(token) && token.text.length > SHORT))
    .map(({ key }) => key);

/** Part of what `part` says that `whole` says as well. */
function shareHeld(whole: Sentence, part: Sentence): number {
  const keys = tellingKeys(part);
  const own = new Set(whole.tokens.map(({ key }) => key));
  return keys.length === 0 ? 0 : keys.filter((key) => own.has(key)).length / keys.length;
}

/** The sentences around one, the sentence itself left out. */
const around = ({ index }: Sentence, { sentences }: ReadText): Sentence[] =>
  sentences
    .slice(Math.max(0, index - REACH), index + REACH + 1)
    .filter((sentence) => sentence.index !== index);

/**
 * Sentences beside `one` that its partner in the other text says as well, and that no sentence
 * beside the partner says as well as it does: two sentences became one, or one became two.
 */
export function drawnIn(
  one: { readonly sentence: Sentence; readonly text: ReadText },
  partner: { readonly sentence: Sentence; readonly text: ReadText },
): Sentence[] {
  const others = around(partner.sentence, partner.text);
  return around(one.sentence, one.text).filter((beside) => {
    const share = shareHeld(partner.sentence, beside);
    return share >= DRAWN_IN && others.every((other) => shareHeld(other, beside) < share);
  });
}
