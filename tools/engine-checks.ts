import OpenAI from 'openai';
import { type WriterPorts, writeWithServer } from '../lib/adapters/engines/openai-writer.ts';
import { listModels, testServer } from '../lib/adapters/engines/test-server.ts';
import type { Server } from '../lib/app/engines/server.ts';
import { NEUTRAL_FRAMING } from '../lib/framing/framing.ts';
import { createModelEngine } from '../lib/rewrite/model/engine.ts';
import type { TextModel } from '../lib/rewrite/model/text-model.ts';
import { estimateTokens } from '../lib/rewrite/model/tokens.ts';

/** What one check found. `warns`: it can be used, but not as well as it might be. */
export type Found = { readonly verdict: 'works' | 'warns' | 'fails'; readonly why: string };

export type Subject = { readonly server: Server; readonly contextTokens: number };

type Check = { readonly name: string; run(subject: Subject): Promise<Found> };

/** As an extension is seen by servers. */
const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const CHECK_TIMEOUT_MS = 180_000;

const ports: WriterPorts = {
  fetch: (input, init) => fetch(input, init),
  client: async (options) => new OpenAI(options),
};

const works = (why: string): Found => ({ verdict: 'works', why });
const warns = (why: string): Found => ({ verdict: 'warns', why });
const fails = (why: string): Found => ({ verdict: 'fails', why });
const patience = (): AbortSignal => AbortSignal.timeout(CHECK_TIMEOUT_MS);

/** A text long enough to come in several pieces. */
const COUNTING = { system: 'Follow the instruction.', user: 'Count from 1 to 60, in words.' };

const SAMPLE = {
  question: 'How does a cache work?',
  source: `A cache keeps copies of data so that the next request is answered faster.

Entries expire after 300 seconds unless you set \`max-age\` to another value. Do not cache personal pages.`,
};

/** The same steps the extension takes, in the same order, against a server that really runs. */
export const ENGINE_CHECKS: readonly Check[] = [
  {
    name: 'lists its models',
    run: async ({ server }) => {
      const listed = await listModels(server, ports, patience());
      if (listed.ok) return works(`${listed.value.length} of them`);
      const { kind, message } = listed.error;
      return kind === 'model-missing' ? warns('it lists none; type the name') : fails(message);
    },
  },
  {
    name: 'passes the Test button',
    run: async ({ server }) => {
      const timed = { ...ports, now: () => performance.now() };
      const tested = await testServer(server, timed, patience());
      if (!tested.ok) return fails(`${tested.error.kind}: ${tested.error.message}`);
      return works(`first words after ${tested.value.firstWordsMs} ms`);
    },
  },
  {
    name: 'streams its reply',
    run: async ({ server }) => {
      const pieces: string[] = [];
      const take = (piece: string) => void pieces.push(piece);
      const written = await writeWithServer(server, COUNTING, ports, take, patience());
      if (!written.ok) return fails(`${written.error.kind}: ${written.error.message}`);
      return pieces.length > 1
        ? works(`${pieces.length} pieces`)
        : warns('in one piece: nothing is shown before the end');
    },
  },
  {
    name: 'stops when it is told to',
    run: async ({ server }) => {
      const stop = new AbortController();
      const take = () => stop.abort();
      const written = await writeWithServer(server, COUNTING, ports, take, stop.signal);
      if (!written.ok && written.error.kind === 'cancelled') return works('at the first words');
      return written.ok
        ? warns('it had ended by then')
        : fails(`${written.error.kind}: ${written.error.message}`);
    },
  },
  {
    name: 'refuses a wrong key',
    run: async ({ server }) => {
      if (server.key === null) return works('no key is used');
      const wrong = { ...server, key: 'sk-wrong-key-of-a-check' };
      const written = await writeWithServer(wrong, COUNTING, ports, () => undefined, patience());
      if (written.ok) return warns('it answers with any key');
      const { kind, message } = written.error;
      return kind === 'key-refused' ? works('as it should') : warns(`${kind}: ${message}`);
    },
  },
  { name: 'lets a browser extension in', run: preflight },
  { name: 'rewrites an answer faithfully', run: rewrite },
];

/** What a browser asks before it lets an extension without permission for this host send. */
async function preflight({ server }: Subject): Promise<Found> {
  const response = await fetch(`${server.baseUrl}/chat/completions`, {
    method: 'OPTIONS',
    headers: {
      origin: ORIGIN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
    signal: patience(),
  });
  const allowed = response.headers.get('access-control-allow-origin');
  if (response.ok && (allowed === '*' || allowed === ORIGIN)) return works(`allows ${allowed}`);
  return warns(
    `no (${response.status}): allow extensions in the server, or let the extension reach it in its options`,
  );
}

async function rewrite({ server, contextTokens }: Subject): Promise<Found> {
  const model: TextModel = {
    id: 'openai-compatible',
    name: server.model,
    contextTokens,
    count: estimateTokens,
    write: (prompt, onText, signal) => writeWithServer(server, prompt, ports, onText, signal),
  };
  const engine = createModelEngine(model, { nonce: () => crypto.randomUUID() });
  const { question, source } = SAMPLE;
  const request = {
    question,
    answer: { source, islands: [] },
    framing: { ...NEUTRAL_FRAMING, depth: 'newcomer', vocabulary: 'plain' },
    without: [],
  } as const;
  const rewritten = await engine.rewrite(request, patience());
  if (rewritten.ok) return works('every fact was kept');
  const { kind, message } = rewritten.error;
  // A model may be too weak for it; the extension then shows the built-in result and says so.
  return kind === 'unfaithful'
    ? warns('refused by the fact guard: a larger model helps')
    : fails(`${kind}: ${message}`);
}
