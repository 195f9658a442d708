import type { StaticModel } from '../embed/static-model.ts';
import { piecesOf } from '../embed/tokenizer.ts';

/** The commonest word; in vocabularies of the BERT kind words follow it by falling frequency. */
const COMMONEST = 'the';

/**
 * How rare a word is in general English, from 0 ("the") to 1 (no word of its own in the packaged
 * model's vocabulary, or one of the technical terms that were added at its end): the logarithm of its
 * place among the words, which after Zipf is close to the logarithm of one over its frequency.
 */
export function rarityFrom({
  tokenizer,
}: Pick<StaticModel, 'tokenizer'>): (word: string) => number {
  const first = tokenizer.ids.get(COMMONEST) ?? 0;
  const most = Math.log(Math.max(2, tokenizer.ids.size - first));
  return (word) => {
    const [id = 0, ...rest] = piecesOf(tokenizer, word);
    if (rest.length > 0 || id === tokenizer.unknownId) return 1;
    return Math.log(Math.max(1, id - first + 1)) / most;
  };
}
