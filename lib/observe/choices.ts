import type { Unit } from '../core/units.ts';
import type { Claim } from '../self-model/claim.ts';
import type { Inference } from './interpret.ts';
import { ownSentences } from './own-words.ts';

/** One choice shows a liking, and is a proposal until a second one agrees. */
const CHOICE_WEIGHT: Unit = 0.6;

/** Longest liking read from an option of the assistant's, in words. */
const MAX_OPTION_WORDS = 16;

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const TAKING =
  /\b(?:go(?:ing)? with|prefer|choose|pick|take|like|love|try|best|let's|sounds?|looks?|seems? (?:like|perfect|great|good|ideal)|appeals?|perfect|great|good)\b/i;
const LEAVING =
  /\b(?:not|n't|too|less|rather than|instead of|over|skip|avoid|except|other than)\b/i;

const BY_NUMBER =
  /\b(?:option|number|choice|suggestion|idea|#)\s*(?<number>\d|one|two|three|four|five|six)\b/i;
const BY_PLACE =
  /\bthe (?<place>first|second|third|fourth|fifth|sixth|last) (?:option|one|choice|suggestion|idea)\b/i;

/**
 * What a choice among the assistant's options shows. The assistant's words are looked up to know
 * what "option 2" is, and for nothing else.
 */
export function choicesIn(turn: string, answerBefore: string): readonly Inference[] {
  if (!OFFERS.test(answerBefore)) return [];
  const options = optionsOf(answerBefore);
  const sentences = ownSentences(turn).filter((sentence) => !sentence.endsWith('?'));
  return sentences.flatMap((sentence) =>
    [...taken(sentence, options), ...left(sentence)].map((claim) => ({
      claim,
      provenance: 'observed' as const,
      weight: CHOICE_WEIGHT,
      words: sentence,
    })),
  );
}

/** An answer that leaves something to choose. */
const OFFERS =
  /\b(?:options?|several|alternatives|you (?:could|can|might)|consider|or)\b|^\s*(?:1[.)]|[-*•])\s/im;

/** How assistants number what they propose: items of a list, in line, or with the number behind. */
const MARKS: readonly RegExp[] = [
  /^[ \t]*(?:(?:option\s*)?\d{1,2}[.):]|[-*•])\s+/gim,
  /(?:^|\s)\(?[1-9][.)]\s+/g,
  /(?:^|\s)option [1-9][.:)]\s+/gi,
];
const MARK_BEHIND = /\s?\([1-9]\)[,.;]?\s*(?:or |and )?/g;

