import type { Sentence } from '../../../tree/doc.ts';
import { addEdit, noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';

/** Shorter sentences are easy enough, in words. */
const MIN_WORDS = 20;

type Rule = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly into: (next: string) => string;
};

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const CLAUSE =
  '(?=(?:it|they|he|she|we|you|this|these|there)\\s(?:is|are|was|were|can|may|will|has|have|had|does|do|should|might|could|would|also|often|must|need|needs|helps?|allows?|makes?|means?)\\b)';

/** In this order. Each cuts before a clause that has a subject of its own. The clause stays as it is. */
const RULES: readonly Rule[] = [
  {
    name: 'semicolon',
    pattern: /(?<=.{25});\s+(\p{L}+)(?=\s.{20})/u,
    into: (next) => `. ${upper(next)}`,
  },
  {
    name: 'and-clause',
    pattern: new RegExp(`(?<=.{40}), and ${CLAUSE}(\\p{L}+)(?=.{20})`, 'u'),
    into: (next) => `. ${upper(next)}`,
  },
  {
    name: 'but-clause',
    pattern: new RegExp(`(?<=.{40}), but ${CLAUSE}(\\p{L}+)(?=.{20})`, 'u'),
    into: (next) => `. But ${next}`,
  },
  {
    name: 'but-noun',
    pattern:
      /(?<=.{40}), but (the|a|an|some|many|most|its|their|his|her|your)(?=\s\p{Ll}+(?:\s\p{Ll}+)?\s(?:is|are|was|were|can|may|will|has|have)\b.{20})/u,
    into: (next) => `. But ${next}`,
  },
];

/**
 * A condition, a contrast or what somebody holds reaches over both clauses: parted, the second would
 * be said of its own.
 */
const REACHES_OVER =
  /^(?:if|when|while|unless|because|since|although|though|whether|once|after|before|until|as|suppose|given|in case|even)\b|\b(?:not only|whether|either|so that|if|unless|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|believ(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|says?|said|think(?:s|ing)?|assum(?:e|es|ed|ing)|ensur(?:e|es|ed|ing)|make sure|states?|stated|according to|that)\b/i;

/** For a newcomer: a long sentence in two where a clause could stand alone. */
export const splitSentences: Transform = {
  id: 'split-sentences',
  apply(work) {
    const { analysis, plan } = work;
    if (plan.framing.vocabulary !== 'plain' || analysis.cues.language !== 'en') return;
    for (const sentence of analysis.doc.sentences) splitOne(sentence, work);
  },
};

function splitOne({ id, words, text, phrases }: Sentence, { draft }: Work): void {
  if (words < MIN_WORDS || /["“”()]/.test(text) || draft.removed.has(id)) return;
  if (REACHES_OVER.test(text)) return;
  for (const phrase of phrases) {
    if (phrase.kind !== 'text') continue;
    const cut = firstCut(phrase.text);
    if (!cut) continue;
    const start = phrase.span.start + cut.at;
    const span = { start, end: start + cut.length };
    const touches = draft.edits
      .get(id)
      ?.some((edit) => edit.span.start < span.end && edit.span.end > span.start);
    if (touches) continue;
    addEdit(draft, id, { span, text: cut.text, rule: `split-${cut.rule}` });
    noteDown(draft, 'split-sentences', 'vocabulary');
    return;
  }
}

function firstCut(text: string): { at: number; length: number; text: string; rule: string } | null {
  for (const { name, pattern, into } of RULES) {
    const match = pattern.exec(text);
    if (match?.[1])
      return { at: match.index, length: match[0].length, text: into(match[1]), rule: name };
  }
  return null;
}
