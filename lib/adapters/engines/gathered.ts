/** What stays together for as long is one message instead of dozens. In milliseconds. */
const GATHER_MS = 50;

/** Pieces of a text on their way, gathered so that they do not cost a message each. */
export type Gathered = {
  add(piece: string): void;
  /** Hand on what is left; to be called at the end. */
  flush(): void;
};

/**
 * Hand on the pieces that a model writes: at once where a line ends, since a block may be complete
 * with it, and together after a moment elsewhere.
 */
export function gathered(tell: (text: string) => void): Gathered {
  let text = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const told = text;
    text = '';
    if (told !== '') tell(told);
  };
  return {
    add: (piece) => {
      text += piece;
      if (piece.includes('\n')) flush();
      else timer ??= setTimeout(flush, GATHER_MS);
    },
    flush,
  };
}
