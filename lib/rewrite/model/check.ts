import { guardFor } from '../../facts/guard.ts';
import { type Violation, violation } from '../../facts/violation.ts';
import type { AnswerSource } from '../../tree/answer.ts';
import { type MaskedAnswer, type Token, tokensIn, wordsOf } from './mask.ts';
import { type AddedNote, cutNotes } from './notes.ts';
import type { Source } from './prompt.ts';

/** Kinds of token that must stand in the rewrite exactly once. */
const ONCE: readonly Token['kind'][] = ['island', 'code', 'image', 'html'];

/** Checks what a model has written so far, or all of it. */
export type WrittenCheck = {
  /** What is wrong already with a part: something that the answer does not say. */
  invented(written: string): readonly Violation[];
  /** Whether a part without fault may be shown before the whole is known. */
  isSure(written: string): boolean;
  /** What is wrong with the whole: also what is lost, changed or repeated. */
  whole(written: string): readonly Violation[];
};

/**
 * The guard around a model's reply, still with its tokens: words are compared by the fact guard, and
 * tokens, markup and explanations by their own rules. The answer is read once for all checks.
 */
export function checkFor(
  { source }: AnswerSource,
  masked: MaskedAnswer,
  sources: readonly Source[],
): WrittenCheck {
  const guard = guardFor(wordsOf(masked.text));
  /** What the tokens stand for; the whole answer is read again only where that is not enough. */
  const hidden = [...masked.tokens.values()].map(({ text }) => text).join('\n\n');
  const explained = new Map<string, readonly Violation[]>();
  /** A note comes as a part and again in the whole. */
  const checkNote = ({ text, source: cited }: AddedNote): readonly Violation[] => {
    const key = `${cited?.id ?? ''} ${text}`;
    const from = (answer: string) => guard.addition(text, cited ? [answer, cited.text] : [answer]);
    const known = explained.get(key) ?? (from(hidden).length === 0 ? [] : from(source));
    explained.set(key, known);
    return known;
  };
  const read = (written: string, checkWords: (words: string) => Violation[]) => {
    const { rest, notes, wrong } = cutNotes(written, sources);
    const violations = [
      ...wrong.map((what) => violation('invented', 'words', what)),
      ...notes.flatMap(checkNote),
      ...checkMarkup(rest, masked),
      ...checkWords(wordsOf(rest)),
    ];
    return { rest, violations };
  };
  return {
    invented: (written) => read(written, guard.part).violations,
    isSure: (written) => guard.isSure(wordsOf(cutNotes(written, sources).rest)),
    whole: (written) => {
      const { rest, violations } = read(written, guard.reply);
      return [...violations, ...checkTokens(rest, masked)];
    },
  };
}

/** Markup by which a reply could load, link or run something that the answer does not. */
const FOREIGN = [
  /!\[/,
  /^[ \t>]*\[[^\]\n]+\]:/m,
  /<(?:[a-z!/?|][^\s>]*|https?:)/i,
  /\b[a-z][a-z\d+.-]{1,20}:\/\//i,
  /\b(?:javascript|data|vbscript):/i,
  /^[ \t>]*(?:```|~~~)/m,
];

/** Where a link of the reply leads; ours lead to a token. */
const TARGET = /\]\(([^)\n]*)\)?/g;

function checkMarkup(written: string, masked: MaskedAnswer): Violation[] {
  const { unknown } = tokensIn(written, masked);
  const targets = [...written.matchAll(TARGET)].map(([, target]) => (target ?? '').trim());
  return [
    ...unknown.map((token) => violation('invented', 'island', token)),
    ...targets
      .filter((target) => !masked.tokens.has(target))
      .map((target) => violation('invented', 'url', target)),
    ...FOREIGN.flatMap((pattern) => {
      const found = pattern.exec(written);
      return found && !pattern.test(masked.text) ? [violation('invented', 'url', found[0])] : [];
    }),
  ];
}

function checkTokens(written: string, masked: MaskedAnswer): Violation[] {
  const { counts } = tokensIn(written, masked);
  return [...masked.tokens.values()].flatMap(({ name, kind, text }) => {
    const count = counts.get(name) ?? 0;
    if (count === 0) return [violation('missing', spanKindOf(kind), text)];
    return count > 1 && ONCE.includes(kind) ? [violation('repeated', spanKindOf(kind), text)] : [];
  });
}

const spanKindOf = (kind: Token['kind']): Violation['span']['kind'] => {
  if (kind === 'url' || kind === 'image') return 'url';
  if (kind === 'email' || kind === 'citation' || kind === 'island') return kind;
  return 'code';
};

/** One line for the model on what was wrong; never the original's hidden text. */
export function wrongIn(violations: readonly Violation[], masked: MaskedAnswer): readonly string[] {
  const nameOf = new Map(
    [...masked.tokens.values()].map(({ name, text }) => [text.slice(0, 80), name]),
  );
  return [
    ...new Set(
      violations.map(({ kind, span }) => `${kind}: ${nameOf.get(span.text) ?? span.text}`),
    ),
  ];
}
