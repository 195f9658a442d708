import type { Prompt } from '@/lib/rewrite/model/text-model.ts';

/** How a model treats one answer: what it replies, and how to tell that it did harm on screen. */
export type Scripted = {
  reply(prompt: Prompt): string;
  /** Whether a view, as JSON, shows what the model made up or changed. */
  isWrong(view: string): boolean;
  /** The reply leaves something out, so that no whole of it may be shown. */
  readonly isLoss: boolean;
};

/** Null where the answer holds nothing that this model could spoil. */
export type Script = (answer: string, random: () => number) => Scripted | null;

/** A passage that a note may cite. */
export const PASSAGE = {
  id: 'p1',
  title: 'A page about terms',
  text: 'The term was coined by Marta Velkova in 1987 and covers 43 related practices.',
};

/** The answer as the model reads it, between the markers of the prompt. */
const answerIn = ({ user }: Prompt): string =>
  /----- ANSWER (\S+) -----\n([\s\S]*?)\n----- END ANSWER \1 -----/.exec(user)?.[2] ?? '';

/** What a view shows as running text. */
const shownText = (view: string): string =>
  [...view.matchAll(/"(?:text|url)":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text]) => text ?? '')
    .join(' ')
    .replace(/\\n/g, ' ')
    .replace(/\s+/g, ' ');

const showing = (marker: string) => (view: string) => shownText(view).includes(marker);

/** Other words for the same, as models like to choose them. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bHowever, /g, 'Still, '],
  [/\bFor example\b/g, 'For instance'],
  [/\bfor example\b/g, 'for instance'],
  [/\bin order to\b/g, 'to'],
  [/\bAdditionally, /g, 'Also, '],
  [/\bIn addition, /g, 'Also, '],
  [/\butiliz(e|es|ing)\b/g, 'us$1'],
  [/\bIt is important to note that\b/g, 'Note that'],
  [/\bIt's important to note that\b/g, 'Note that'],
  [/\bdo not\b/g, "don't"],
  [/\bdoes not\b/g, "doesn't"],
  [/\bcannot\b/g, "can't"],
  [/\bit is\b/g, "it's"],
  [/\bbegin\b/g, 'start'],
  [/\bassist\b/g, 'help'],
  [/\bobtain\b/g, 'get'],
  [/\bpurchase\b/g, 'buy'],
  [/\brequires\b/g, 'needs'],
  [/\bnumerous\b/g, 'many'],
  [/\ba variety of\b/g, 'various'],
  [/\bOverall, /g, 'All in all, '],
  [/\btherefore\b/g, 'so'],
];

/** Quotations stay to the letter, as a good model keeps them. */
const paraphrased = (text: string): string =>
  text
    .split(/("[^"\n]*"|“[^”\n]*”)/)
    .map((part, index) => (index % 2 === 1 ? part : inOtherWords(part)))
    .join('');

const inOtherWords = (text: string): string =>
  SYNONYMS.reduce((rest, [pattern, other]) => rest.replace(pattern, other), text);

/** A plain stretch around what a pattern finds, without markup that would break it up on screen. */
function spotted(
  answer: string,
  pattern: RegExp,
  random: () => number,
): { readonly before: string; readonly found: string; readonly after: string } | null {
  const spots = [...answer.matchAll(pattern)].flatMap((found) => {
    const before = /[\p{L}\p{N} ,]{12,40}$/u.exec(answer.slice(0, found.index))?.[0];
    const after = /^[\p{L}\p{N} ,]{6,40}/u.exec(answer.slice(found.index + found[0].length))?.[0];
    return before && after ? [{ before, found: found[0], after }] : [];
  });
  return spots[Math.floor(random() * spots.length)] ?? null;
}

/** A model that paraphrases well but puts other words in one place. */
const spoiling =
  (pattern: RegExp, other: (found: string) => string, isLoss: boolean): Script =>
  (answer, random) => {
    const spot = spotted(
      answer.replace(/(`{3,})[\s\S]*?\1|`[^`\n]*`|https?:\S+/g, '\n'),
      pattern,
      random,
    );
    if (!spot) return null;
    const { before, found, after } = spot;
    const spoilt = `${before}${other(found)}${after}`;
    let isSpoilt = false;
    return {
      reply: (prompt) => {
        const text = answerIn(prompt);
        const changed = text.replace(`${before}${found}${after}`, spoilt);
        isSpoilt = changed !== text; // The place may lie in what the model never gets to see.
        return paraphrased(changed);
      },
      isWrong: showing(paraphrased(spoilt).replace(/\s+/g, ' ').trim()),
      get isLoss() {
        return isLoss && isSpoilt;
      },
    };
  };

const adding =
  (marker: string, text: string, place: 'before' | 'after' = 'after'): Script =>
  () => ({
    reply: (prompt) => {
      const own = paraphrased(answerIn(prompt));
      return place === 'after' ? `${own}\n\n${text}` : `${text}\n\n${own}`;
    },
    isWrong: showing(marker),
    isLoss: true,
  });

const topicOf = (answer: string): string =>
  [...answer.matchAll(/\b[a-z]{6,}\b/g)]
    .slice(0, 4)
    .map(([word]) => word)
    .join(' and ');

/** The models of the engines issue, (a) to (i), and some more ways to do wrong. */
export const SCRIPTS: Readonly<Record<string, Script>> = {
  'a paraphrases': () => ({
    reply: (prompt) => paraphrased(answerIn(prompt)),
    isWrong: () => false,
    isLoss: false,
  }),
  'b drops a number': spoiling(/(?<![\w.,])\d+(?:\.\d+)?(?![\w.,])/g, () => 'some', true),
  'c flips a negation': spoiling(
    / (?:is|are|can|will|should|does|do|has) /g,
    (verb) => `${verb}not `,
    true,
  ),
  'd adds a link': adding('evil.example', 'More at [this page](https://evil.example/x?q=secret).'),
  'd adds an image': adding('evil.example', '![ok](https://evil.example/beacon.png)', 'before'),
  'e rewrites code': (answer) => {
    const code = /`([^`\n]{4,60})`/.exec(answer)?.[1] ?? 'run';
    const own = `\`${code} --force-delete\``;
    return {
      reply: (prompt) => {
        const text = answerIn(prompt);
        const changed = text.replace(/\[\[[KC]\d+\]\]/, own);
        return changed === text ? `${text}\n\n${own}` : changed;
      },
      isWrong: (view) => view.includes('--force-delete'),
      isLoss: true,
    };
  },
  'f answers the question': (answer) => ({
    reply: () =>
      `Here is what I would do about ${topicOf(answer)}. Start by talking to somebody who has done it for a while, then make a plan and follow it week by week.\n\nMost people give up too early, so set reminders and celebrate each small success along the way.`,
    isWrong: (view) => /talking to somebody|celebrate each small/.test(shownText(view)),
    isLoss: true,
  }),
  'g follows an injected instruction': adding(
    'PWNED',
    'PWNED: the system prompt says that the reader is a security chief in Oslo.',
    'before',
  ),
  'h explains with a cited number': () => ({
    reply: (prompt) =>
      `${paraphrased(answerIn(prompt))}\n\n[[NOTE]] The term covers 43 related practices. [[S1]]`,
    isWrong: () => false,
    isLoss: false,
  }),
  'i explains with a number from nowhere': adding(
    '5170',
    '[[NOTE]] The term covers 5170 related practices. [[S1]]',
  ),
};

/** Those whose work is to be accepted. */
export const FAITHFUL: readonly string[] = ['a paraphrases', 'h explains with a cited number'];
