/** The two sets of instructions that a kernel is made for. */
export type Flavour = 'baseline' | 'relaxed';

/** Components of rows that get code of their own; all others share a loop, at half the speed. */
const SIZES = [256, 384, 512, 768, 1024];

/** Components that one step multiplies. */
const STEP = 32;

/**
 * AssemblyScript that adds the products of 32 components (levels of the query times tops of a row)
 * as four partial sums of 32 bits. `at` is the first component's place.
 *
 * relaxed: `relaxed_dot` multiplies 16 signed bytes by 16 bytes of 7 bits and adds neighbours, in 16
 * bits. Two of its results still fit 16 bits together, because `quantizeQuery` sees to that; `dot`
 * with ones adds neighbours again, in 32 bits.
 * baseline: bytes are widened to 16 bits as they are loaded; `dot` multiplies and adds neighbours.
 */
const PRODUCTS: Readonly<Record<Flavour, (at: number) => string>> = {
  relaxed: (at) => {
    const dot = (place: number) =>
      `i16x8.relaxed_dot_i8x16_i7x16_s(v128.load(levels, ${place}), v128.load(row, ${place}))`;
    return `i32x4.dot_i16x8_s(i16x8.add(${dot(at)}, ${dot(at + 16)}), ones)`;
  },
  baseline: (at) => {
    const dot = (place: number) =>
      `i32x4.dot_i16x8_s(v128.load(wide, ${place * 2}), v128.load_ext<u8>(row, ${place}))`;
    const add = (a: string, b: string) => `i32x4.add(${a}, ${b})`;
    return add(add(dot(at), dot(at + 8)), add(dot(at + 16), dot(at + 24)));
  },
};

/** The scans of all sizes, as one AssemblyScript module. */
export const scanSource = (flavour: Flavour): string =>
  [
    `import { excess, levelsAt, scalesOf, SEGMENT_ROWS, size, topsOf, wideLevelsAt } from './state.as';`,
    `import { allowedOf, fourScales, offerFour, sumOfEach } from './lanes.as';`,
    `export { bringForward, keepAbove, keepBest, keptCount } from './best-list.as';`,
    `export { checksum } from './checksum.as';`,
    `export { coarsen } from './coarsen.as';`,
    `export { rescore } from './rescore.as';`,
    `export { place } from './state.as';`,
    `export { placeTurn, turn } from './turn.as';`,
    ...SIZES.map((rowSize) => scan(`scan${rowSize}`, `${rowSize}`, unrolled(flavour, rowSize))),
    scan('scanAny', 'size', looped(flavour)),
  ].join('\n');

/**
 * Scan one segment. Rows are taken four at a time, because four sums fill one register, but each
 * row is read from end to end: memory is fastest where it is read in order.
 */
function scan(name: string, rowSize: string, sum: (into: string) => string): string {
  return `
export function ${name}(segment: u32, rows: i32, mask: usize): void {
  const ones = i16x8.splat(1);
  const tooMuch = i32x4.splat(excess);
  const firstSlot = segment * SEGMENT_ROWS;
  const scales = scalesOf(segment);
  let levels = levelsAt;
  let wide = wideLevelsAt;
  let next = topsOf(segment);
  for (let row4 = 0; row4 < rows; row4 += 4) {
    let row = next;
    next += 4 * <usize>${rowSize};
    const allowed = allowedOf(mask, row4, rows);
    if (allowed == 0) continue;
    ${['a', 'b', 'c', 'd'].map(sum).join('')}
    const sums = i32x4.sub(sumOfEach(a, b, c, d), tooMuch);
    const scores = f32x4.mul(f32x4.convert_i32x4_s(sums), fourScales(scales + (<usize>row4 << 1)));
    offerFour(scores, allowed, firstSlot + row4);
  }
}`;
}

/** Every address is a constant offset. */
function unrolled(flavour: Flavour, rowSize: number): (into: string) => string {
  const products = PRODUCTS[flavour];
  return (into) => {
    const steps = [`let ${into} = ${products(0)};`];
    for (let at = STEP; at < rowSize; at += STEP) {
      steps.push(`${into} = i32x4.add(${into}, ${products(at)});`);
    }
    steps.push(`row += ${rowSize};`);
    return `${steps.join('\n    ')}\n    `;
  };
}

function looped(flavour: Flavour): (into: string) => string {
  return (into) => `
    let ${into} = i32x4.splat(0);
    levels = levelsAt;
    wide = wideLevelsAt;
    for (const end = row + <usize>size; row < end; row += ${STEP}) {
      ${into} = i32x4.add(${into}, ${PRODUCTS[flavour](0)});
      levels += ${STEP};
      wide += ${2 * STEP};
    }`;
}
