import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { cloneIsland } from '@/lib/page/clone.ts';
import { texToMathMl } from '@/lib/page/math/tex-to-mathml.ts';

afterEach(() => document.body.replaceChildren());

/** The drawn formula in short: `msup(x,2)`. */
function short(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const inside = [...node.childNodes].map(short);
  const leaf = ['mi', 'mn', 'mo', 'mtext'].includes(node.localName);
  return leaf ? inside.join('') : `${node.localName}(${inside.join(',')})`;
}
const drawn = (tex: string): string | null => {
  const math = texToMathMl(tex, false, document);
  return math && short(math);
};

test.each([
  ['x^2', 'math(msup(x,2))'],
  ['a_{ij}', 'math(msub(a,mrow(i,j)))'],
  ['x_1^{n+1}', 'math(msubsup(x,1,mrow(n,+,1)))'],
  ["f'(x)", 'math(msup(f,′),(,x,))'],
  ['\\frac{a}{b+1}', 'math(mfrac(a,mrow(b,+,1)))'],
  ['\\frac12', 'math(mfrac(1,2))'],
  ['\\sqrt[3]{x}', 'math(mroot(x,3))'],
  ['\\sum_{i=1}^{n} i', 'math(munderover(∑,mrow(i,=,1),n),i)'],
  ['\\int_0^\\infty e^{-x}\\,dx', 'math(msubsup(∫,0,∞),msup(e,mrow(−,x)),mspace(),d,x)'],
  ['\\lim_{x \\to 0} \\sin x', 'math(munder(lim,mrow(x,→,0)),sin,x)'],
  ['\\left( \\frac{1}{2} \\right]', 'math(mrow((,mfrac(1,2),]))'],
  ['\\mathbb{R}^n', 'math(msup(ℝ,n))'],
  ['\\mathbf{v}', 'math(𝐯)'],
  ['3.14 \\times 10^{8}', 'math(3.14,×,msup(10,8))'],
  [
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    'math(mrow((,mtable(mtr(mtd(a),mtd(b)),mtr(mtd(c),mtd(d))),)))',
  ],
  [
    '\\begin{cases} 1 & x>0 \\\\ 0 \\end{cases}',
    'math(mrow({,mtable(mtr(mtd(1),mtd(x,>,0)),mtr(mtd(0)))))',
  ],
  ['\\vec{v} \\cdot \\hat{n} = 0', 'math(mover(v,→),⋅,mover(n,^),=,0)'],
  ['\\alpha \\le \\beta', 'math(α,≤,β)'],
  ['x \\text{ if } y', 'math(x, if ,y)'],
  ['x^12', 'math(msup(x,1),2)'],
  ['50\\%', 'math(50,%)'],
])('%s', (tex, wanted) => {
  expect(drawn(tex)).toBe(wanted);
});

test.each([
  '\\unknowncommand{x}',
  '\\frac{a}',
  '{x',
  'x}',
  '\\left( x',
  'x_1_2',
  'x^1^2',
  'growth of 50% \\\\alpha',
  '\\begin{tikzpicture} x \\end{tikzpicture}',
  '\\begin{pmatrix} a \\end{bmatrix}',
  '\\href{javascript:alert(1)}{x}',
  '{'.repeat(200),
  'x'.repeat(6000),
])('what is not drawn exactly is not drawn at all: %s', (tex) => {
  expect(drawn(tex.slice(0, 6000))).toBeNull();
});

test('no text makes it throw, and nothing but MathML comes out', () => {
  const piece = fc.constantFrom(
    ...[
      '\\frac',
      '\\sqrt',
      '\\left',
      '\\right',
      '\\begin{',
      'matrix',
      '\\end{',
      '\\text',
      '{',
      '}',
      '[',
      ']',
      '^',
      '_',
      '&',
      '\\\\',
      'x',
      '1',
      '<script>',
      '"',
      "'",
      ' ',
      '%',
      '\\alpha',
      '\\mathbb',
      '🦑',
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const math = texToMathMl(pieces.join(''), true, document);
      for (const element of math?.querySelectorAll('*') ?? []) {
        expect(element.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
      }
    }),
    { numRuns: 2000 },
  );
});

test('a formula of which the page keeps only the TeX is drawn; one that cannot be is shown as TeX', () => {
  document.body.innerHTML = `<span id="drawn" data-math="\\frac{a}{b}"><span class="site-made">a over b</span></span>
    <span id="odd" data-math="\\weird{a}"><span class="site-made">?</span></span>
    <span id="with-math" data-math="x"><math><mi>own</mi></math></span>`;
  const clone = (id: string) => {
    const original = document.querySelector(`#${id}`);
    return original ? cloneIsland(original) : null;
  };
  expect(clone('drawn')?.localName).toBe('math');
  expect(clone('odd')?.outerHTML).toBe('<code>\\weird{a}</code>');
  expect(clone('with-math')?.textContent).toBe('own');
});
