import { isGranted, revoke } from '@/lib/adapters/browser/granted-sites.ts';
import { browserAvailability, languageModelApi } from '@/lib/adapters/engines/browser-ai.ts';
import { type ByModelPorts, type Occasion, writeByModel } from '@/lib/app/engines/by-model.ts';
import { createRunning } from '@/lib/app/engines/running.ts';
import type { Origin } from '@/lib/core/ids.ts';
import type { RewriteRequest } from '@/lib/rewrite/engine.ts';
import { createTextModels } from './text-models.ts';

type Ports = Omit<ByModelPorts, 'textModel' | 'nonce'> & Parameters<typeof createTextModels>[0];

/** The engines as the use cases see them. */
export function createEngineWorld(ports: Ports) {
  const nonce = () => crypto.randomUUID();
  const models = { ...ports, nonce, textModel: createTextModels(ports) };
  const running = createRunning<Origin>();
  return {
    writeByModel: (request: RewriteRequest, occasion: Occasion, signal: AbortSignal) =>
      running.run(occasion.site, signal, (stoppable) =>
        writeByModel(request, occasion, models, stoppable),
      ),
    /** What models are writing, and the servers that are being tested: each can be stopped at once. */
    running,
    tests: createRunning<null>(),
    browserAvailability: () => browserAvailability(languageModelApi()),
    isGranted,
    revoke,
    nonce,
  };
}
