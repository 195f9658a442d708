/**
 * Where an index is kept: bytes that are read and written at once (a Worker's file handle, or pages
 * in memory that a database follows). The file is a cache; whatever it loses is made again from
 * the database. Every function may throw `VectorFileFailure`.
 */
export type VectorFile = {
  /** Bytes in the file now. */
  size(): number;
  /** Fill `into` from `at`; answers how many bytes there were. */
  read(into: Uint8Array, at: number): number;
  /** All bytes or a failure. May be called with memory that changes afterwards. */
  write(bytes: Uint8Array, at: number): void;
  truncate(size: number): void;
  /** Resolves once everything written will survive the end of the process. */
  flush(): void | Promise<void>;
  close(): void | Promise<void>;
};

const MESSAGES = {
  full: 'There is no space left for the index of your library. Search goes on; what was added is not kept yet.',
  'in-use': 'The index of your library is open elsewhere. Close the other window and try again.',
  broken: 'The file of your library’s index did not answer. Please try again.',
} as const;

export class VectorFileFailure extends Error {
  readonly kind: keyof typeof MESSAGES;

  constructor(kind: keyof typeof MESSAGES, cause?: unknown) {
    super(MESSAGES[kind], { cause });
    this.name = 'VectorFileFailure';
    this.kind = kind;
  }
}