function optionsOf(answer: string): string[] {
  const plain = answer.replaceAll(/[*_`]/g, '');
  for (const mark of MARKS) {
    const [, ...items] = plain.split(mark);
    if (items.length > 1) return items.map((item) => item.split('\n')[0]?.trim() ?? '');
  }
  const behind = plain.split(MARK_BEHIND).slice(0, -1);
  return behind.length > 1
    ? behind.map(
        (item) =>
          item
            .split(/[.:]\s/)
            .at(-1)
            ?.trim() ?? '',
      )
    : [];
}

function taken(sentence: string, options: readonly string[]): Claim[] {
  const [before = '', after = ''] = halves(sentence, BY_NUMBER) ?? halves(sentence, BY_PLACE) ?? [];
  const isTaken = TAKING.test(`${before} ${after}`) && !LEAVING.test(before);
  const own = OWN_NAME.exec(after)?.groups?.x;
  const named = own?.includes(' ') ? own : undefined;
  const option = named ?? options[indexIn(sentence, options.length)];
  if (after !== '' && option !== undefined) {
    const thing = shortened(option);
    return isTaken && isThing(thing) ? [likes('prefer', thing)] : [];
  }
  if (PRAISE.test(sentence)) return [];
  return firstThing(sentence, TAKEN_BY_NAME, 'prefer');
}

function firstThing(
  sentence: string,
  patterns: readonly RegExp[],
  polarity: 'prefer' | 'avoid',
): Claim[] {
  for (const pattern of patterns) {
    const said = pattern.exec(sentence)?.groups?.x;
    const thing = said === undefined ? '' : tidy(said.replace(REASON, ''));
    if (isThing(said ?? '') && isThing(thing)) return [likes(polarity, thing)];
  }
  return [];
}

/** Thanks for what the assistant said, no choice: "Those ideas sound great", "What a great idea!". */
const PRAISE =
  /\b(?:great|good|fantastic|excellent|brilliant|clever|wonderful|interesting|amazing|helpful|perfect) (?:ideas?|suggestions?|tips?|points?|advice|plan|questions?)\b|^(?:those|these|that|this|all|both|some|it)\b|\b(?:of|all) (?:those|these|them)\b|\b(?:look into|keep .* in mind|check (?:them|it|that|those) out)\b/i;

const REASON =
  /,? (?:so|because|since|as|but|and|which|while) (?:i|it|they|we|the|that|my|this|is|would|seems?)\b.*$/i;

/** What the user adds to a number: "option 3, the indie rock", "option 3 and book a car". */
const OWN_NAME =
  /^(?:,| -| –|:)? (?:and |with |to )?(?<x>(?!(?:is|was|it|this|that|the other|sounds?|seems?|looks?|is|would|for|best|as|but|because|since|so|i|please)\b)[^.,;!?]{6,90}?)(?:,|[.;!?]|$| (?:sounds?|seems?|looks?|would|is)\b)/i;

/** The option by its own name: "I'll go with the bamboo shirts", "The train ride sounds perfect". */
const TAKEN_BY_NAME: readonly RegExp[] = [
  /\b(?:i'll|i will|i'd|i would|let's|we'll|i'm going to|i want to|i'd like to|i'd prefer to) (?:probably |definitely |rather )?(?:go (?:with|for)|choose|pick|take|opt for) (?<x>[^.;!?]{3,120})/i,
  /^(?:i think (?:that )?|well, |yes, |oh, )?(?<x>(?:the |an? |some )?[^.;!?]{3,90}?) (?:sounds?|looks?|seems?|would be|is|are|would work) (?:like )?(?:really |very |the |an? |more |most |quite |just |pretty )*(?:best|better|great|good|perfect|ideal|lovely|nice|appealing|right|suitable)\b.*\b(?:me|us|my|our|choice|option|fit)\b/i,
  /^(?:i think (?:that )?|well, |yes, |oh, )?(?<x>the [^.;!?,]{3,70}?) (?:sounds?|looks?|seems?|would be) (?:like )?(?:really |very |more |most |quite |just |pretty )*(?:great|good|perfect|ideal|lovely|nice|appealing|best)\b/i,
];

/** What is turned down: by name, or by what is wrong with it. */
const LEFT: readonly RegExp[] = [
  /\b(?:the )?(?:other|remaining) (?:options?|ones?|choices?|suggestions?|[\w-]+) (?:which )?(?:involv\w+|with|like|such as|that (?:\w+ )?involve|of|includ\w+|about|featuring|related to) (?<x>[^.;!?]{3,90}?),? (?:seem|sound|feel|look|don't|do not|doesn't|aren't|isn't|are|is|might|may|would|just)\b/i,
  /\b(?:other )?(?:options?|ones?|choices?|suggestions?|rest|it|they|that|others) (?:just |all )?(?:seems?|sounds?|feels?|looks?|is|are|might be) (?:like they might be )?(?:a bit |a little |a tad |just |way |somewhat |all )*(?:too|overly) (?<x>[\w-]+(?: (?:to|from) (?:the )?[\w-]+)?(?:(?:,| or| and|, and|, or) (?:too )?(?!not\b)[\w-]+){0,2})/i,
  /(?:^|[,;] )(?:but |and |while |although )?(?:the )?(?<x>[^.;!?,]{3,70}?) (?:just )?(?:seems?|sounds?|feels?|looks?|is|are) (?:a bit |a little |a tad |just |way |somewhat )*(?:too|overly|less) [\w-]+/i,
  /(?:^|[,;] )(?:but |and |while )?(?:the )?(?<x>[^.;!?]{3,90}?),? (?:just |really )?(?:don't|doesn't|do not|does not|aren't|isn't) (?:really |quite |exactly |particularly |seem to )*(?:appeal|suit|interest|align|fit|sound|seem|my|work|for me|something)\b/i,
  /\bi'm not (?:really |too |very |particularly )?(?:a (?:big |huge )?fan of|into|interested in|keen on|comfortable with) (?<x>[^.;!?]{3,70})/i,
];

const left = (sentence: string): Claim[] => firstThing(sentence, LEFT, 'avoid');

const likes = (polarity: 'prefer' | 'avoid', thing: string): Claim => ({
  facet: 'preference',
  polarity,
  thing,
});

function halves(sentence: string, pattern: RegExp): [string, string] | null {
  const match = pattern.exec(sentence);
  if (!match) return null;
  return [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)];
}

function indexIn(sentence: string, count: number): number {
  const number = BY_NUMBER.exec(sentence)?.groups?.number?.toLowerCase();
  if (number !== undefined) {
    return (/\d/.test(number) ? Number(number) : NUMBERS.indexOf(number) + 1) - 1;
  }
  const place = BY_PLACE.exec(sentence)?.groups?.place?.toLowerCase();
  if (place === undefined) return -1;
  return place === 'last' ? count - 1 : ORDINALS.indexOf(place);
}

const shortened = (option: string): string =>
  tidy(option.split(/\s+/).slice(0, MAX_OPTION_WORDS).join(' '));

/** Without articles and the assistant's own framing of its proposals. */
const tidy = (text: string): string =>
  text
    .replace(
      /^(?:how about|why not|what about|.*\byou (?:could|can|might)(?: also)?(?: (?:look into|consider|try|go for|opt for))?|i(?:'d| can| would)? (?:recommend|suggest)(?: some)?|let's|consider(?: visiting| trying)?|try|perhaps|maybe|for example)\s+/i,
      '',
    )
    .replace(/^(?:the|an?|some)\s+/i, '')
    .replace(/\s+(?:option|options|choice|stuff|ones?|idea|suggestion)$/i, '')
    .replace(/^other\s+/i, '')
    .replace(/[\s.,:;!?]+$/, '');

/** Pointing words name no thing: "that", "the other options", "those ones". */
const NO_THING =
  /^(?:the )?other [\w-]+$|^(?:(?:the |all |those |these |your |any )?(?:other|remaining|rest|last|first|second|third)?(?: of the)? ?(?:options?|ones?|choices?|suggestions?|ideas?|it|this|that|these|those|they|them|others?|ones|rest|i|we|you|which|what|there|something|anything|thanks?)?(?: [12345])?)$|^(?:i|you|we|it|that|this|they|there|what|those|these|them|all|both|some of|of (?:those|these|the)|thanks?|option \w+|options)\b/i;

const isThing = (text: string): boolean =>
  text !== '' &&
  !text.includes('¶') &&
  !/^(?:best|better|good|great) /i.test(text) &&
  !NO_THING.test(text.trim()) &&
  text.split(/\s+/).length <= MAX_OPTION_WORDS;
