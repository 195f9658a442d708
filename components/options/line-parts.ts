/** Characters in one message: far below what browsers allow, large enough to be quick. */
const PART_LENGTH = 256 * 1024;

/** No line of ours is longer; cutting such a file anywhere lets it be refused instead of kept. */
const LONGEST_LINE = 16 * 1024 * 1024;

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
    for (let end = endOfPart(pending); end > 0; end = endOfPart(pending)) {
      yield { lines: pending.slice(0, end), share: read / file.size };
      pending = pending.slice(end);
    }
  }
  if (pending !== '' || file.size === 0) yield { lines: pending, share: 1 };
}

/** Where the next part ends: behind a line, or 0 when more must be read to know. */
function endOfPart(pending: string): number {
  if (pending.length < PART_LENGTH) return 0;
  const end = pending.lastIndexOf('\n', PART_LENGTH) + 1 || pending.indexOf('\n') + 1;
  return end === 0 && pending.length > LONGEST_LINE ? pending.length : end;
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
