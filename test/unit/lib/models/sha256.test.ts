import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSha256 } from '@/lib/models/sha256.ts';

test('however a message is cut, its hash is the one that others compute', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (pieces) => {
      const ours = createSha256();
      const theirs = createHash('sha256');
      for (const piece of pieces) {
        ours.add(piece);
        theirs.update(piece);
      }
      expect(ours.hex()).toBe(theirs.digest('hex'));
    }),
  );
});

test('every length around the edges of a block', () => {
  for (let length = 0; length <= 200; length += 1) {
    const message = new Uint8Array(length).fill(length);
    const ours = createSha256();
    ours.add(message);
    expect(ours.hex()).toBe(createHash('sha256').update(message).digest('hex'));
  }
});
