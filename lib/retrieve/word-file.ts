import type { Postings } from './postings.ts';

/** What a saved word index holds. */
type WordFile = {
  readonly postings: Postings;
  readonly keys: readonly number[];
  readonly lengths: readonly number[];
};

/** Says what the bytes are; another number means another way of cutting words or packing pairs. */
const MARK = 0x49_44_57_01;
/** Mark, checksum, and how many slots, terms, pairs and bytes of terms follow. */
const HEADER = 6;

/** The index as bytes: header, keys, lengths, starts, pairs, then the terms as lines. */
export function writeWordFile({ postings, keys, lengths }: WordFile): Uint8Array {
  const names = new TextEncoder().encode([...postings.terms.keys()].join('\n'));
  const numbers = HEADER + 2 * keys.length + postings.starts.length + postings.pairs.length;
  const bytes = new Uint8Array(numbers * 4 + names.length);
  const words = new Uint32Array(bytes.buffer, 0, numbers);
  words.set([MARK, 0, keys.length, postings.terms.size, postings.pairs.length, names.length]);
  let at = HEADER;
  for (const part of [keys, lengths, postings.starts, postings.pairs]) {
    words.set(part, at);
    at += part.length;
  }
  bytes.set(names, numbers * 4);
  words[1] = checksum(bytes);
  return bytes;
}

/** What `writeWordFile` wrote; null when a bit has changed, bytes are missing or the mark is another. */
export function readWordFile(given: Uint8Array): WordFile | null {
  if (given.length < HEADER * 4) return null;
  // Copied, because four-byte numbers must start at a multiple of four.
  const bytes = new Uint8Array(given);
  const [mark, sum, slots = 0, terms = 0, pairs = 0, nameBytes = 0] = new Uint32Array(
    bytes.buffer,
    0,
    HEADER,
  );
  const numbers = HEADER + 2 * slots + (terms + 1) + pairs;
  if (mark !== MARK || bytes.length !== numbers * 4 + nameBytes) return null;
  if (checksum(bytes) !== sum) return null;
  const words = new Uint32Array(bytes.buffer, 0, numbers);
  const [keys, lengths, starts, packed] = partsOf(words, [slots, slots, terms + 1, pairs]);
  const names = new TextDecoder().decode(bytes.subarray(numbers * 4));
  return {
    keys: Array.from(keys ?? []),
    lengths: Array.from(lengths ?? []),
    postings: {
      terms: idsOf(names, terms),
      starts: starts ?? new Uint32Array(1),
      pairs: packed ?? new Uint32Array(0),
    },
  };
}

/** The stretches behind the header, one after the other. */
function partsOf(words: Uint32Array, lengths: readonly number[]): Uint32Array[] {
  let at = HEADER;
  return lengths.map((length) => {
    at += length;
    return words.subarray(at - length, at);
  });
}

const idsOf = (lines: string, terms: number): Map<string, number> =>
  new Map(terms === 0 ? [] : lines.split('\n').map((name, id) => [name, id]));

/**
 * Adler-32 with sums of 32-bit words (RFC 1950, after Fletcher) over everything but itself: finds any
 * single changed bit, several times faster than a CRC in a table.
 */
function checksum(bytes: Uint8Array): number {
  const MODULUS = 65_521;
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (at >= 4 && at < 8) continue;
    low = (low + (bytes[at] ?? 0)) % MODULUS;
    high = (high + low) % MODULUS;
  }
  return ((high << 16) | low) >>> 0;
}
