import { err, type Result } from '../../core/result.ts';
import type { WritingFailure } from '../../rewrite/model/text-model.ts';

type Kind = WritingFailure['kind'];
type Failed = Result<never, WritingFailure>;

/** One sentence for each way it goes wrong; `more` is what the server itself said. */
const SENTENCES: Readonly<Record<Kind, string>> = {
  'not-set-up': 'This server is not set up.',
  unreachable: 'The server cannot be reached.',
  'origin-refused': 'The server does not accept requests from a browser extension.',
  'key-refused': 'The server did not accept the key.',
  'model-missing': 'The server does not have this model.',
  'language-not-spoken': 'The browser’s model was not made for the language of this answer.',
  'rate-limited': 'The server asks us to slow down.',
  'server-broke': 'The server answered in a way that cannot be read.',
  'not-a-stream': 'The server did not answer as asked.',
  'too-long': 'This answer is longer than the model can read at once.',
  'cut-off': 'The reply ended before its end.',
  'timed-out': 'The server took too long.',
  cancelled: 'Stopped.',
  'out-of-memory': 'There is not enough memory for this model.',
};

/** Longest stretch of a server's own words that is shown. */
const LONGEST_QUOTE = 200;

const failed =
  (kind: Kind) =>
  (more = ''): Failed => {
    const quote = more.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
    return err({ kind, message: quote === '' ? SENTENCES[kind] : `${SENTENCES[kind]} ${quote}` });
  };

export const failures = Object.fromEntries(
  (Object.keys(SENTENCES) as Kind[]).map((kind) => [kind, failed(kind)]),
) as Readonly<Record<Kind, (more?: string) => Failed>>;

const CONTEXT =
  /context.{0,20}(?:length|window|size)|maximum.{0,30}tokens|too many tokens|prompt is too long|exceeds? .{0,30}(?:tokens|context)/i;
const NO_MODEL =
  /model.{0,80}(?:not found|does not exist|not loaded|unknown|try pulling)|no such model|unknown model/i;

/**
 * What an exception of the client means. Names of classes are lost when the bundle is minified, so
 * only what the error carries counts: a status, a cause, its words.
 */
export function failureOf(cause: unknown, signal: AbortSignal): Failed {
  if (signal.aborted) return failures.cancelled();
  const { status, message, reason } = readError(cause);
  if (reason?.name === 'NotSent') return failures['not-set-up'](reason.message);
  if (status === undefined) return withoutStatus(message, reason);
  if (CONTEXT.test(message)) return failures['too-long']();
  if (status === 404 || NO_MODEL.test(message)) return failures['model-missing'](message);
  const kind = BY_STATUS[status] ?? (status >= 500 ? 'server-broke' : 'not-a-stream');
  return failures[kind](message);
}

const BY_STATUS: Readonly<Record<number, Kind>> = {
  401: 'key-refused',
  402: 'rate-limited',
  403: 'origin-refused',
  408: 'timed-out',
  413: 'too-long',
  429: 'rate-limited',
  504: 'timed-out',
};

function withoutStatus(message: string, reason: Error | null): Failed {
  if (/timed? ?out/i.test(message)) return failures['timed-out']();
  const words = `${message} ${reason?.message ?? ''}`;
  if (/json|unexpected|parse/i.test(words)) return failures['server-broke']();
  return failures.unreachable();
}

type Read = {
  readonly status: number | undefined;
  readonly message: string;
  readonly reason: Error | null;
};

function readError(cause: unknown): Read {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const { status } = error as { readonly status?: unknown };
  const reason = error.cause instanceof Error ? error.cause : error;
  return {
    status: typeof status === 'number' ? status : undefined,
    message: error.message,
    reason,
  };
}

/** Whether something failed for want of memory, as browsers and the runtime of models say it. */
export const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof RangeError || /out of memory|bad_alloc|allocat|\boom\b/i.test(String(cause));
