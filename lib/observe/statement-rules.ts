import type { Depth } from '../framing/framing.ts';
import type { Claim, GoalStage } from '../self-model/claim.ts';
import {
  CLAUSE_END,
  isRoleName,
  isToolName,
  namesIn,
  type StatementRule,
  TOPIC_END,
} from './statement-rule.ts';

const ADVERBS =
  "(?:(?:really|strongly|generally|usually|normally|much|always|often|mostly|mainly|also|just|personally|definitely|still|typically|actually|quite|particularly|especially|truly|absolutely|simply|do|have|now|currently|primarily|only|greatly|would|'d)\\s+)*";
const I = `\\b(?:i|we)\\s+${ADVERBS}`;
const I_AM = `\\b(?:i'm|i am|we're|we are)\\s+${ADVERBS}`;
const I_HAVE = "\\b(?:i've|i have|we've|we have)\\s+(?:got\\s+)?";

const rule = (
  id: string,
  pattern: string,
  until: RegExp | null,
  claims: StatementRule['claims'],
): StatementRule => ({ id, pattern: new RegExp(pattern, 'gi'), until, claims });

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

const roleClaims = (phrase: string): readonly Claim[] =>
  isRoleName(phrase) ? [{ facet: 'role', role: phrase }] : [];

/** A role ends where its place, company or the rest of the story begins. */
const ROLE_END =
  /[,;:.!?()—–]|\s-\s|\s(?:who|that|which|at|in|for|with|from|working|specializing|specialising|studying|running|planning|doing|looking|trying|living|based|on|by|and (?:i|we|my)|but|so|because|i|my|we|here|now|currently)\b/i;

export const ROLE_RULES: readonly StatementRule[] = [
  // "As a nurse, I …": the writer speaks. "As a nurse, what would you …" asks another.
  rule(
    'as-a',
    '(?:^|[,;.!?]\\s*|\\b(?:and|but|speaking|being)\\s+)as an?\\s+(?<x>[^,.;:!?]{2,40}?)(?:,\\s*|\\s+)(?=(?:i|my|we|our)\\b)',
    ROLE_END,
    roleClaims,
  ),
  rule('i-am-a', `${I_AM}(?:an?|the)\\s+`, ROLE_END, roleClaims),
  rule(
    'work-as',
    '\\bi (?:currently |now )?work (?:part-time |full-time )?as (?:an? |the )?',
    ROLE_END,
    roleClaims,
  ),
  rule(
    'job-is',
    '\\bmy (?:current )?(?:job|profession|occupation|role|title|job title) is (?:an? |the |that of an? |being an? )?',
    ROLE_END,
    roleClaims,
  ),
  rule(
    'working-as',
    '\\b(?:mom|mum|mother|dad|father|parent|student)\\b[^,.;]{0,10} working as an? ',
    ROLE_END,
    roleClaims,
  ),
];

function toolClaims(list: string): readonly Claim[] {
  return namesIn(list)
    .filter(isToolName)
    .map((name) => ({ facet: 'context', kind: 'tool', name }));
}

const TOOLS_END =
  /[;:.!?()—–]|\s-\s|\s(?:at|for|in|on|every|daily|because|since|but|so|when|while|to|as|by|together|mostly|here|behind|instead)\b/i;

const placeClaims = (name: string): readonly Claim[] =>
  /^(?:the )?\p{Lu}/u.test(name) ? [{ facet: 'context', kind: 'place', name }] : [];

export const CONTEXT_RULES: readonly StatementRule[] = [
  rule(
    'we-use',
    '\\b(?:i|we) (?:mostly |mainly |currently |also |still |only )?(?:use|run|work with|develop with|build with|rely on|deploy to)\\s+',
    TOOLS_END,
    toolClaims,
  ),
  rule(
    'stack-is',
    '\\b(?:our|my)(?: tech| technology)? stack (?:is|consists of|includes|has)\\s+',
    TOOLS_END,
    toolClaims,
  ),
  rule('on-system', "\\b(?:i'm|i am|we're|we are) (?:on|using|running)\\s+", TOOLS_END, toolClaims),
  rule(
    'live-in',
    "\\b(?:i|we|i'm|we're|i am|we are) (?:currently )?(?:live|living|based|located|residing) in\\s+",
    TOPIC_END,
    placeClaims,
  ),
  rule(
    'diet',
    "\\b(?:i'm|i am) (?:an? )?(?:strict )?(?<x>vegetarian|vegan|pescatarian|left-handed)\\b",
    null,
    (name) => [{ facet: 'context', kind: 'constraint', name }],
  ),
];

