import type { ReadText, Sentence } from './read-text.ts';
import type { Token } from './token.ts';

/** "Nine out of ten" and "half" say a percentage. */
type Ratio = { readonly percent: number; readonly parts: readonly Token[] };

const JOINT = /^(?:out|of|in|every|the)$/i;
/** Words that may stand between the two numbers. */
const MOST_BETWEEN = 2;

export const ratiosIn = ({ sentences }: ReadText): readonly Ratio[] => sentences.flatMap(ratiosOf);

export function ratiosOf({ tokens }: Sentence): Ratio[] {
  return tokens.flatMap((token, at) => {
    if (token.value === null || token.unit !== null) return [];
    if (token.value > 0 && token.value < 1)
      return [{ percent: percentOf(token.value), parts: [token] }];
    const behind = tokens.slice(at + 1, at + 2 + MOST_BETWEEN);
    const next = behind.findIndex(({ kind }) => kind === 'number');
    const whole = behind[next];
    const isJoined = next > 0 && behind.slice(0, next).every(({ text }) => JOINT.test(text));
    if (!isJoined || !whole?.value || whole.value <= token.value) return [];
    return [{ percent: percentOf(token.value / whole.value), parts: [token, whole] }];
  });
}

const percentOf = (share: number): number => Math.round(share * 100);

/** Whether a number says in one way what a ratio among the others says in another way. */
export const saysRatio = (
  token: Token,
  own: readonly Ratio[],
  others: readonly Ratio[],
  otherNumbers: readonly Token[],
): boolean =>
  (token.unit === '%' && others.some(({ percent }) => percent === token.value)) ||
  own.some(
    ({ percent, parts }) =>
      parts.includes(token) &&
      otherNumbers.some(({ unit, value }) => unit === '%' && value === percent),
  );
