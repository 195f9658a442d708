import { countWords } from '../core/words.ts';
import { type AnswerSource, PLACEHOLDER } from '../tree/answer.ts';

/** What the form of an answer says about it, whatever was asked. */
export type AnswerForm = {
  /** Words of prose, code and tables together; 0 when there is no answer to judge. */
  readonly words: number;
  /** Share of the words that stand in code, tables or formulas. */
  readonly codeShare: number;
  /** It is a text to be used as it is: a letter, a poem, a script, a form. */
  readonly isDeliverable: boolean;
};

const FENCE = /^[ \t]*(`{3,}|~{3,})[^\n]*\n([\s\S]*?)(?:^[ \t]*\1[^\n]*$|$(?![\s\S]))/gm;
const TABLE_LINE = /^[ \t]*\|.*\|[ \t]*$/gm;
const DATA_ISLANDS: ReadonlySet<string> = new Set(['code', 'table', 'math']);

export function readAnswerForm({ source, islands }: AnswerSource): AnswerForm {
  let data = 0;
  for (const island of islands) {
    if (DATA_ISLANDS.has(island.kind) && !island.inline) data += countWords(island.text);
  }
  const withoutFences = source.replace(FENCE, (_, _fence, code: string) => {
    data += countWords(code);
    return '\n';
  });
  const prose = withoutFences
    .replace(TABLE_LINE, (line) => {
      data += countWords(line);
      return '';
    })
    .replace(PLACEHOLDER, ' ');
  const words = countWords(prose) + data;
  return {
    words,
    codeShare: words === 0 ? 0 : data / words,
    isDeliverable: looksLikeDeliverable(prose),
  };
}

/** Opening and end of a letter. */
const SALUTATION =
  /^[ \t>*_]*(?:dear|hi|hello|hey|sehr geehrte|liebe[r]?|hallo|estimad[oa]s?|querid[oa]s?|cher|chère|bonjour|prezad[oa]s?|olá)\b[^\n.!?]{0,60},[*_ \t]*$/imu;
const SIGNATURE =
  /^[ \t>*_]*(?:best(?: regards| wishes)?|kind(?:est)? regards|warm(?:est)? regards|regards|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|with (?:love|gratitude|appreciation|best wishes)|cheers|thank you|thanks|love|respectfully|mit freundlichen grüßen|viele grüße|atentamente|saludos(?: cordiales)?|cordialement|bien à vous|atenciosamente)[,.!]?[*_ \t]*$/imu;
const SUBJECT =
  /^[ \t>*_#]*(?:subject(?: line)?|betreff|asunto|objet|assunto|件名|主题)[*_]*[:：]/imu;
/** "[Your Name]": capital or "your" in brackets, no link behind it. */
const PLACEHOLDERS =
  /\[(?:your|name|company|date|recipient|insert|[A-Z][\w']*(?:,? [\w'/&]+){1,4})[^\]\n]{0,40}\](?![([:])/gi;
const VERSE_MARK =
  /^[ \t>*_#([]*(?:verse|chorus|bridge|outro|pre-chorus|stanza)(?: ?\d)?[*_\])]*[:\])]?[*_ \t]*$/im;
const SCRIPT_MARK =
  /^[ \t>*_#]*(?:int\.|ext\.|fade (?:in|out)|cut to|scene \d|act (?:[ivx]+|\d)|narrator[*_]*:|\[(?:scene|intro|opening|music|camera|host|cut)[^\]]*\])/im;

/** Placeholders that make a text a form to fill in. */
const MANY_PLACEHOLDERS = 2;

function looksLikeDeliverable(prose: string): boolean {
  if (prose === '') return false;
  if (SALUTATION.test(prose) && SIGNATURE.test(prose)) return true;
  if (SUBJECT.test(prose) && (SALUTATION.test(prose) || SIGNATURE.test(prose))) return true;
  if ((prose.match(PLACEHOLDERS)?.length ?? 0) >= MANY_PLACEHOLDERS) return true;
  return VERSE_MARK.test(prose) || SCRIPT_MARK.test(prose) || isVerse(prose);
}

/** Longest line of verse, in words. */
const MAX_VERSE_LINE = 12;
/** Stanzas that make a poem. */
const MIN_STANZAS = 2;

/** Stanzas: runs of at least three short lines without list marks. */
function isVerse(prose: string): boolean {
  const stanzas = prose.split(/\n[ \t]*\n/).filter((block) => {
    const lines = block.trim().split('\n');
    return lines.length >= 3 && lines.every(isVerseLine);
  });
  return stanzas.length >= MIN_STANZAS;
}

const isVerseLine = (line: string): boolean =>
  !/^[ \t]*(?:[-*+•#>|]|\d+[.)])|[:：]|https?:/.test(line) &&
  /^[ \t"“'_*]*\p{L}/u.test(line) &&
  countWords(line) <= MAX_VERSE_LINE;
