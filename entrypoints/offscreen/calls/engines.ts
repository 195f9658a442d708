import { writeWithServer } from '@/lib/adapters/engines/openai-writer.ts';
import { listModels, testServer } from '@/lib/adapters/engines/test-server.ts';
import type { Gate } from '@/lib/adapters/network/gate.ts';
import type { EngineMuscleCalls } from '@/lib/app/engines/server.ts';
import type { MuscleHandlers } from '@/lib/app/muscle-calls.ts';
import type { Writers } from '../writers.ts';

/** Writing with a server of the user's choice. Its client is loaded when it is first used. */
export function engineCalls(
  gate: Gate,
  writers: Writers,
): Pick<MuscleHandlers, keyof EngineMuscleCalls> {
  const client = async (...[options]: ConstructorParameters<OpenAiClient>) => {
    const { OpenAI } = await import('openai');
    return new OpenAI(options);
  };
  const writing = { fetch: gate('engine'), client };
  const testing = { fetch: gate('engine-test'), client, now: () => performance.now() };
  return {
    writeWithServer: ({ server, prompt }, { signal, progress }) =>
      writeWithServer(server, prompt, writing, progress, signal),
    writeLocally: async ({ model, prompt }, { signal, progress }) => {
      const writer = await writers.open(model);
      if (!writer.ok) return writer;
      try {
        return await writer.value.write(prompt, progress, signal);
      } finally {
        writers.rest(model);
      }
    },
    listServerModels: (server, { signal }) => listModels(server, testing, signal),
    testServer: (server, { signal }) => testServer(server, testing, signal),
  };
}

type OpenAiClient = typeof import('openai')['OpenAI'];
