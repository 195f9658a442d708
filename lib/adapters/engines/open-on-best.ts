import type { InstructModel, Precision } from '../../models/catalogue.ts';
import { isOutOfMemory } from './failures.ts';
import type { LocalWriter } from './local-writer.ts';

export type Device = 'webgpu' | 'wasm';
/** What the graphics card can be used for: nothing, whole floats only, or halves too. */
export type Gpu = 'none' | 'whole' | 'halves';

/** Where a model may run, the fastest first. The processor can always be tried. */
export const devicesFor = (precision: Precision, gpu: Gpu): readonly Device[] => {
  const fits = gpu === 'halves' || (gpu === 'whole' && precision !== 'q4f16');
  return fits ? ['webgpu', 'wasm'] : ['wasm'];
};

export type OpenerPorts = {
  gpu(): Promise<Gpu>;
  open(model: InstructModel, device: Device): Promise<LocalWriter>;
};

/**
 * Opens models on the graphics card where they can run there, else on the processor. A card that
 * failed with a model, also while it wrote, is not tried again with it. Rejects where no device will do,
 * and at once where the memory does not: the processor has no more of it.
 */
export function createOpener({ gpu, open }: OpenerPorts) {
  const failed = new Set<string>();
  const watched = (id: string, writer: LocalWriter): LocalWriter => ({
    ...writer,
    write: async (...asked) => {
      const written = await writer.write(...asked);
      if (!written.ok && written.error.kind === 'server-broke') failed.add(id);
      return written;
    },
  });
  return async (model: InstructModel): Promise<LocalWriter> => {
    const devices = failed.has(model.id) ? [] : devicesFor(model.precision, await gpu());
    if (!devices.includes('webgpu')) return open(model, 'wasm');
    try {
      return watched(model.id, await open(model, 'webgpu'));
    } catch (cause) {
      if (isOutOfMemory(cause)) throw cause;
      failed.add(model.id);
      return open(model, 'wasm');
    }
  };
}
