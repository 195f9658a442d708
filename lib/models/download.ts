import type { Result } from '../core/result.ts';

/** What is to be fetched. */
export type DownloadRequest = {
  readonly id: string;
  /** Address of the hub or of a mirror of it, ending in a slash. */
  readonly source: string;
  readonly files: readonly string[];
  /** Roughly how many bytes that is; used for progress until the server says more. */
  readonly bytes: number;
};

export type DownloadProgress = {
  readonly done: number;
  readonly total: number;
  /** `total` is what the server says, not what the catalogue guesses. */
  readonly isExact: boolean;
};

/** Why a model could not be fetched or opened. */
export type ModelFailure = {
  readonly kind:
    | 'host-not-chosen'
    | 'offline'
    | 'not-found'
    | 'refused'
    | 'disk-full'
    | 'damaged'
    | 'missing'
    | 'too-large'
    | 'unusable'
    | 'browser-too-old'
    | 'storage-failed';
  /** One calm sentence for the user. */
  readonly message: string;
};

export type Downloaded = Result<{ readonly bytes: number }, ModelFailure>;

const MESSAGES = {
  'host-not-chosen': 'This server has not been chosen for downloads, so nothing was asked of it.',
  offline:
    'The server could not be reached, or the connection broke. What is here already is kept.',
  'not-found': 'This server does not have the model.',
  refused: 'The server refused to send it just now. Please try again later.',
  'disk-full': 'There is not enough room on this disk for the model.',
  damaged: 'A file did not arrive as it should have. It was removed; please try again.',
  missing: 'Its files are no longer here. Please download it again.',
  'too-large': 'This model is too large for the memory that the browser gives us.',
  unusable: 'This model does not run in this browser.',
  'browser-too-old':
    'This browser is too old for downloaded models. Everything else works as before.',
  'storage-failed': 'The browser’s storage did not answer. Please try again.',
} as const satisfies Record<ModelFailure['kind'], string>;

export const modelFailure = (kind: ModelFailure['kind']): ModelFailure => ({
  kind,
  message: MESSAGES[kind],
});
