import { PLAIN_WORDS } from './plain-words.ts';
import type { ViewLeaf } from './read-view.ts';
import { type Violation, violation } from './violation.ts';

/** What each rule of the closed list may put in the place of what. */
type Rule = (before: string, after: string) => boolean;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A clause with a subject of its own becomes a sentence; its words stay. */
const splitAt =
  (before: RegExp, opening: string): Rule =>
  (from, to) => {
    const word = before.exec(from)?.[1];
    return word !== undefined && to === `. ${opening === '' ? capital(word) : opening + word}`;
  };

const COURTESY =
  /^(?:certainly|sure(?: thing)?|of course|absolutely|okay|alright|great|gerne|klar|natürlich|claro|por supuesto|bien sûr|avec plaisir|com certeza)[,!]\s+(\S)$/iu;

const RULES: Readonly<Record<string, Rule>> = {
  'plain-word': (before, after) => {
    const plain = PLAIN_WORDS.get(before.toLowerCase());
    return plain !== undefined && (after === plain || after === capital(plain));
  },
  'trim-opening': (before, after) => COURTESY.exec(before)?.[1]?.toUpperCase() === after,
  'split-semicolon': splitAt(/^;\s+(\p{L}+)$/u, ''),
  'split-and-clause': splitAt(/^, and (\p{L}+)$/u, ''),
  'split-but-clause': splitAt(/^, but (\p{L}+)$/u, 'But '),
  'split-but-noun': splitAt(/^, but (\p{L}+)$/u, 'But '),
};

/** An edit is what a rule of the closed list makes of the words that stood there, and no more. */
export function checkEdit({ rule, span, text }: ViewLeaf, source: string): Violation[] {
  const before = source.slice(span.start, span.end);
  const allowed = rule !== null && Object.hasOwn(RULES, rule) ? RULES[rule] : undefined;
  return allowed?.(before, text)
    ? []
    : [violation('changed', 'words', `${before} → ${text}`, span)];
}
