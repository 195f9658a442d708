import { remember } from '../core/remember.ts';

/** Words that say nothing about what a text is about. */
const STOP_WORDS = new Set(
  (
    'a an the this that these those my your our their his her its of for with in on at to from by as and or but if ' +
    'is are was were be been am do does did has have had can could should would will shall may might must i me we us ' +
    'you he she it they them who what which when where why how not no so than then there here about into over under ' +
    'between through during before after above below up down out off again more most some any each few other such ' +
    'only own same too very just also please help need want get make use using used give tell show let know think ' +
    'good best better great new way ways thing things lot kind sort really like'
  ).split(' '),
);

/** Letters and digits with the signs that names of tools carry: C++, C#, Node.js, CI/CD. */
const TOKEN = /[\p{L}\p{N}]+(?:[.'’+#/-]*[\p{L}\p{N}]+)*(?:\+\+|#)?/gu;

/** One spelling for what people write in many: case, width, spaces. */
export const normalize = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The words of a text in order, lower-cased. */
export const wordsOf = (text: string): string[] => normalize(text).match(TOKEN) ?? [];

/** Texts read last; a question is compared with every belief. */
const REMEMBERED = 5_000;

/** The stems of the words that carry meaning, each once. */
export const stemsOf = remember<ReadonlySet<string>>(readStems, REMEMBERED);

function readStems(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) {
    for (const part of partsOf(word)) if (!STOP_WORDS.has(part)) stems.add(stem(part));
  }
  return stems;
}

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** `e-mail` also counts as `email`, and `follow-up` as its parts; `node.js` stays one name. */
function partsOf(word: string): string[] {
  return /[-/]/.test(word) ? [...word.split(/[-/]+/), word.replaceAll('-', '')] : [word];
}

type Ending = { readonly ending: RegExp; readonly replacement: string };

/**
 * A light English stemmer: enough to make plural and verb forms meet, too little to confuse words.
 * Of each step the first ending that fits goes.
 */
const STEPS: readonly (readonly Ending[])[] = [
  [{ ending: /['’]s$/, replacement: '' }],
  [
    { ending: /(?<=[a-z]{3})ies$/, replacement: 'y' },
    { ending: /(?<=[a-z]{2}(?:ss|x|z|ch|sh))es$/, replacement: '' },
    { ending: /(?<=[a-z]{2}[^su])s$/, replacement: '' },
  ],
  [
    { ending: /(?<=[a-z]{3})ations?$/, replacement: 'ate' },
    { ending: /(?<=[a-z]{3})ing$/, replacement: '' },
    { ending: /(?<=[a-z]{3})ed$/, replacement: '' },
  ],
  [{ ending: /(?<=[a-z]{2})([bdgklmnprtvz])\1$/, replacement: '$1' }],
  [{ ending: /(?<=[a-z]{3})e$/, replacement: '' }],
];

/** The part of an English word that its forms share; other words come back as they are. */
export function stem(word: string): string {
  return STEPS.reduce((out, endings) => {
    const found = endings.find(({ ending }) => ending.test(out));
    return found ? out.replace(found.ending, found.replacement) : out;
  }, word);
}
