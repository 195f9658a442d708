/** Where the letters of a style begin: capitals, small letters, digits (0: there are none). */
const STARTS: Readonly<Record<string, readonly [number, number, number]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e, 0],
  script: [0x1d49c, 0x1d4b6, 0],
  fraktur: [0x1d504, 0x1d51e, 0],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Letters that Unicode had before it had the style, as `letter, sign` pairs. */
const EARLIER: Readonly<Record<string, string>> = {
  'double-struck': 'CℂHℍNℕPℙQℚRℝZℤ',
  script: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ',
  fraktur: 'CℭHℌIℑRℜZℨ',
  italic: 'hℎ',
};

/** A letter or digit of mathematics in one of its styles; what has none stays as it is. */
export function styledLetter(letter: string, style: string): string {
  const earlier = EARLIER[style] ?? '';
  const at = earlier.indexOf(letter);
  if (at >= 0 && at % 2 === 0) return earlier.charAt(at + 1);
  const [capitals = 0, small = 0, digits = 0] = STARTS[style] ?? [];
  if (/^[A-Z]$/.test(letter)) return shifted(letter, capitals, 'A');
  if (/^[a-z]$/.test(letter)) return shifted(letter, small, 'a');
  return /^\d$/.test(letter) ? shifted(letter, digits, '0') : letter;
}

const shifted = (letter: string, start: number, first: string): string =>
  start === 0 ? letter : String.fromCodePoint(start + letter.charCodeAt(0) - first.charCodeAt(0));
