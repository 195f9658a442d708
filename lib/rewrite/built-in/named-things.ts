import type { EntityName } from '../../framing/entity-name.ts';
import type { Framing } from '../../framing/framing.ts';

/** True when a text names one of the things, as whole words. */
export function namesOneOf(things: readonly EntityName[], text: string): boolean {
  const lower = text.toLowerCase();
  return things.some((thing) => {
    const name = thing.toLowerCase();
    const at = lower.indexOf(name);
    if (at < 0) return false;
    const around = (lower[at - 1] ?? ' ') + (lower[at + name.length] ?? ' ');
    return !/[\p{L}\p{N}]/u.test(around);
  });
}

/** What the reader works with or seeks: may come first, never in another's place. */
export const wantedThings = ({ context, prefer }: Framing): readonly EntityName[] => [
  ...prefer,
  ...context.map(({ name }) => name),
];
