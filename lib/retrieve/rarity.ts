import { remember } from '../core/remember.ts';
import type { StaticModel } from '../embed/static-model.ts';
import { piecesOf } from '../embed/tokenizer.ts';

/** The commonest word; in vocabularies of the BERT kind words follow it by falling frequency. */
const COMMONEST = 'the';

/** So many of the commonest words everybody knows: they cost no reader anything. */
const EVERYBODYS = 1000;

/**
 * How rare a word is in general English, from 0 (one of the thousand commonest) to 1 (no word of its
 * own in the packaged model's vocabulary, at whose end its technical terms stand too): the logarithm
 * of its place among the words, since frequency falls with that (Zipf).
 */
export function rarityFrom({
  tokenizer,
}: Pick<StaticModel, 'tokenizer'>): (word: string) => number {
  const first = (tokenizer.ids.get(COMMONEST) ?? 0) + EVERYBODYS;
  const most = Math.log(Math.max(2, tokenizer.ids.size - first));
  return remember((word) => {
    const [id = 0, ...rest] = piecesOf(tokenizer, word);
    if (rest.length > 0 || id === tokenizer.unknownId) return 1;
    return Math.log(Math.max(1, id - first)) / most;
  }, 20_000);
}
