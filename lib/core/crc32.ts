const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 (as in zip and PNG) of the UTF-8 bytes of `text`, going on from `before`. It finds damage,
 * not forgery; that it can be taken up at any point is what resumable export needs.
 */
export function crc32(text: string, before = 0): number {
  let crc = ~before;
  for (const byte of new TextEncoder().encode(text)) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
