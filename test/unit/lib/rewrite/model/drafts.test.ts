import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDrafts } from '@/lib/rewrite/model/drafts.ts';
import { maskAnswer } from '@/lib/rewrite/model/mask.ts';
import { writtenView } from '@/lib/rewrite/model/written-view.ts';
import type { View } from '@/lib/tree/view.ts';

/** Blocks in which one may hold the next although a blank line stands between them. */
const BLOCKS = [
  'A plain paragraph about caches.',
  '## A heading',
  '**Bold** at the start.',
  '- A point',
  '- Another point\n  with a second line',
  '1. A step',
  '2. The next step',
  '   More on the step above.',
  '> A quotation.',
  '```ts\nconst a = 1;\n\nCode after a blank line.\n```',
  '   ```sh\n   npm ci\n   ```',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'Ein Satz auf Deutsch mit Umlauten: Öl.',
];

/** A view without its places in the source: those of a part are its own. */
const drawn = (view: View): unknown =>
  JSON.parse(JSON.stringify(view.blocks, (key, value) => (key === 'span' ? undefined : value)));

test('what is drawn part by part is what would be drawn at once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 12 }), (blocks) => {
      const answer = { source: blocks.join('\n\n'), islands: [] };
      const masked = maskAnswer(answer);
      const draft = createDrafts(masked, [], answer);
      const parts = masked.text.split('\n\n');
      for (const [index] of parts.entries()) draft(parts.slice(0, index + 1).join('\n\n'));
      expect(drawn(draft(masked.text))).toEqual(drawn(writtenView(answer.source, [], answer)));
    }),
  );
});
