/** Bytes that are taken at once: one 32-bit word for each of the 16 strands. */
export const CHECKSUM_STEP = 64;

const STRANDS = CHECKSUM_STEP / 4;
const FIRST_PRIME = 0x9e3779b1;
const SECOND_PRIME = 0x85ebca77;

/**
 * Finds damage, not forgery. Sixteen strands that each take every sixteenth word, by the step of
 * XXH32 (multiply, add, turn, multiply), then the strands themselves, one after the other. Every
 * step is reversible, so a change within one word always shows. `seed` binds the bytes to their
 * place. The length must be a multiple of 64.
 */
export function checksum(bytes: Uint8Array, seed: number): number {
  const strands = new Int32Array(STRANDS).fill(seed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += 4) {
    const strand = (at >> 2) % STRANDS;
    strands[strand] = step(strands[strand] ?? 0, view.getUint32(at, true));
  }
  return strands.reduce(step, bytes.length) >>> 0;
}

function step(before: number, word: number): number {
  const sum = (before + Math.imul(word, SECOND_PRIME)) | 0;
  return Math.imul((sum << 13) | (sum >>> 19), FIRST_PRIME);
}

export const roundUpToStep = (bytes: number): number =>
  Math.ceil(bytes / CHECKSUM_STEP) * CHECKSUM_STEP;
