import type { ByModelPorts } from '@/lib/app/engines/by-model.ts';
import { err } from '@/lib/core/result.ts';

/** The models behind the engines, each as it is set up now. */
export const createTextModels = (): ByModelPorts['textModel'] => async () =>
  err({ kind: 'not-set-up', message: 'This engine is not set up yet.' });
