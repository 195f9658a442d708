import { type Check, isFiniteNumber, isFlag, isRecordOf, isTextUpTo } from '../core/check.ts';
import { LIMITS } from '../settings/limits.ts';

/** What found the answers of a page. */
export type FoundBy = {
  /** The id of a site's rules or of a chat kit's; else `looks` or `picked`. */
  readonly by: string;
  /** There are rules made for this site, or picked for it, and they match nothing any more. */
  readonly missed: boolean;
};

/** The same, with the start of the day on which it was so. */
export type FoundOn = FoundBy & { readonly day: number };

export const isFoundOn: Check<FoundOn> = isRecordOf<FoundOn>({
  by: isTextUpTo(LIMITS.foundBy),
  missed: isFlag,
  day: isFiniteNumber,
});
