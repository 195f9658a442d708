/** How the vectors of a set lie. None is real text; each is hard for an index in its own way. */
export type SetName = 'clustered' | 'iid' | 'common-mean' | 'outliers';

export type VectorSet = {
  readonly dimensions: number;
  readonly count: number;
  /** Row after row, of unit length. */
  readonly rows: Float32Array;
  readonly queries: readonly Float32Array[];
};

const TOPICS = 1500;
const CHUNKS_OF_PAGE = 8;

/** Large dimensions of the outlier set, and how much larger. */
const OUTLIERS = [7, 100, 203];
const OUTLIER_FACTOR = 12;

/** Makes two random vectors of the common-mean set point the same way: their cosine is about 0.7. */
const COMMON_SHARE = 1.53;

type Random = { next(): number; normal(): number };

export function makeSet(
  name: SetName,
  dimensions: number,
  count: number,
  queryCount: number,
): VectorSet {
  const random = createRandom(dimensions * 31 + count);
  const draw =
    name === 'clustered' ? clustered(dimensions, random) : scattered(name, dimensions, random);
  const rows = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row += 1) rows.set(draw(false), row * dimensions);
  const queries = Array.from({ length: queryCount }, () => draw(true));
  return { dimensions, count, rows, queries };
}

/** Pages on topics of unequal fame, eight chunks each; few directions carry most of the variance. */
function clustered(dimensions: number, random: Random): (isQuery: boolean) => Float32Array {
  const spectrum = Float32Array.from({ length: dimensions }, (_, place) => (place + 4) ** -0.45);
  const latent = () => spectrum.map((width) => width * random.normal());
  const topics = Array.from({ length: TOPICS }, latent);
  let page = latent();
  let chunks = 0;
  return (isQuery) => {
    if (chunks % CHUNKS_OF_PAGE === 0 || isQuery) {
      const topic = topics[Math.floor(TOPICS * random.next() ** 3)] ?? page;
      page = latent().map((own, place) => 0.65 * own + 0.6 * (topic[place] ?? 0));
    }
    chunks += 1;
    return unit(page.map((value, place) => value + 0.6 * (spectrum[place] ?? 0) * random.normal()));
  };
}

function scattered(name: SetName, dimensions: number, random: Random): () => Float32Array {
  const noise = () => Float32Array.from({ length: dimensions }, () => random.normal());
  const mean = noise();
  const factor = (place: number) =>
    name === 'outliers' && OUTLIERS.includes(place) ? OUTLIER_FACTOR : 1;
  const share = name === 'common-mean' ? COMMON_SHARE : 0;
  return () =>
    unit(noise().map((value, place) => value * factor(place) + share * (mean[place] ?? 0)));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}

/** Numbers that look random and are the same every time (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const normals = Float32Array.from(
    { length: 65_536 },
    () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  );
  return { next, normal: () => normals[Math.floor(next() * normals.length)] ?? 0 };
}

type Product = (rows: Float32Array, start: number, query: Float32Array) => number;

/** The `k` nearest rows by every product, in double precision: the truth, and the plain JS peer. */
export function bruteForce(
  { rows, count, dimensions }: VectorSet,
  query: Float32Array,
  k: number,
  product: Product = plainProduct,
): Int32Array {
  const ids = new Int32Array(k).fill(-1);
  const scores = new Float64Array(k).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < count; row += 1) {
    const score = product(rows, row * dimensions, query);
    if (score <= (scores[k - 1] ?? 0)) continue;
    let place = k - 1;
    for (; place > 0 && (scores[place - 1] ?? 0) < score; place -= 1) {
      scores[place] = scores[place - 1] ?? 0;
      ids[place] = ids[place - 1] ?? 0;
    }
    scores[place] = score;
    ids[place] = row;
  }
  return ids;
}

/** The loop that anyone would write first. */
function plainProduct(rows: Float32Array, start: number, query: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < query.length; place += 1) {
    sum += (rows[start + place] as number) * (query[place] as number);
  }
  return sum;
}

/** Unrolled by hand, with four sums in turn: about twice as fast, and still plain JavaScript. */
export function unrolledProduct(rows: Float32Array, start: number, query: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let place = 0; place < query.length; place += 4) {
    a += (rows[start + place] as number) * (query[place] as number);
    b += (rows[start + place + 1] as number) * (query[place + 1] as number);
    c += (rows[start + place + 2] as number) * (query[place + 2] as number);
    d += (rows[start + place + 3] as number) * (query[place + 3] as number);
  }
  return a + b + c + d;
}
