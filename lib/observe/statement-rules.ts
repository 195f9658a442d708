import type { Claim, GoalStage } from '../self-model/claim.ts';
import { I_AM, rule } from './first-person.ts';
import { isRoleName, type StatementRule, TOPIC_END, toolClaims } from './statement-rule.ts';

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
