import type { Ask } from './ask.ts';
import { hasCue } from './cues/cue.ts';
import { FACT_CUES } from './cues/fact.ts';
import { OPEN_CUES } from './cues/open.ts';

/** A longer question tells a story or asks several things. In words. */
const MAX_WORDS = 36;

/** Asking for one fact survives these openings, although they also open broad questions. */
const FACT_FIRST =
  /^(?:who(?! (?:is|was) [a-z.'-]+(?: [a-z.'-]+){0,2}$)|when (?:did|was|is|were|does|will|are|do (?!i\b|we\b|you\b))|in (?:which|what)|what (?:year|date|day|time|country|city)|how (?:many|old|tall|far|deep|high|heavy)\b(?!.*\b(?:should|would it take)\b)|where (?:was|is|were|did|does|are|do)(?! (?:i|we|you)\b))/;

/** Words that ask for more than the fact, wherever they stand. */
const MORE_THAN_A_FACT =
  /\b(?:explain|step[- ]by[- ]step|in detail|describe|why|pros and cons|and how|how (?:do|does|did|can|should|would) (?:i|we|you|it|they|this)|advice|recommend|tips|should i|should we|best|what do you think|your opinion|reasoning)\b/;

/** The question has one short answer, however long the answer is that came. */
export function asksForOneFact(ask: Ask): boolean {
  const { core, words } = ask;
  if (words > MAX_WORDS) return asksForResult(ask);
  if (MORE_THAN_A_FACT.test(core) && !/^(?:who|which|name)\b/.test(core)) return false;
  if (FACT_FIRST.test(core)) return true;
  if (hasCue(OPEN_CUES, core))
    return /^how (?:is|are|was|were|do|does|would|to)\b/.test(core) && isNaming(core);
  return hasCue(FACT_CUES, core) || asksForResult(ask);
}

const NAMING =
  /\b(?:known|called|translated|spelled|spelt|pronounced|named|abbreviated)(?: (?:as|in \w+|into \w+|for short))?$|^how (?:do|does|would|to) (?:you |i |one |we )?(?:say|spell|pronounce|write) .{1,60}$/;
const isNaming = (text: string): boolean => NAMING.test(text);

const RESULT =
  /^(?:how (?:many|much|old|far|long|fast|tall)\b|what (?:is|was|will be|'s)? ?(?:the )?(?:total|sum|value|length|area|volume|probability|average|number|amount|price|cost|answer|difference in)|find (?:the|how)|calculate|what do they each|who is|where is|is known as)\b|:$/;

/** A problem with given numbers whose last sentence asks for the result. */
function asksForResult({ sentences, text }: Ask): boolean {
  const last = sentences[sentences.length - 1] ?? '';
  if (sentences.length < 2 || MORE_THAN_A_FACT.test(last)) return false;
  const numbers = text.match(/\d+/g)?.length ?? 0;
  if (numbers >= 2 && RESULT.test(last)) return true;
  return hasCue([CLASSIFY], sentences[0] ?? '');
}

const CLASSIFY = {
  name: 'classify',
  pattern:
    /^(?:classify|categori[sz]e|extract|decide (?:whether|if|which)|determine (?:whether|if)|assess the sentiment|identify (?:the|which|all)|predict|indicate|guess|retrieve)\b/,
} as const;
