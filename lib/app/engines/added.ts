import { isListOf, isNullOr, isRecordOf, isText } from '../../core/check.ts';
import type { Explanation } from '../../rewrite/engine.ts';
import type { Added } from '../../rewrite/model/reply.ts';

/** What a model wrote, as it is kept. */
export const isAdded = isRecordOf<Added>({
  markdown: isText,
  added: isListOf(isRecordOf<Explanation>({ text: isText, from: isNullOr(isText) })),
});
