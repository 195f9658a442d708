import type { Random } from './seeded.ts';

/**
 * Seeded errors for the fact guard. Knows nothing of the guard: it shares no table and no code
 * with it, so that what both overlook shows as a miss.
 */
export type Corruption = {
  readonly kind: string;
  readonly original: string;
  readonly corrupted: string;
  /** The fact stood in a sentence of ours, because the answer has none of its kind. */
  readonly planted: boolean;
};

const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)];

type Change = (found: RegExpMatchArray, random: Random) => string | null;
type Kind = {
  readonly pattern: RegExp;
  readonly change: Change;
  /** Also inside code. */
  readonly inCode?: boolean;
  readonly plant?: (random: Random) => string;
};

const CODE = /^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1|`[^`\n]+`|https?:\/\/\S+|\S+@\S+\.\w+/gm;

const NAMES = ['Harrington', 'Okonkwo', 'Bellweather', 'Valdivia', 'Marchetti', 'Thornbury'];
const WORDS = ['gravel', 'lantern', 'meadow', 'velvet', 'thimble', 'harbour'];
const other = (value: number, random: Random): number =>
  value + (1 + Math.floor(random() * 8)) * (random() < 0.5 && value > 9 ? -1 : 1);

const swapWord =
  (pairs: readonly (readonly [string, string])[]): Change =>
  ([word]) => {
    for (const [a, b] of pairs) {
      if (word.toLowerCase() === a) return likeCase(word, b);
      if (word.toLowerCase() === b) return likeCase(word, a);
    }
    return null;
  };

const likeCase = (model: string, word: string): string =>
  /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December';
const TIME_UNITS = ['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'seconds'];
const SIZE_UNITS = [
  'kg',
  'cm',
  'km',
  'miles',
  'feet',
  'inches',
  'cups',
  'tablespoons',
  'teaspoons',
  'liters',
  'meters',
  'pounds',
  'ounces',
  'grams',
];
const oneOf = (words: readonly string[]): string => words.join('|');

const COMPARISONS = [
  ['more', 'less'],
  ['higher', 'lower'],
  ['larger', 'smaller'],
  ['greater', 'smaller'],
  ['before', 'after'],
  ['above', 'below'],
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['longer', 'shorter'],
  ['faster', 'slower'],
  ['better', 'worse'],
  ['earlier', 'later'],
  ['maximum', 'minimum'],
  ['first', 'last'],
  ['stronger', 'weaker'],
  ['older', 'younger'],
] as const;
const MODALS: Readonly<Record<string, readonly string[]>> = {
  must: ['may', 'might'],
  may: ['must', 'will'],
  might: ['will', 'must'],
  should: ['may', 'must'],
};
const QUANTITIES = [
  ['all', 'some'],
  ['always', 'sometimes'],
  ['most', 'few'],
  ['often', 'rarely'],
  ['every', 'some'],
] as const;

export const KINDS: Readonly<Record<string, Kind>> = {
  number: {
    pattern: /(?<![\w.,:$€£/-])\d{1,6}(?![\w,:/%-]|\.\d|[.)] )/g,
    change: ([digits], random) => String(other(Number(digits), random)),
    plant: (random) => `The room holds ${20 + Math.floor(random() * 70)} people.`,
  },
  unit: {
    pattern: new RegExp(`(\\d+ )(${oneOf([...TIME_UNITS, ...SIZE_UNITS])})\\b`, 'g'),
    change: ([, digits, unit = ''], random) => {
      const family = TIME_UNITS.includes(unit) ? TIME_UNITS : SIZE_UNITS;
      return (
        digits +
        (pick(
          family.filter((name) => name !== unit),
          random,
        ) ?? '')
      );
    },
    plant: (random) => `Let it rest for ${3 + Math.floor(random() * 40)} minutes.`,
  },
  sign: {
    pattern: /(?<= )-(?=\d+ °C)/g,
    change: () => '',
    plant: (random) => `At night it falls to -${4 + Math.floor(random() * 30)} °C.`,
  },
  date: {
    pattern: new RegExp(`\\b(${MONTHS}) (\\d{1,2})\\b|\\b(1[5-9]\\d\\d|20[0-2]\\d)\\b`, 'g'),
    change: ([text, month, day], random) => {
      if (!month) return String(Number(text) + 1 + Math.floor(random() * 9));
      const months = MONTHS.split('|').filter((name) => name !== month);
      return random() < 0.5
        ? `${pick(months, random)} ${day}`
        : `${month} ${(Number(day) % 27) + 1}`;
    },
    plant: (random) => `The treaty was signed on March ${1 + Math.floor(random() * 26)}, 1954.`,
  },
  time: {
    pattern: /\b(\d{1,2}):(\d{2})\b(?: ?([ap]m))?/g,
    change: ([, hour, minute, half], random) =>
      half && random() < 0.3
        ? `${hour}:${minute} ${half === 'am' ? 'pm' : 'am'}`
        : `${(Number(hour) % 11) + 1}:${minute}${half ? ` ${half}` : ''}`,
    plant: (random) =>
      `Doors open at ${1 + Math.floor(random() * 11)}:30 ${random() < 0.5 ? 'am' : 'pm'}.`,
  },
  currency: {
    pattern: /([$€£])(\d[\d,]*(?:\.\d+)?)/g,
    change: ([, sign, amount = ''], random) =>
      random() < 0.3
        ? `${sign === '$' ? '€' : '$'}${amount}`
        : `${sign}${other(Number(amount.replace(/,/g, '')), random)}`,
    plant: (random) => `The licence costs $${30 + Math.floor(random() * 900)} a year.`,
  },
  percentage: {
    pattern: /\b(\d+(?:\.\d+)?)(?=%| percent)/g,
    change: ([value], random) => String(other(Math.round(Number(value)), random)),
    plant: (random) => `About ${11 + Math.floor(random() * 80)}% of them agreed.`,
  },
  version: {
    pattern: /\b(\d+)\.(\d+)\.(\d+)\b/g,
    change: ([, major, minor, patch], random) =>
      random() < 0.5
        ? `${major}.${Number(minor) + 1}.${patch}`
        : `${major}.${minor}.${Number(patch) + 2}`,
    plant: (random) =>
      `It needs version ${1 + Math.floor(random() * 9)}.${Math.floor(random() * 20)}.${Math.floor(random() * 9)} or newer.`,
  },
  code: {
    pattern: /`([A-Za-z_][\w.()]{2,})`/g,
    inCode: true,
    change: ([, code = '']) => `\`${code.slice(0, 1)}x${code.slice(1)}\``,
    plant: (random) =>
      `Call \`${pick(['flush', 'rewind', 'commit', 'resolve'], random)}()\` when done.`,
  },
  'code block': {
    pattern:
      /(?<=^|\n)([ \t]*```[^\n]*\n(?:(?![ \t]*```)[^\n]*\n)*?[^\n]*\w)([^\n\w]*\n[ \t]*```)(?=\n|$)/g,
    inCode: true,
    change: ([, code, rest]) => (/```[^\n]*$/.test(code ?? '') ? null : `${code}9${rest}`),
    plant: (random) => `\n\`\`\`js\nconst limit = ${Math.floor(random() * 90)};\n\`\`\`\n`,
  },
  command: {
    pattern: /`(?:git|npm|docker|pip|kubectl|curl|sudo|apt|brew) [^`\n]+`/g,
    inCode: true,
    change: ([command], random) =>
      random() < 0.5 ? command.replace(/`$/, ' --force`') : command.replace(/ [\w-]+`$/, ' other`'),
    plant: (random) =>
      `Run \`${pick(['git push origin', 'npm install sharp', 'docker run redis', 'pip install numpy'], random)}\` first.`,
  },
  url: {
    pattern: /https?:\/\/[^\s)>\]]+/g,
    inCode: true,
    change: ([url], random) =>
      random() < 0.5 ? url.replace(/^(https?:\/\/)/, '$1my-') : `${url.replace(/[.,]$/, '')}x`,
    plant: (random) => `See https://example.org/guide/${Math.floor(random() * 900)} for the rest.`,
  },
  'e-mail': {
    pattern: /\b[\w.]+@[\w.]+\.\w+\b/g,
    inCode: true,
    change: ([mail]) => `x${mail}`,
    plant: (random) => `Write to desk${Math.floor(random() * 99)}@example.org about it.`,
  },
  'citation marker': {
    pattern: /\[(\d{1,2})\]/g,
    change: ([, number], random) => (random() < 0.5 ? '' : `[${Number(number) + 1}]`),
    plant: (random) => `This was shown twice [${1 + Math.floor(random() * 40)}].`,
  },
  quotation: {
    pattern:
      /(?<=^[^"\n]*(?:"[^"\n]*"[^"\n]*)*)(["“])([^"“”\n]{3,60} )([a-z]{4,})((?: [^"“”\n]{2,60})?["”])/gm,
    change: ([, open, start, , end], random) => `${open}${start}${pick(WORDS, random)}${end}`,
    plant: (random) =>
      `She called it "the ${pick(['longest', 'strangest', 'coldest'], random)} winter of my life" later.`,
  },
  name: {
    pattern:
      /(?<=^(?![ \t]*(?:#|[-*\d.]+ \*\*|\*\*))[^\n]*[a-z]{2,} [a-z]{2,},? )[A-Z][a-z]{3,}(?= [a-z]{2,} [a-z]|[.,] [a-z])/gm,
    change: (_, random) => pick(NAMES, random) ?? null,
    plant: (random) => `It was built by ${pick(['Brunel', 'Eiffel', 'Gaudí'], random)} himself.`,
  },
  'negation dropped': {
    pattern: /\b(?:not|never) /g,
    change: () => '',
    plant: () => 'The lid does not close by itself.',
  },
  'negation added': {
    pattern: /\b(is|are|was|were|can|will|should)(?= (?:[a-z]+ed|[a-z]{5,})\b)(?! not)/g,
    change: ([verb]) => `${verb} not`,
    plant: () => 'The lid is closed by hand.',
  },
  'comparison direction': {
    pattern: new RegExp(`\\b(?:${oneOf(COMPARISONS.flat())})\\b`, 'gi'),
    change: swapWord(COMPARISONS),
  },
  modality: {
    pattern: /\b(?:must|may|might|should)\b(?! be able|-)/g,
    change: ([word], random) => pick(MODALS[word] ?? [], random) ?? null,
  },
  quantity: {
    pattern: new RegExp(
      `\\b(?:${oneOf(QUANTITIES.flat())})\\b(?! (?:time|of the time|thing|where))`,
      'g',
    ),
    change: swapWord(QUANTITIES),
  },
  'list cardinality': {
    pattern: /(?<=\n)(?:[-*]|\d+\.) [^\n]{12,}\n(?=\s*(?:[-*]|\d+\.) )/g,
    change: () => '',
  },
  'warning dropped': {
    pattern:
      /(?<=[.!?]\s|\n)(?:Warning|Caution|Never|Do not|Don't|Avoid|Be careful)\b[^.!?\n]{12,}[.!]/g,
    change: () => '',
    plant: (random) =>
      `Never leave the ${pick(['heater', 'stove', 'charger', 'pump'], random)} running without someone nearby.`,
  },
  'numbers swapped': {
    pattern: /(?<![\w.,:/$-])(\d{1,4})(?= [a-z])([^.\d\n]{3,60}? )(\d{1,4})(?= [a-z])/g,
    change: ([, a, between, b]) => (a === b ? null : `${b}${between}${a}`),
    plant: (random) =>
      `It takes ${2 + Math.floor(random() * 40)} bolts and ${50 + Math.floor(random() * 40)} washers.`,
  },
  'names swapped': {
    pattern:
      /(?<=\n|[.,] )([A-Z][a-z]{3,}) ((?:beat|taught|sued|hired|married|replaced) )([A-Z][a-z]{3,})/g,
    change: ([, a, verb, b]) => `${b} ${verb}${a}`,
    plant: (random) =>
      `In the end, ${pick(['Anna', 'Boris', 'Clara'], random)} hired ${pick(['Dario', 'Edith', 'Felix'], random)}.`,
  },
};

/** One corruption of a kind, in the answer itself or in a sentence added to both sides; or null. */
export function corrupt(answer: string, name: string, random: Random): Corruption | null {
  const kind = KINDS[name];
  if (!kind) return null;
  const natural = change(answer, kind, random);
  if (natural !== null) return { kind: name, original: answer, corrupted: natural, planted: false };
  if (!kind.plant) return null;
  const original = `${answer}\n\n${kind.plant(random)}\n`;
  const corrupted = change(original, kind, random);
  return corrupted === null ? null : { kind: name, original, corrupted, planted: true };
}

function change(
  text: string,
  { pattern, change: make, inCode }: Kind,
  random: Random,
): string | null {
  const code = inCode
    ? []
    : [...text.matchAll(CODE)].map(({ index, 0: found }) => [index, index + found.length] as const);
  const places = [...text.matchAll(pattern)].filter(
    ({ index }) => !code.some(([start, end]) => index >= start && index < end),
  );
  const found = pick(places, random);
  if (!found) return null;
  const put = make(found, random);
  if (put === null || put === found[0]) return null;
  const end = found.index + found[0].length;
  return text.slice(0, found.index) + put + text.slice(end);
}
