import fc from 'fast-check';

const word = fc.constantFrom(
  'Secure',
  'the',
  'token',
  'mTLS',
  'costs',
  '€20',
  '4.5%',
  'café',
  '日本',
  'it',
  'e.g.',
  'U.S.',
  'A&amp;B',
  '\\*star\\*',
  '<b>',
  'x_y',
  '“quoted”',
  '(aside)',
  'Dr.',
  '3.14',
);
const inline = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 1, arbitrary: word.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: word.map((text) => `*${text}*`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '`a.b()`',
      '``x ` y``',
      '[link](https://a.test/x_y)',
      'https://a.test/?q=1',
      '![alt](i.png)',
      '\uE1D0i1\uE1D1',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\\(a_1 + b\\)', '$x^2$', '$5', '[^1]', '~~gone~~', '<br>'),
  },
);
const sentence = fc
  .tuple(
    fc.constantFrom('', 'This ', 'However, ', 'Never '),
    fc.array(inline, { minLength: 1, maxLength: 9 }),
    fc.constantFrom('.', '!', '?', ':', ''),
  )
  .map(([opening, words, stop]) => opening + words.join(' ') + stop);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const label = fc.constantFrom('', '**Cost:** ', '**Cost**: ', 'Cost: ', '**Cost** – ');
const item = fc.tuple(label, paragraph).map(([name, text]) => name + text);

const list = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.option(item))
  .map(([items, ordered, nested]) =>
    items
      .map((text, index) => `${ordered ? `${index + 1}.` : '-'} ${text}`)
      .concat(nested ? [`   - ${nested}`] : [])
      .join('\n'),
  );

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 4, arbitrary: list },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), sentence)
      .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  },
  { weight: 1, arbitrary: paragraph.map((text) => `> ${text}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '```ts\nconst a = "\\\\(not math\\\\)";\n```',
      '~~~\nunclosed',
      '\\[\na^2 +\n\nb\n\\]',
      '\\[ a^2 + b^2 \\]',
      '$$\nx\n$$',
      '| a | b |\n| --- | --- |\n| 1 \\| 2 | **3** |',
      '<div onclick="x()">raw <script>alert(1)</script></div>',
      'Roses are red\nViolets are blue\nShort',
      '---',
      '[^1]: A note.',
      '[ref]: https://a.test',
      '**Bold line**',
      '\uE1D0i2\uE1D1',
      '- [x] done\n- [ ] open',
      '    indented code',
      '1) paren list\n2) more',
    ),
  },
);

/** Markdown as assistants write it, with everything that has ever gone wrong mixed in. */
export const markdown = fc
  .tuple(fc.array(block, { maxLength: 9 }), fc.constantFrom('\n\n', '\n', '\n\n\n', '\r\n\r\n'))
  .map(([blocks, gap]) => blocks.join(gap));
