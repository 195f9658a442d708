import { loadKernel } from '@/lib/vector/kernel/load-kernel.ts';

const readFile = async (path: string) =>
  new Uint8Array(await (await fetch(new URL(path, self.location.origin))).arrayBuffer());

/** The kernel that this browser gets; a file that is missing is a failure. */
export const loadedKernel = () =>
  loadKernel(readFile, (cause) => {
    throw cause;
  });
