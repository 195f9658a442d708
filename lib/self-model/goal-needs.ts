import type { Emphasis } from '../framing/framing.ts';
import { tellingWords } from '../framing/not-in-a-name.ts';
import type { GoalStage } from './claim.ts';

/** What someone at a stage of a goal needs to see first. */
export const NEEDS_AT: Readonly<Record<GoalStage, readonly Emphasis[]>> = {
  exploring: ['concept', 'comparison'],
  evaluating: ['comparison', 'risk', 'cost'],
  implementing: ['code', 'steps'],
  troubleshooting: ['steps', 'code'],
  operating: ['risk', 'steps', 'security'],
};

type GoalKind = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly needs: readonly Emphasis[];
};

/** What kinds of goals need, whatever their stage. First match wins. */
const GOAL_KINDS: readonly GoalKind[] = [
  {
    id: 'business-case',
    pattern:
      /\b(?:business case|budget|roi|return on investment|cost|costs|pricing|save money|justify|funding|pitch|buy-in|sign-off)\b/,
    needs: ['cost', 'timeline', 'risk'],
  },
  {
    id: 'compliance',
    pattern:
      /\b(?:comply|compliance|compliant|audit|certif\w+|gdpr|hipaa|soc ?2|iso ?27001|regulat\w+|legal)\b/,
    needs: ['compliance', 'risk', 'security'],
  },
  {
    id: 'secure',
    pattern: /\b(?:secure|securing|harden\w*|protect\w*|threat\w*)\b/,
    needs: ['security', 'risk'],
  },
  {
    id: 'choice',
    pattern:
      /\b(?:choos\w+|choice|compar\w+|evaluat\w+|select\w*|pick\w*|decid\w+|decision|vendor|shortlist|switch(?:ing)?|approv\w+|reject\w*|assess\w*|review\w*|adopt\w*|buy\w*|purchas\w+|procure\w*)\b/,
    needs: ['comparison', 'risk', 'cost'],
  },
  {
    id: 'repair',
    pattern: /\b(?:fix\w*|debug\w*|troubleshoot\w*|repair\w*|solv\w+|broken|error|bug)\b/,
    needs: ['steps', 'code'],
  },
  {
    id: 'plan',
    pattern: /\b(?:plan\w*|deadline|schedul\w*|launch\w*|roadmap|milestone\w*|deliver\w*)\b/,
    needs: ['timeline', 'risk', 'steps'],
  },
  {
    id: 'build',
    pattern:
      /\b(?:build\w*|implement\w*|integrat(?:e|es|ing)|ship\w*|migrat\w+|deploy\w*|develop\w*|cod(?:e|ing)|writ(?:e|ing)|create|creating|set(?:ting)? up|automat\w+)\b/,
    needs: ['code', 'steps'],
  },
  {
    id: 'learning',
    pattern:
      /\b(?:learn\w*|understand\w*|stud(?:y|ying|ies)|exam\w*|course|teach\w*|explain\w*|get into|research\w*)\b/,
    needs: ['concept', 'steps'],
  },
];

export const goalKindOf = (goal: string): GoalKind | null =>
  GOAL_KINDS.find(({ pattern }) => pattern.test(goal)) ?? null;

/** Words of goals that say what kind of goal it is, not what it is about. */
export const GOAL_WORDS =
  /\b(?:make|making|get|do|finish|complete|prepare|business|case|budget|roi|vendor|vendors|supplier|project|product|choose|choosing|decide|decision|decisions|compare|evaluate|select|pick|build|building|implement|implementing|ship|shipping|launch|plan|planning|deliver|work|working|job|task|team|company|fix|solve|problem|problems|learn|understand|first|next|quarter|year|month|week|soon|stage|start|begin|approval|sign-off|buy-in|stakeholders?|present|presentation|report|board)\b/g;

const MAX_GOAL_WORDS = 14;

/** Verbs and pronouns that orders and opinions have in common with honest goals. */
const GOAL_TALK = new Set(
  (
    'accept achieve appear approve reject avoid become begin break bring cancel choose confirm consider convince ' +
    'decide declare delete enjoy ensure get give go going guarantee have ' +
    'having keep keeping know leave make making prevent prove push quit ' +
    'reduce remember remove removing replace replacing restrict ' +
    'stop stopping take taking talk talking think thinking translate translating try ' +
    "validate validating want win wish write writing choosing deciding convincing my our us we i i'm " +
    "me mine ours myself it's can do does done so that than then how what which whether if when where " +
    'why because until better best just really very without not no only been having had has be'
  ).split(' '),
);

/** Whether a text is something to reach; opinions and orders to a machine written as goals are not. */
export function readsAsGoal(goal: string): boolean {
  if (goal.split(/\s+/).length > MAX_GOAL_WORDS || /[<>{}[\]"“”|]|:\s|[.!?]\s+\S/.test(goal))
    return false;
  return tellingWords(goal).every((word) => GOAL_TALK.has(word));
}
