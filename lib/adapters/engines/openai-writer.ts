import type OpenAI from 'openai';
import type { Server } from '../../app/engines/server.ts';
import { ok, type Result } from '../../core/result.ts';
import { chatBodyOf } from '../../rewrite/model/chat-body.ts';
import type { Prompt, WritingFailure } from '../../rewrite/model/text-model.ts';
import { type Fetch, forStreams } from './as-stream.ts';
import { failureOf, failures } from './failures.ts';

export type WriterPorts = {
  /** The network gate's, for this purpose. */
  readonly fetch: Fetch;
  /** The client, loaded only when it is used. */
  client(options: ConstructorParameters<typeof OpenAI>[0]): Promise<OpenAI>;
};

/** Times the client asks again by itself, after the pause that the server asks for. */
const RETRIES = 2;
/** Until the head of a reply is here; a model on a slow machine loads first. In milliseconds. */
const HEAD_TIMEOUT_MS = 120_000;
/** Longest pause within a reply, in milliseconds. */
const PAUSE_TIMEOUT_MS = 90_000;
/** What is longer than this is no rewrite of anything, in characters. */
const LONGEST_REPLY = 1_000_000;
/** Servers that want no key still want a header. */
const NO_KEY = 'none';

type Outcome = Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>;

/** Write with a server that speaks the OpenAI protocol; each piece goes to `onText` as it comes. */
export async function writeWithServer(
  server: Server,
  prompt: Prompt,
  ports: WriterPorts,
  onText: (piece: string) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const pause = new AbortController();
  const watch = watchdog(PAUSE_TIMEOUT_MS, () => pause.abort());
  try {
    const stream = await begin(server, prompt, ports, AbortSignal.any([signal, pause.signal]));
    const read = await readAll(stream, onText, watch.again);
    return pause.signal.aborted ? failures['timed-out']() : outcomeOf(read, signal);
  } catch (cause) {
    return pause.signal.aborted ? failures['timed-out']() : failureOf(cause, signal);
  } finally {
    watch.stop();
    pause.abort(); // Whatever still comes is not wanted.
  }
}

async function begin(
  { baseUrl, model, key }: Server,
  prompt: Prompt,
  { fetch, client }: WriterPorts,
  signal: AbortSignal,
) {
  const openai = await client({
    apiKey: key ?? NO_KEY,
    baseURL: baseUrl,
    fetch: forStreams(fetch),
    maxRetries: RETRIES,
    timeout: HEAD_TIMEOUT_MS,
    dangerouslyAllowBrowser: true, // The key is the user's own, in the extension's own database.
    logLevel: 'off', // It would print what servers send.
  });
  return openai.chat.completions.create(chatBodyOf(model, prompt), { signal });
}

type ReadReply = { readonly length: number; readonly end: string | null };
type Stream = Awaited<ReturnType<typeof begin>>;

async function readAll(
  stream: Stream,
  onText: (piece: string) => void,
  alive: () => void,
): Promise<ReadReply> {
  let length = 0;
  let end: string | null = null;
  alive();
  for await (const { choices } of stream) {
    alive();
    const [choice] = choices ?? [];
    end = choice?.finish_reason ?? end;
    const text = choice?.delta?.content ?? '';
    length += text.length;
    if (length > LONGEST_REPLY) break;
    if (text !== '') onText(text);
  }
  return { length, end };
}

function outcomeOf({ length, end }: ReadReply, signal: AbortSignal): Outcome {
  // The client ends quietly when it is aborted.
  if (signal.aborted) return failures.cancelled();
  if (length > LONGEST_REPLY) return failures['server-broke']('Its reply never ends.');
  if (length === 0) return failures['server-broke']('Its reply was empty.');
  if (end === 'length') return ok({ end: 'out-of-room' });
  return end === null ? failures['cut-off']() : ok({ end: 'finished' });
}

/** Calls `late` when `again` was not called for so long. */
function watchdog(ms: number, late: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const again = () => {
    stop();
    timer = setTimeout(late, ms);
  };
  return { again, stop };
}
