import { PLAIN_WORDS } from './plain-words.ts';
import type { ViewLeaf } from './read-view.ts';
import { splitsOf } from './splits.ts';
import { type Violation, violation } from './violation.ts';

/** What each rule of the closed list may put in the place of what. */
type Rule = (before: string, after: string) => boolean;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const COURTESY =
  /^(?:certainly|sure(?: thing)?|of course|absolutely|okay|alright|great|gerne|klar|natürlich|claro|por supuesto|bien sûr|avec plaisir|com certeza)[,!]\s+(\S)$/iu;

const RULES: Readonly<Record<string, Rule>> = {
  'plain-word': (before, after) => {
    const plain = PLAIN_WORDS.get(before.toLowerCase());
    return plain !== undefined && (after === plain || after === capital(plain));
  },
  'trim-opening': (before, after) => COURTESY.exec(before)?.[1]?.toUpperCase() === after,
};

/** An edit is what a rule of the closed list makes of the words that stood there, and no more. */
export function checkEdit({ rule, span, text }: ViewLeaf, source: string): Violation[] {
  const before = source.slice(span.start, span.end);
  return rule !== null && isAllowed(rule, before, text)
    ? []
    : [violation('changed', 'words', `${before} → ${text}`, span)];
}

function isAllowed(rule: string, before: string, after: string): boolean {
  const own = Object.hasOwn(RULES, rule) ? RULES[rule] : undefined;
  return own ? own(before, after) : splitsOf(rule, before).includes(after);
}
