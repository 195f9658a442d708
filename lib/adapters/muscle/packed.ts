/** Typed arrays that may cross; a browser's ports carry JSON only, a Worker's messages anything. */
const KINDS = { Float32Array, Uint8Array, Uint32Array } as const;
type Kind = keyof typeof KINDS;
type Packed = { readonly packed: Kind; readonly base64: string };

/** Characters that one call of `fromCharCode` takes safely. */
const PIECE = 0x8000;

/** A copy in which every typed array is text. */
export function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kind = kindOf(value);
  if (kind) return { packed: kind, base64: toBase64(value as Uint8Array) } satisfies Packed;
  if (Array.isArray(value)) return value.map(pack);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pack(part)]));
}

/** The value that was packed. */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPacked(value)) return new KINDS[value.packed](fromBase64(value.base64));
  if (Array.isArray(value)) return value.map(unpack);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpack(part)]));
}

const kindOf = (value: object): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find((kind) => value instanceof KINDS[kind]);

const isPacked = (value: object): value is Packed =>
  'packed' in value &&
  typeof value.packed === 'string' &&
  Object.hasOwn(KINDS, value.packed) &&
  'base64' in value &&
  typeof value.base64 === 'string';

function toBase64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}

const fromBase64 = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
