import type { Depth } from '../framing/framing.ts';
import type { Claim } from '../self-model/claim.ts';
import { I_AM, I_HAVE, rule } from './first-person.ts';
import { type StatementRule, TOPIC_END, toolClaims } from './statement-rule.ts';

const knows =
  (level: Depth): StatementRule['claims'] =>
  (topic) =>
    NO_TOPIC.test(topic) ? [] : [{ facet: 'expertise', topic, level }];

/** What follows "I know about" and is no topic. */
const NO_TOPIC =
  /^(?:it|this|that|these|those|them|you|me|here|what|how|which|whether|your|at|in|on|to|kids|children|students|people|everything|anything|all|here|there)\b/i;

const expertise = (id: string, pattern: string, level: Depth): StatementRule =>
  rule(id, pattern, TOPIC_END, knows(level));

/** Years after which people are practitioners, and experts, of what they do. */
const PRACTITIONER_YEARS = 2;
const EXPERT_YEARS = 6;

function afterYears(topic: string, years: number | null): readonly Claim[] {
  if (years === null) return [];
  if (years >= EXPERT_YEARS) return knows('expert')(topic, years);
  return knows(years >= PRACTITIONER_YEARS ? 'practitioner' : 'familiar')(topic, years);
}

export const EXPERTISE_RULES: readonly StatementRule[] = [
  expertise(
    'new-to',
    `${I_AM}(?:very |completely |totally |pretty |quite |fairly |brand |relatively |rather )?new to\\s+`,
    'newcomer',
  ),
  expertise(
    'beginner',
    `${I_AM}an? (?:\\w+ )?(?:beginner|newbie|novice|noob|rookie) (?:in|at|with|to|when it comes to)\\s+`,
    'newcomer',
  ),
  expertise(
    'started',
    `\\b(?:i|i've|i have|we) (?:only |just |only just )?(?:started|begun|began) (?:out )?(?:learning|with|using|to learn|studying)\\s+`,
    'newcomer',
  ),
  expertise('starting', `${I_AM}(?:starting|getting started|starting out) with\\s+`, 'newcomer'),
  expertise(
    'never-used',
    "\\b(?:i|we)(?:'ve| have) never (?:used|touched|worked with|written|programmed in|coded in)\\s+",
    'newcomer',
  ),
  expertise(
    'know-nothing',
    '\\bi know (?:absolutely )?(?:nothing|very little|next to nothing|almost nothing) about\\s+',
    'newcomer',
  ),
  expertise(
    'do-not-know',
    "\\bi (?:don't|do not) (?:really )?know (?:anything|much|a thing|a lot) about\\s+",
    'newcomer',
  ),
  expertise(
    'not-familiar',
    "\\b(?:i'm|i am) not (?:very |really |so |at all |that |yet )?familiar with\\s+",
    'newcomer',
  ),
  expertise(
    'no-background',
    '\\bi have (?:no|zero|little|hardly any) (?:prior )?(?:background|experience|knowledge)(?: in| of| with| about)\\s+',
    'newcomer',
  ),
  expertise(
    'no-expert',
    "\\b(?:i'm|i am) (?:no|not an?|hardly an?) (?:expert|specialist|pro|wizard) (?:in|on|at|with)\\s+",
    'familiar',
  ),
  expertise(
    'basics',
    '\\bi know (?:the basics of|a (?:little|bit)(?: bit)?(?: of| about)?|some)\\s+',
    'familiar',
  ),
  expertise(
    'some-experience',
    `${I_HAVE}(?:some|a bit of|a little|limited) (?:experience|knowledge)(?: in| of| with)\\s+`,
    'familiar',
  ),
  expertise('familiar', `${I_AM}(?:fairly |somewhat |reasonably )?familiar with\\s+`, 'familiar'),
  expertise(
    'comfortable',
    `${I_AM}(?:very |fairly |pretty )?(?:comfortable|proficient|experienced|fluent|skilled|good|well versed) (?:with|in|at)\\s+`,
    'practitioner',
  ),
  rule(
    'every-day',
    '\\bi (?:use|work with|write)\\s+(?<x>[^,.;]{1,40}?)\\s+(?:every day|daily|all day|all the time|every week|at work every day)\\b',
    null,
    (topic, years) => [...knows('practitioner')(topic, years), ...toolClaims(topic)],
  ),
  expertise(
    'mostly-write',
    '\\bi (?:mostly|mainly|usually|primarily) (?:write|code in|program in|work in)\\s+',
    'practitioner',
  ),
  rule(
    'been-doing',
    "\\b(?:i've|i have) been (?:writing|using|doing|working with|working in|programming in|programming|coding in|coding|teaching|practi[sc]ing|playing|developing in)\\s+(?<x>[^,.;]{1,40}?)\\s+for (?:over |more than |about |almost |nearly |some )?(?<years>\\w+)\\+? years",
    null,
    afterYears,
  ),
  rule(
    'years-of',
    `${I_HAVE}(?:over |more than |about |almost |nearly )?(?<years>\\w+)\\+? years(?:')? (?:of |in |with )?(?:experience |professional experience )?(?:of |in |with |using )?`,
    TOPIC_END,
    afterYears,
  ),
  expertise(
    'expert',
    `${I_AM}(?:an? |the )?(?:(?:real|absolute|certified|seasoned|leading|domain) )?(?:expert|specialist|authority) (?:in|on|at|with|when it comes to)\\s+`,
    'expert',
  ),
  expertise(
    'degree',
    `${I_HAVE}an? (?:phd|doctorate|ph\\.d\\.|master's(?: degree)?|masters) in\\s+`,
    'expert',
  ),
  expertise(
    'teaches',
    '\\bi (?:teach|lecture on|lecture in|maintain|wrote a book (?:on|about)|inside out know)\\s+',
    'expert',
  ),
];
