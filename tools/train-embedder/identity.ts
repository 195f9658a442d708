/** Bits of a token's code. Fewer confuse words with one another, more cost bytes and give little. */
export const IDENTITY_BITS = 192;

const BITS_PER_BYTE = 8;
const BITS_PER_DRAW = 32;

/** FNV-1a. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The code that stands for one word: random bits that depend on its spelling alone, so any two words'
 * codes agree in about half their bits and a run of the script always gives the same model.
 */
export function identityOf(stem: string): Uint8Array {
  const code = new Uint8Array(IDENTITY_BITS / BITS_PER_BYTE);
  const view = new DataView(code.buffer);
  let state = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(stem)) state = Math.imul(state ^ byte, PRIME);
  for (let at = 0; at < code.length; at += BITS_PER_DRAW / BITS_PER_BYTE) {
    state = (state + 0x9e3779b9) | 0;
    view.setUint32(at, mixed(state), true);
  }
  return code;
}

/** The finalizer of MurmurHash3: spreads each bit of the state over the whole word. */
function mixed(state: number): number {
  let bits = state;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
