const MESSAGES = {
  full: 'Your disk is full, so Idiolect could not save this. Nothing was changed.',
  closed: 'Idiolect’s storage was closed by the browser. Please try again.',
  blocked: 'Another window of Idiolect is being updated. Close it and try again.',
  newer: 'Your data was written by a newer version of Idiolect. Please update the extension.',
  broken: 'Idiolect’s storage did not answer. Nothing was changed; please try again.',
} as const;

/**
 * What storage could not do. Stores throw it wherever they stand; the border of each use case turns
 * it into a refusal with this message (`orRefusal` in `lib/app`).
 */
export class StorageFailure extends Error {
  readonly kind: keyof typeof MESSAGES;

  constructor(kind: keyof typeof MESSAGES, cause?: unknown) {
    super(MESSAGES[kind], { cause });
    this.name = 'StorageFailure';
    this.kind = kind;
  }
}