const goalClaims =
  (stage: GoalStage, verb = ''): StatementRule['claims'] =>
  (thing) => [{ facet: 'goal', goal: `${verb}${verb ? ' ' : ''}${thing}`, stage }];

const GOAL_END =
  /[,;.!?()—–]|\s-\s|\s(?:because|since|but|so|when|while|if|and (?:i|we)|which|this|next)\b/i;

/** Only what takes more than one question: "I want to know …" is the question itself. */
export const GOAL_RULES: readonly StatementRule[] = [
  rule(
    'wants',
    "\\b(?:i|we)(?:'d like| would like|'m hoping|'m planning| am planning| plan| want|'m trying| am trying| hope|'re trying|'re planning| decided|'ve decided) to (?=(?:learn|become|start an?|launch|move to|found|open an?|get certified|master|run an?|lose weight|pass|retire)\\b)",
    GOAL_END,
    goalClaims('exploring'),
  ),
  rule(
    'my-goal',
    '\\b(?:my|our) (?:main |long-term )?(?:goal|aim|dream|plan) is to\\s+',
    GOAL_END,
    goalClaims('exploring'),
  ),
  rule(
    'studying',
    "\\b(?:i'm|i am|we're|we are) (?:currently )?(?:preparing|studying|training) for (?:an? |the |my )?",
    GOAL_END,
    goalClaims('exploring', 'prepare for'),
  ),
  rule(
    'learning',
    "\\b(?:i'm|i am) (?:currently )?learning\\s+",
    GOAL_END,
    goalClaims('exploring', 'learn'),
  ),
  rule(
    'deciding',
    "\\b(?:i'm|i am|we're|we are) (?:currently |still )?(?:deciding|choosing|torn) between\\s+",
    GOAL_END,
    goalClaims('evaluating', 'choose between'),
  ),
  rule(
    'evaluating',
    "\\b(?:i'm|i am|we're|we are) (?:currently |still )?(?:evaluating|comparing|shortlisting|considering a move to)\\s+",
    GOAL_END,
    goalClaims('evaluating', 'evaluate'),
  ),
  rule(
    'building',
    "\\b(?:i'm|i am|we're|we are) (?:currently |now )?(?=(?:building|developing|migrating|implementing|launching|setting up|rewriting|porting|writing (?:a|my) (?:book|thesis|novel|dissertation))\\b)(?!\\w+ (?:this|that|it)\\b)",
    GOAL_END,
    goalClaims('implementing'),
  ),
  rule(
    'repairing',
    "\\b(?:i'm|i am|we're|we are) (?:currently |still )?(?:debugging|troubleshooting)\\s+",
    GOAL_END,
    goalClaims('troubleshooting', 'debug'),
  ),
];

const likes =
  (polarity: 'prefer' | 'avoid'): StatementRule['claims'] =>
  (said) => {
    const turned = said.replace(TURNING, '');
    const thing = turned.replace(/^(?:to )?(?:the |an? |some |any )/i, '');
    const isTurned = turned !== said;
    if (thing === '' || NO_THING.test(thing)) return [];
    return [{ facet: 'preference', polarity: isTurned ? OPPOSITE[polarity] : polarity, thing }];
  };

/** "I prefer to avoid crowds" and "I prefer not to fly" speak of what is avoided. */
const TURNING = /^(?:to avoid|avoiding|not to|to not|to stay away from|no|not)\s+/i;
const OPPOSITE = { prefer: 'avoid', avoid: 'prefer' } as const;

/** Pointing words and talk about the conversation: no lasting liking. */
const NO_THING =
  /^(?:job|work|life|family|wife|husband|kids|children|son|daughter|dog|cat|team|friends?)$|^(?:other (?:options?|ones?|choices?|suggestions?)$|others?$|rest$|it|its|this|that|these|those|them|you|your|me|him|her|how|when|what|where|why|which|who|nothing|everything|to (?:know|see|ask|have|get|hear|say|find|be able|think|thank|understand)|idea|one|ones|(?:first|second|third|last)(?!-)|option|help|answer|bug|error|sound of (?:that|it)|all of|both|some (?:help|advice))\b/i;

