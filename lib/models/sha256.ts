/** Bytes that one round takes in. */
const BLOCK = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = fractions(64, (prime) => Math.cbrt(prime));

/** … and of the square roots of the first eight (5.3.3). */
const START = fractions(8, (prime) => Math.sqrt(prime));

/**
 * SHA-256 in pieces: WebCrypto wants the whole message at once, and models are larger than memory is
 * patient. `add` as often as needed, then `hex` once.
 */
export function createSha256(): { add(bytes: Uint8Array): void; hex(): string } {
  const state = Uint32Array.from(START);
  const rest = new Uint8Array(BLOCK);
  const schedule = new Uint32Array(BLOCK);
  let held = 0;
  let length = 0;

  const add = (bytes: Uint8Array) => {
    length += bytes.length;
    let at = 0;
    if (held > 0) {
      at = Math.min(BLOCK - held, bytes.length);
      rest.set(bytes.subarray(0, at), held);
      held += at;
      if (held < BLOCK) return;
      compress(state, rest, 0, schedule);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) compress(state, bytes, at, schedule);
    held = bytes.length - at;
    rest.set(bytes.subarray(at));
  };

  return {
    add,
    hex: () => {
      const bits = length * 8;
      const padding = (held < BLOCK - 8 ? BLOCK : 2 * BLOCK) - held;
      const end = new Uint8Array(padding);
      end[0] = 0x80;
      const view = new DataView(end.buffer);
      view.setUint32(padding - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(padding - 4, bits >>> 0);
      add(end);
      return Array.from(state, (part) => part.toString(16).padStart(8, '0')).join('');
    },
  };
}

/** Typed arrays hold a number at each of their indexes; the compiler does not know which those are. */
const word = (words: Uint32Array | Uint8Array, at: number): number => words[at] ?? 0;

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Spread one block over 64 words (FIPS 180-4, 6.2.2, step 1). */
function spread(bytes: Uint8Array, at: number, w: Uint32Array): void {
  for (let t = 0, from = at; t < 16; t += 1, from += 4) {
    w[t] =
      (word(bytes, from) << 24) |
      (word(bytes, from + 1) << 16) |
      (word(bytes, from + 2) << 8) |
      word(bytes, from + 3);
  }
  for (let t = 16; t < 64; t += 1) {
    const a = word(w, t - 15);
    const b = word(w, t - 2);
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    w[t] = word(w, t - 16) + s0 + word(w, t - 7) + s1;
  }
}

/** One block into the state (steps 2 to 4). Plain variables: an array here makes it three times slower. */
function compress(state: Uint32Array, bytes: Uint8Array, at: number, w: Uint32Array): void {
  spread(bytes, at, w);
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(K, t) + word(w, t)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = word(state, 0) + a;
  state[1] = word(state, 1) + b;
  state[2] = word(state, 2) + c;
  state[3] = word(state, 3) + d;
  state[4] = word(state, 4) + e;
  state[5] = word(state, 5) + f;
  state[6] = word(state, 6) + g;
  state[7] = word(state, 7) + h;
}

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = [];
  const primes: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (primes.some((prime) => n % prime === 0)) continue;
    primes.push(n);
    found.push(Math.floor((root(n) % 1) * 2 ** 32));
  }
  return Uint32Array.from(found);
}
