import { browserModel, languageModelApi } from '@/lib/adapters/engines/browser-ai.ts';
import type { LedgerStore } from '@/lib/app/egress-ports.ts';
import type { ByModelPorts } from '@/lib/app/engines/by-model.ts';
import {
  localModel,
  noteForBrowser,
  serverModel,
  type TextModelPorts,
} from '@/lib/app/engines/text-models.ts';

type Ports = TextModelPorts & {
  readonly ledger: Pick<LedgerStore, 'begin' | 'end'>;
  now(): number;
};

/** The models behind the engines, each as it is set up now. */
export const createTextModels =
  (ports: Ports): ByModelPorts['textModel'] =>
  async (engine, settings) => {
    switch (engine) {
      case 'openai-compatible':
        return serverModel(settings, ports);
      case 'local':
        return localModel(settings, ports);
      case 'browser':
        return browserModel({ api: languageModelApi(), noted: noteForBrowser(ports) });
      default:
        return engine satisfies never;
    }
  };
