import type { Server, ServerReport } from '../../app/engines/server.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { WritingFailure } from '../../rewrite/model/text-model.ts';
import { failureOf, failures } from './failures.ts';
import { type WriterPorts, writeWithServer } from './openai-writer.ts';

/** Most models that are listed: some servers offer thousands. */
const MOST_MODELS = 1_000;
const TEST_TIMEOUT_MS = 20_000;

/** The models that a server lists. */
export async function listModels(
  { baseUrl, key }: Server,
  { fetch, client }: WriterPorts,
  signal: AbortSignal,
): Promise<Result<readonly string[], WritingFailure>> {
  try {
    const openai = await client({
      apiKey: key ?? 'none',
      baseURL: baseUrl,
      fetch,
      maxRetries: 0,
      timeout: TEST_TIMEOUT_MS,
      dangerouslyAllowBrowser: true,
      logLevel: 'off', // It would print what servers send.
    });
    const { data } = await openai.models.list({ signal });
    const ids = (data ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    return ok(ids.slice(0, MOST_MODELS));
  } catch (cause) {
    return failureOf(cause, signal);
  }
}

/** Ask a server for its models and for a few words; nothing of the user is in the request. */
export async function testServer(
  server: Server,
  ports: WriterPorts & { now(): number },
  signal: AbortSignal,
): Promise<Result<ServerReport, WritingFailure>> {
  const listed = await listModels(server, ports, signal);
  if (!listed.ok && listed.error.kind === 'unreachable')
    return whyUnreachable(server, ports, signal);
  // Some servers list nothing and write all the same.
  if (!listed.ok && listed.error.kind !== 'model-missing') return listed;
  const models = listed.ok ? listed.value : [];
  if (models.length > 0 && !models.includes(server.model)) return err(missing(server, models));
  const started = ports.now();
  let firstWordsMs = 0;
  const written = await writeWithServer(
    server,
    { system: 'Reply with one word.', user: 'Say: ready' },
    ports,
    () => {
      firstWordsMs ||= ports.now() - started;
    },
    signal,
  );
  return written.ok ? ok({ models, firstWordsMs: Math.round(firstWordsMs) }) : written;
}

/**
 * Browsers hide the answer of a server that does not let us in. A request whose reply may not be read
 * tells the two apart: it succeeds where anybody answers at all.
 */
async function whyUnreachable(
  { baseUrl }: Server,
  { fetch: ask }: WriterPorts,
  signal: AbortSignal,
): Promise<Result<never, WritingFailure>> {
  try {
    await ask(`${baseUrl}/models`, { mode: 'no-cors', signal });
    return failures['origin-refused']();
  } catch {
    return signal.aborted ? failures.cancelled() : failures.unreachable();
  }
}

const missing = ({ model }: Server, models: readonly string[]): WritingFailure => ({
  kind: 'model-missing',
  message: `The server has no model “${model}”. It has: ${models.slice(0, 8).join(', ')}.`,
});
