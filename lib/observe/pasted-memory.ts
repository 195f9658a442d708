import type { Inference } from './interpret.ts';
import { statementsIn } from './statements.ts';

/** Longest text taken from a paste, in characters; memories and instructions are far shorter. */
const MAX_PASTE = 200_000;

type Voice = { readonly pattern: RegExp; readonly replacement: string };

/**
 * Assistants write what they remember in the third person, and people write to them in the second.
 * Both are put into the first, in which the rules for statements read.
 */
const VOICES: readonly Voice[] = [
  { pattern: /^(?:[-*•–]|\d+[.)])\s*/, replacement: '' },
  { pattern: /^\[?\d{4}-\d{2}-\d{2}\]?\s*[-:–]?\s*/, replacement: '' },
  {
    pattern: /\b(?:the )?user(?: is|'s (?=an? |new|based|in|learning|working|building)) ?/gi,
    replacement: "I'm ",
  },
  { pattern: /\b(?:the )?user has been\b/gi, replacement: 'I have been' },
  { pattern: /\b(?:the )?user has\b/gi, replacement: 'I have' },
  { pattern: /\b(?:the )?user does(?:n't| not)\b/gi, replacement: "I don't" },
  { pattern: /\b(?:the )?user's\b/gi, replacement: 'my' },
  {
    pattern: /\b(?:the )?user (?<verb>\w+?)(?:(?<=(?:ch|sh|ss|x))es|(?<!s)s)\b/gi,
    replacement: 'I $<verb>',
  },
  {
    pattern: /^(?<verb>Prefer|Like|Use|Work|Live|Avoid|Dislike|Know|Enjoy|Hate|Teach)(?:es|s)\b/,
    replacement: 'I $<verb>',
  },
  { pattern: /^Is (?=(?:an? |new to|based|learning|building|working))/, replacement: "I'm " },
  { pattern: /^Has (?=\w+ years|an? )/, replacement: 'I have ' },
];

/**
 * What a pasted memory or custom-instructions text (ChatGPT, Claude, Gemini) says about the user,
 * line by line. Everything arrives as imported, hence as a proposal; orders in it act on nothing.
 */
export function memoryClaims(pasted: string): readonly Inference[] {
  return pasted
    .slice(0, MAX_PASTE)
    .split(/\n+/)
    .flatMap((line) =>
      statementsIn(inFirstPerson(line.trim())).map(
        (inference): Inference => ({ ...inference, provenance: 'imported', words: line.trim() }),
      ),
    );
}

function inFirstPerson(line: string): string {
  return VOICES.reduce(
    (text, { pattern, replacement }) => text.replace(pattern, replacement),
    line,
  );
}
