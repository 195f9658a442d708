import { archetypeOf } from '../self-model/archetype.ts';
import type { Claim } from '../self-model/claim.ts';
import { isKnownName } from '../self-model/topics.ts';

/**
 * One way to say something about oneself. The pattern ends where the thing said begins, or names it
 * as group `x`; `years` may be a second group. `claims` makes what it says of the thing, if anything.
 */
export type StatementRule = {
  readonly id: string;
  readonly pattern: RegExp;
  /** Cuts the thing where the clause about it ends; null takes all of it. */
  readonly until: RegExp | null;
  readonly claims: (thing: string, years: number | null) => readonly Claim[];
};

/** A thing is a phrase. What is longer is a story, and says more than one thing. */
const MAX_THING_WORDS = 14;

/** The thing a match speaks of, cut to its clause; null when none is left. */
export function thingOf(
  sentence: string,
  match: RegExpMatchArray,
  until: RegExp | null,
): string | null {
  const rest = match.groups?.x ?? sentence.slice((match.index ?? 0) + match[0].length);
  const thing = (until === null ? rest : clauseOf(rest, until))
    .replace(/^(?:the |an? |some |any |my |our )/i, '')
    .replace(/[\s.!?,;:。、，！？)]+$/u, '')
    .trim();
  return thing === '' || thing.split(/\s+/).length > MAX_THING_WORDS ? null : thing;
}

/** Up to the end of the clause; a comma between two adjectives ("smaller, quieter airports") is none. */
function clauseOf(rest: string, until: RegExp): string {
  const end = rest.search(until);
  if (end < 0) return rest;
  const head = rest.slice(0, end);
  const next =
    /^,\s+(?<tail>(?!(?:and|but|so|because|since|i|we|you|it|they|do|does|can|could|any|which|what|how|like|especially|even|not|please|thanks|just|then|though|as|if|when|while|or)\b)\p{Ll}.*)$/u.exec(
      rest.slice(end),
    );
  const isAdjective = ENDS_IN_ADJECTIVE.test(head);
  return next?.groups?.tail !== undefined && isAdjective
    ? `${head}, ${clauseOf(next.groups.tail, until)}`
    : head;
}

/** One lone word, or a preposition and one word: a noun would not stand so before a comma. */
const ENDS_IN_ADJECTIVE = /^[\p{L}-]+$|\b(?:in|with|of|to|for|a|an|the|more|very) [\p{L}-]+$/u;

/** Clauses end at punctuation and at words that begin a reason, a contrast or a condition. */
export const CLAUSE_END =
  /[,;:.!?()—–]|\s-\s|\s(?:because|since|but|so|when|while|whenever|if|unless|although|though|even though|as (?:i|it|they|we)|due to|and (?:i|we|it|that|they|then|(?:strongly |much |really )?(?:prefer|dislike|avoid|hate|like|love|enjoy|mostly|now|tend|stick|instead|rather|choose|opt|make|try|go for|will|won't|only|vastly|can't|cannot|refuse|have|find))|rather than|instead of|over|than|btw|by the way|anymore|any more|though|at the moment|these days|out of|for (?:this|these|that|those|my next|the upcoming))\b/i;

/** … and a topic ends where the place, time or use of it begins. */
export const TOPIC_END = new RegExp(
  `${CLAUSE_END.source}|\\s(?:at (?:a|an|the|my|our|work|school|university)|for (?:a|an|the|my|our|\\w+ (?:years|months|weeks|days)|work|everything|now)|every day|daily|behind|in (?:production|my|our|the|general)|on (?:the|my|our|weekends)|with (?:my|our|the)|and|too|as well|now|yet|before|myself|who|that|which|from scratch|at all|this|last|next)\\b`,
  'i',
);

/** Several names in one breath: "Vue, Pinia and Postgres". */
export const namesIn = (list: string): string[] =>
  list
    .split(
      /\s*(?:,|;|\+|\/(?=\s)|\band\b|\bplus\b|\bwith\b|\bund\b|\by\b|\bet\b|\be\b|、|和|と)\s*/iu,
    )
    .map((name) => name.replace(/^(?:the|an?|some|also)\s+/i, '').trim())
    .filter((name) => name !== '');

/** A tool is one our map knows, or is written as names are: with a capital, a digit or a dot inside. */
export const isToolName = (name: string): boolean =>
  name.split(/\s+/).length <= 3 &&
  (isKnownName(name) || /^\p{Lu}[\p{L}\p{N}.+#-]*(?: \p{Lu}[\p{L}\p{N}.+#-]*)*$/u.test(name));

/** Jobs and places in life that our archetypes do not tell apart, but that are roles all the same. */
const OTHER_ROLES =
  /\b(?:chef|cook|baker|waiter|waitress|bartender|barista|driver|pilot|sailor|farmer|gardener|florist|fisherman|soldier|veteran|police officer|officer|detective|firefighter|guard|postman|postal worker|cashier|clerk|secretary|receptionist|assistant|musician|singer|actor|actress|dancer|artist|painter|photographer|filmmaker|producer|athlete|yoga teacher|hairdresser|tailor|cleaner|janitor|factory worker|worker|welder|machinist|butcher|miner|priest|politician|diplomat|civil servant|freelancer|contractor|volunteer|landlord|real estate agent|travel agent|flight attendant|social worker|psychologist|counsell?or|optician|surveyor|stay-at-home (?:mom|mum|dad|parent)|single (?:mom|mum|mother|dad|father|parent)|grandmother|grandfather|widower?|nomad)\b/i;

/** Words that people call themselves in passing; none is a role. */
const NO_ROLE =
  /\b(?:fan|bit|little|beginner|newbie|novice|expert|person|people|guy|girl|man|woman|human|kind|sort|type|lover|believer|user|member|idiot|genius|mess|lot|big|morning|night owl|native|fluent)\b/i;

const MAX_ROLE_WORDS = 6;

/** Whether a phrase after "I'm a" names a role. */
export const isRoleName = (phrase: string): boolean =>
  phrase.split(/\s+/).length <= MAX_ROLE_WORDS &&
  !NO_ROLE.test(phrase) &&
  (archetypeOf(phrase) !== null || OTHER_ROLES.test(phrase));

/** Every tool in a list of names, as context. */
export function toolClaims(list: string): readonly Claim[] {
  return namesIn(list)
    .filter(isToolName)
    .map((name) => ({ facet: 'context', kind: 'tool', name }));
}
