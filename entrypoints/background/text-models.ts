import type { ByModelPorts } from '@/lib/app/engines/by-model.ts';
import { serverModel, type TextModelPorts } from '@/lib/app/engines/text-models.ts';
import { err } from '@/lib/core/result.ts';

/** The models behind the engines, each as it is set up now. */
export const createTextModels =
  (ports: TextModelPorts): ByModelPorts['textModel'] =>
  async (engine, settings) => {
    if (engine === 'openai-compatible') return serverModel(settings, ports);
    return err({ kind: 'not-set-up', message: 'This engine is not set up yet.' });
  };