const preference = (id: string, pattern: string, polarity: 'prefer' | 'avoid'): StatementRule =>
  rule(id, pattern, CLAUSE_END, likes(polarity));

const AND = `(?:${I}|\\b(?:i|we)\\b[^.;!?]{1,90}?\\b(?:and|but|so|because) (?:i |we )?${ADVERBS})`;

export const PREFERENCE_RULES: readonly StatementRule[] = [
  preference(
    'prefer',
    `${AND}(?:prefer|favou?r|opt for|gravitate towards?|lean towards?|swear by|insist on|seek out)\\s+`,
    'prefer',
  ),
  preference(
    'enjoy',
    `${AND}(?<!(?:'d|would|not|n't) (?:really |also )?)(?:love|like|enjoy|adore)\\s+(?!the\\b)`,
    'prefer',
  ),
  preference(
    'always-choose',
    '\\b(?:i|we) (?:always|usually|only|exclusively|typically) (?:choose|pick|take|buy|eat|drink|wear|watch|read|listen to|play|go for|book|stay (?:in|at)|shop at|travel by|order)\\s+',
    'prefer',
  ),
  preference(
    'rather',
    "\\b(?:i'd|i would|we'd) (?:much )?rather (?:(?:take|have|use|go (?:to|for|by)|stay (?:in|at)|buy|eat|read|watch|play|learn (?:by|through|from))\\s+)?",
    'prefer',
  ),
  preference(
    'fan',
    `${I_AM}an? (?:(?:big|huge|real|massive|great) )?(?:fan|lover) of\\s+`,
    'prefer',
  ),
  preference(
    'into',
    "\\b(?:i'm|i am) (?:really |very |mostly |totally )?(?:into|keen on|fond of|passionate about|drawn to|a sucker for)\\s+",
    'prefer',
  ),
  preference(
    'favourite',
    '\\bmy (?:all-time )?favou?rite (?:[\\w-]+ ){0,3}(?:is|are)\\s+',
    'prefer',
  ),
  preference(
    'works-best',
    `${I}(?:find)\\s+(?<x>[^,.;]{3,60}?)\\s+(?:more |very |most |much more )?(?:engaging|enjoyable|relaxing|effective|helpful|interesting|appealing|motivating|fun|comfortable|rewarding)\\b`,
    'prefer',
  ),

  preference(
    'dislike',
    `${AND}(?:dislike|hate|detest|loathe|despise|can't stand|cannot stand|can't bear|refuse to (?:use|buy|eat|drink|wear|watch|read|play|listen to|visit|stay (?:in|at)|fly with|take|travel (?:by|with)|work (?:in|with|for)|drive|attend|go to|shop at|pay for)|refuse to|stay away from|steer clear of|shy away from)\\s+`,
    'avoid',
  ),
  preference('avoid', `${AND}(?:tend to |try to )?avoid(?:ing)?\\s+`, 'avoid'),
  preference(
    'do-not-like',
    `\\b(?:i|we) (?:really |usually |generally |just |also )?(?:don't|do not|never|won't|will not) (?:really |much |usually |particularly |ever )?(?:like|enjoy|love|care for|eat|drink|wear|watch|buy|read|play|listen to|want to use|believe in using)\\s+`,
    'avoid',
  ),
  preference(
    'no-fan',
    "\\b(?:i'm|i am) (?:really )?not (?:really |exactly |much of )?(?:an? )?(?:(?:big|huge) )?(?:fan of|into|keen on|fond of|interested in|comfortable with|a lover of)\\s+",
    'avoid',
  ),
  preference(
    'aversion',
    `\\b(?:i|we) have an? (?:strong |deep |real )?(?:aversion|dislike) (?:to|of|for)\\s+`,
    'avoid',
  ),
  preference(
    'boring',
    `${I}find\\s+(?<x>[^,.;]{3,60}?)\\s+(?:to be )?(?:a bit |a little )?(?:too [\\w-]+|(?:very |quite |rather |so |extremely |less )?(?:boring|ineffective|tedious|annoying|stressful|overwhelming|uncomfortable|distracting|demotivating|childish|vapid|off-putting|unappealing|overpriced|exhausting|dull|pointless|frustrating|engaging))\\b`,
    'avoid',
  ),
];
