import { createListeners } from './listeners.ts';

/** How far the page that is being indexed is, and who wants to know. */
export type Indexing = {
  share(): number | null;
  tell(share: number | null): void;
  onChange(listener: () => void): () => void;
};

/** Changes smaller than this are not worth drawing. */
const STEP = 0.02;

export function createIndexing(): Indexing {
  const listeners = createListeners();
  let share: number | null = null;
  return {
    share: () => share,
    tell: (next) => {
      const isSmall = share !== null && next !== null && Math.abs(next - share) < STEP;
      if (isSmall || share === next) return;
      share = next;
      listeners.tell();
    },
    onChange: listeners.add,
  };
}
