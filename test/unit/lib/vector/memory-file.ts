import { type VectorFile, VectorFileFailure } from '@/lib/vector/vector-file.ts';

/** A file that is an array. `capacity` is the disk; more than that is full. */
export type MemoryFile = VectorFile & { bytes: Uint8Array; capacity: number; flushes: number };

export function memoryFile(bytes = new Uint8Array(0)): MemoryFile {
  const file: MemoryFile = {
    bytes,
    capacity: Number.POSITIVE_INFINITY,
    flushes: 0,
    size: () => file.bytes.length,
    read(into, at) {
      const part = file.bytes.subarray(at, at + into.length);
      into.set(part);
      return part.length;
    },
    write(written, at) {
      if (at + written.length > file.capacity) throw new VectorFileFailure('full');
      if (at + written.length > file.bytes.length) resize(at + written.length);
      file.bytes.set(written, at);
    },
    truncate: (size) => resize(size),
    flush: () => {
      file.flushes += 1;
    },
    close: () => undefined,
  };
  const resize = (size: number): void => {
    const before = file.bytes;
    file.bytes = new Uint8Array(size);
    file.bytes.set(before.subarray(0, size));
  };
  return file;
}
