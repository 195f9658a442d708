import { packagedModel } from '@/lib/adapters/embedder/packaged-model.ts';
import { opfsModelFiles } from '@/lib/adapters/models/opfs-files.ts';
import type { FromMuscle, ToMuscle } from '@/lib/adapters/muscle/protocol.ts';
import { serveMuscle } from '@/lib/adapters/muscle/serve.ts';
import { createGate } from '@/lib/adapters/network/gate.ts';
import { packagedFiles } from '@/lib/adapters/network/packaged-file.ts';
import { abilityCalls } from './calls/abilities.ts';
import { engineCalls } from './calls/engines.ts';
import { libraryCalls } from './calls/library.ts';
import { modelCalls } from './calls/models.ts';
import { createEmbedders } from './embedders.ts';
import { createWriters } from './writers.ts';

const inPackage = (file: string): string => new URL(file, self.location.origin).href;

// Each room's calls, joined; their types stand in lib/app/muscle-calls.ts.
serveMuscle(
  {
    post: (message: FromMuscle) => self.postMessage(message),
    onMessage: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToMuscle>) => listener(data)),
  },
  (ask) => {
    // Every request asks the background for leave, which writes it down first.
    const gate = createGate({ begin: ask.beginRequest, end: ask.endRequest });
    // biome-ignore lint/suspicious/noConsole: the one reporter of this context
    const report = (cause: unknown) => console.error(cause);
    const files = packagedFiles(inPackage);
    const packaged = packagedModel(files, report);
    const embedders = createEmbedders(opfsModelFiles, packaged, report);
    const writers = createWriters(opfsModelFiles, report);
    return {
      ...abilityCalls,
      ...modelCalls(gate, opfsModelFiles, embedders, writers),
      ...libraryCalls(embedders, packaged, files),
      ...engineCalls(gate, writers),
    };
  },
);
