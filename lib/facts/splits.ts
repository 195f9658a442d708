const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const IRREGULAR_PAST: Readonly<Record<string, string>> = {
  make: 'made',
  lead: 'led',
  give: 'gave',
  bring: 'brought',
  leave: 'left',
  keep: 'kept',
};

/** What a whole clause can do: verbs that may have "this" for their subject. */
const BRINGS_ABOUT =
  'make allow ensure help lead result cause reduce improve provide create give enable contribute increase enhance prevent promote foster highlight show emphasize bring encourage showcase symbolize mark indicate suggest limit protect affect influence shape change alter expand leave pave produce accelerate keep'.split(
    ' ',
  );

const participleOf = (base: string): string => `${base.replace(/(?<!e)e$/, '')}ing`;
/** The form behind "this". */
const presentOf = (base: string): string =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
const pastOf = (base: string): string => {
  const irregular = IRREGULAR_PAST[base];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
};

const BASE_OF = new Map(BRINGS_ABOUT.map((base) => [participleOf(base), base]));

/** "making" and the like. */
export const PARTICIPLES = [...BASE_OF.keys()].join('|');

/** Helpers that say how sure a claim is or since when it holds; a cut repeats them. */
export const MODALS: readonly string[] = [
  'can',
  'could',
  'may',
  'might',
  'will',
  'would',
  'could have',
  'may have',
  'might have',
  'would have',
  'has',
];

const IRREGULAR_PERFECT: Readonly<Record<string, string>> = { give: 'given', show: 'shown' };

/** In this order: as it is, as it was, and with each of `MODALS`. */
function resultOf(adverb: string, participle: string): string[] {
  const base = BASE_OF.get(participle);
  if (base === undefined) return [];
  const perfect = IRREGULAR_PERFECT[base] ?? pastOf(base);
  const verbs = [
    adverb + presentOf(base),
    adverb + pastOf(base),
    ...MODALS.map((modal) => `${modal} ${adverb}${/ha(?:ve|s)$/.test(modal) ? perfect : base}`),
  ];
  return verbs.map((verb) => `. This ${verb}`);
}

const SINGULAR = /^(?:is|was|has|does|\p{Ll}+[^su']s)$/u;
const PLURAL = /^(?:are|were|have|do)$/;
const EITHER = /^(?:can|could|may|might|will|would|should)$/;

function whichOf(verb: string): string[] {
  if (SINGULAR.test(verb)) return [`. This ${verb}`];
  if (PLURAL.test(verb)) return [`. These ${verb}`];
  if (EITHER.test(verb) || verb.endsWith('ed')) return [`. This ${verb}`, `. These ${verb}`];
  return BRINGS_ABOUT.includes(verb) ? [`. These ${verb}`] : [];
}

/** The joint that is cut, and what may stand there then, made of its captured parts. */
type Shape = readonly [before: RegExp, after: (...parts: string[]) => readonly string[]];

/**
 * How a long sentence may be cut in two: by rule, the joint that stood there and every joint that may
 * stand there instead. The words on both sides stay. Shared by the engine, which makes the cuts, and
 * by the guard, which takes no other.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  'split-semicolon': [/^; (\p{L}+)$/u, (word) => [`. ${capital(word)}`]],
  'split-clause': [/^(?:, and| and| [–—]) (\p{Ll}[\p{L}'’]*)$/u, (word) => [`. ${capital(word)}`]],
  'split-but': [
    /^, (but|so|yet) (\p{Ll}[\p{L}'’]*)$/u,
    (turn, word) => [`. ${capital(turn)} ${word}`],
  ],
  'split-then': [/^,? (?:and )?then (\p{Ll}+)$/u, (word) => [`. Then ${word}`]],
  'split-which': [/^, which (\p{Ll}+)$/u, whichOf],
  'split-result': [/^, (?:(?:thus|thereby) |(\p{Ll}+ly ))?(\p{Ll}+)$/u, resultOf],
  'split-make-sure': [/^, (making sure|ensuring)$/, () => ['. Make sure']],
  'split-such-as': [/^, such as$/, () => ['. Examples include', '. One example is']],
  'split-although': [
    /^(?:Although|Though|Even though|While) (?!not\b)(\p{L}[\p{L}'’]*)([^.!?;:()]*), (?:yet )?(?!and\b|or\b|which\b|who\b)(\p{L}[\p{L}'’]*)$/u,
    (word, middle, next) => [`${capital(word)}${middle}. But ${next}`],
  ],
  'split-including': [/^, including$/, () => ['. These include', '. This includes']],
  'split-reason': [
    /^,? (?:as|because|since) (\p{Ll}[\p{L}'’]*)$/u,
    (word) => [`. This is because ${word}`],
  ],
  'split-contrast': [
    /^, (?:while|whereas) (\p{L}[\p{L}'’]*)$/u,
    (word) => [`. By contrast, ${word}`],
  ],
};

/** Every joint that a rule may put in the place of `joint`; none where the rule does not fit. */
export function splitsOf(rule: string, joint: string): readonly string[] {
  const shape = Object.hasOwn(SHAPES, rule) ? SHAPES[rule] : undefined;
  if (!shape) return [];
  const [before, after] = shape;
  const found = before.exec(joint);
  return found ? after(...found.slice(1).map((part) => part ?? '')) : [];
}
