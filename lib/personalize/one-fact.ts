import type { Ask } from './ask.ts';
import { hasCue } from './cues/cue.ts';
import { FACT_CUES } from './cues/fact.ts';
import { OPEN_CUES } from './cues/open.ts';
import { isOther, wordsOf } from './languages/all.ts';

/** A longer question tells a story or asks several things. In words. */
const MAX_WORDS = 36;

/** Asking for one fact survives these openings, although they also open broad questions. */
const FACT_FIRST =
  /^(?:who(?! (?:is|was) [a-z.'-]+(?: [a-z.'-]+){0,2}$| (?:should|can|could|would|do|must) (?:i|we|you)\b)|when (?:did|was|is|were|does|will|are|do (?!i\b|we\b|you\b))|in (?:which|what)|what (?:year|date|day|time|country|city)|how (?:many|old|tall|far|deep|high|heavy)\b(?!.*\b(?:should|would it take)\b)|where (?:was|is|were|did|does|are|do)(?! (?:i|we|you)\b))/;

/** Words that ask for more than the fact, wherever they stand. */
const MORE_THAN_A_FACT =
  /\b(?:explain|step[- ]by[- ]step|in detail|describe|why|pros and cons|and how(?! (?:many|much|old|long|far|tall)\b)|how (?:do|does|did|can|should|would) (?:i|we|you|it|they|this)|advice|recommend|tips|should i|should we|best|what do you think|your opinion|reasoning)\b/;

/** The question has one short answer, however long the answer is that came. */
export function asksForOneFact(ask: Ask): boolean {
  const { core, words, language } = ask;
  if (isQuiz(ask.text) || asksForResult(ask)) return true;
  if (words > MAX_WORDS) return false;
  if (wordsOf(language).some((own) => own.fact.test(core) && !own.open.test(core))) return true;
  // "Was" opens German questions too.
  if (isOther(language)) return false;
  if (NAMING.test(core)) return true;
  if (MORE_THAN_A_FACT.test(core) && !/^(?:who|which|name)\b/.test(core)) return false;
  if (FACT_FIRST.test(core)) return true;
  return !hasCue(OPEN_CUES, core) && hasCue(FACT_CUES, core);
}

/** "How do you say …", "How is … known". */
const NAMING =
  /^how (?:is|are|was|were|do|does) .{2,80}\b(?:known|called|translated|spelled|spelt|pronounced|named|abbreviated)(?: (?:as|in \w+|into \w+|for short))?$|^how (?:do|does|would|to) (?:you |i |one |we )?(?:say|spell|pronounce) .{1,60}$/;

/** Choices to pick from: "a. … b. … c. …". */
const isQuiz = (text: string): boolean =>
  /(?:^|\s)a[.):-] .{1,300}\s(?:b|2)[.):-] .{1,300}\s(?:c|d)\s?[.):-] /.test(text);

const RESULT =
  /(?:^|, |\bthen )(?:how (?:many|much|old|far|long|fast|tall)\b|what (?:is|was|will be|'s)? ?(?:the )?(?:name|total|sum|value|length|area|volume|probability|average|number|amount|price|cost|answer|difference in)|find (?:the|how)|calculate|compute|what do they each|who is|where is|is known as)\b|:$/;

/** A problem with given numbers that ends by asking for the result, or a text to sort or search. */
function asksForResult({ sentences, text }: Ask): boolean {
  const last = sentences[sentences.length - 1] ?? '';
  const isTask = SORTING.test(sentences[0] ?? '') || SORTED.test(text);
  if (isTask)
    return !/\b(?:explain|justify|mention|describe|why|reasons?)\b/.test(text.slice(0, TASK_HEAD));
  if (PRICED.test(text)) return true;
  if (MORE_THAN_A_FACT.test(last)) return false;
  const numbers =
    text.match(/\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen)\b/g)?.length ?? 0;
  return numbers >= (sentences.length < 2 ? 3 : 2) && RESULT.test(last);
}

/** The task stands at the head of a text that is given to be sorted. In characters. */
const TASK_HEAD = 220;
const PRICED =
  /\d+ ?(?:%|percent) (?:\w+ )?(?:of|on|off) [$€£]?\d|^(?:cost|price|total|time|distance|average) (?:of|for|to) .*\d.*\d/;

const SORTING =
  /^(?:classify|categori[sz]e|label|tag|detect the|verify|indicate|assess the sentiment|rate the sentiment|provide an? \w+ rating|in what genres?|extract|decide (?:whether|if|which|what|the)|determine (?:whether|if|the (?:sentiment|category|genre|language))|assess the sentiment|identify (?:the|which|all)|predict|indicate|guess|retrieve|solve (?:the|this|for)|select the correct|choose the correct|find the (?:answer|odd one)|tell (?:me )?whether|is the following)\b/;
const SORTED =
  /\b(?:(?:must|should) be classified|(?:you should|your task is to|you (?:need|have) to|you must) (?:decide|determine|classify|categori[sz]e|guess|identify|predict)|determine (?:whether|if) (?:the|this)|skill assessment|multiple[- ]choice|need to guess|pick a category|check if they are|classify whether|answer the question (?:about|based on)|based on the (?:information provided in the )?(?:article|passage|text|paragraph|story) ?[:,]? )/;
