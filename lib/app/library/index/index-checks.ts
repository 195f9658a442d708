import type { Chunk } from '../../../chunk/chunk.ts';
import {
  isFiniteNumber,
  isFlag,
  isId,
  isListOf,
  isNullOr,
  isRecordOf,
  isText,
} from '../../../core/check.ts';
import type { PageId } from '../../../core/ids.ts';
import type { IndexedPage, IndexModels } from './index-ports.ts';

/** How the rows of the muscle's tables are proved. */
export const INDEX_CHECKS = {
  page: isRecordOf<IndexedPage>({
    id: isId<PageId>,
    url: isText,
    title: isText,
    savedAt: isFiniteNumber,
    isPrivate: isFlag,
    content: isText,
  }),
  chunk: isRecordOf<Chunk>({
    ordinal: isFiniteNumber,
    start: isFiniteNumber,
    end: isFiniteNumber,
    headings: isListOf(isText),
    text: isText,
  }),
  models: isRecordOf<IndexModels>({ serving: isText, coming: isNullOr(isText) }),
};
