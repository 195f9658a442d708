/** Characters in one message: far below what browsers allow, large enough to be quick. */
const PART_LENGTH = 256 * 1024;

export type LinePart = {
  /** Whole lines. */
  readonly lines: string;
  /** Share of the file read so far, 0 to 1. */
  readonly share: number;
};

/** A file in parts of whole lines, read as a stream so that its size does not matter. */
export async function* linePartsOf(file: Blob): AsyncGenerator<LinePart> {
  let read = 0;
  let pending = '';
  for await (const text of textOf(file, (bytes) => {
    read += bytes;
  })) {
    pending += text;
    if (pending.length < PART_LENGTH) continue;
    const end = pending.lastIndexOf('\n') + 1;
    if (end === 0) continue;
    yield { lines: pending.slice(0, end), share: read / file.size };
    pending = pending.slice(end);
  }
  if (pending !== '' || file.size === 0) yield { lines: pending, share: 1 };
}

async function* textOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      onRead(step.value.byteLength);
      yield decoder.decode(step.value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    reader.releaseLock();
  }
}
