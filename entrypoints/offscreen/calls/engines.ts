import { gathered } from '@/lib/adapters/engines/gathered.ts';
import { writeWithServer } from '@/lib/adapters/engines/openai-writer.ts';
import { listModels, testServer } from '@/lib/adapters/engines/test-server.ts';
import type { WriterPool } from '@/lib/adapters/engines/writer-pool.ts';
import type { Gate } from '@/lib/adapters/network/gate.ts';
import type { EngineMuscleCalls } from '@/lib/app/engines/server.ts';
import type { MuscleHandlers } from '@/lib/app/muscle-calls.ts';

/** Writing with a server of the user's choice. Its client is loaded when it is first used. */
export function engineCalls(
  gate: Gate,
  writers: Pick<WriterPool, 'write'>,
): Pick<MuscleHandlers, keyof EngineMuscleCalls> {
  const client = async (...[options]: ConstructorParameters<OpenAiClient>) => {
    const { OpenAI } = await import('openai');
    return new OpenAI(options);
  };
  const writing = { fetch: gate('engine'), client };
  const testing = { fetch: gate('engine-test'), client, now: () => performance.now() };
  return {
    writeWithServer: ({ server, prompt }, { signal, progress }) =>
      inMessages(progress, (onText) => writeWithServer(server, prompt, writing, onText, signal)),
    writeLocally: ({ model, prompt }, { signal, progress }) =>
      inMessages(progress, (onText) => writers.write(model, prompt, onText, signal)),
    listServerModels: (server, { signal }) => listModels(server, testing, signal),
    testServer: (server, { signal }) => testServer(server, testing, signal),
  };
}

/** Tell what is written in as few messages as can be, all of it before the end is told. */
async function inMessages<T>(
  tell: (text: string) => void,
  write: (onText: (piece: string) => void) => Promise<T>,
): Promise<T> {
  const { add, flush } = gathered(tell);
  try {
    return await write(add);
  } finally {
    flush();
  }
}

type OpenAiClient = typeof import('openai')['OpenAI'];
