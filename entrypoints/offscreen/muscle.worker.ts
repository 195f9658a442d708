import type { FromMuscle, ToMuscle } from '@/lib/adapters/muscle/protocol.ts';
import { serveMuscle } from '@/lib/adapters/muscle/serve.ts';
import { abilityCalls } from './calls/abilities.ts';

// Each room's calls, joined; their types stand in lib/app/muscle-calls.ts.
serveMuscle(
  {
    post: (message: FromMuscle) => self.postMessage(message),
    onMessage: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToMuscle>) => listener(data)),
  },
  () => ({ ...abilityCalls }),
);
