import type { EntityName } from '../../framing/entity-name.ts';

/** A letter right beside a name makes it part of a longer word, except where no spaces part words. */
const IN_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u;

/** True when a text names one of the things, as whole words. */
export function namesOneOf(things: readonly EntityName[], text: string): boolean {
  const lower = text.toLowerCase();
  return things.some((thing) => {
    const name = thing.toLowerCase();
    const at = lower.indexOf(name);
    if (at < 0) return false;
    const around = (lower[at - 1] ?? ' ') + (lower[at + name.length] ?? ' ');
    return !IN_WORD.test(around);
  });
}
