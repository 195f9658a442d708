import { ADVERBS, I, I_AM, rule } from './first-person.ts';
import { CLAUSE_END, type StatementRule } from './statement-rule.ts';

const likes =
  (polarity: 'prefer' | 'avoid'): StatementRule['claims'] =>
  (said) => {
    const turned = said.replace(/^(?:idea|thought|concept) of /i, '').replace(TURNING, '');
    const isTurned = TURNING.test(said);
    const thing = turned.replace(/^(?:to )?(?:the |an? |some |any )/i, '');
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
    'preference-for',
    '\\b(?:i|we) have an? (?:strong |clear |deep )?preference for\\s+',
    'prefer',
  ),
  preference(
    'learns-best',
    '\\bi (?:learn|work|sleep|focus|study) best (?:through|with|in|from|by|when using)\\s+',
    'prefer',
  ),
  preference(
    'no-interest',
    '\\b(?:i|we) have (?:no|little|zero) interest in\\s+(?:listening to |reading |watching )?',
    'avoid',
  ),
  preference(
    'against',
    "\\b(?:i'm|i am|we're|we are) (?:strongly |firmly |strictly )?(?:against|opposed to|uncomfortable with|not comfortable with)\\s+",
    'avoid',
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
    `\\b(?:i|we) have an? (?:strong |deep |real |intense )?(?:aversion|dislike|distaste) (?:to|of|for|towards?)\\s+`,
    'avoid',
  ),
  preference(
    'boring',
    `${I}find\\s+(?<x>[^,.;]{3,60}?)\\s+(?:to be )?(?:a bit |a little )?(?:too [\\w-]+|(?:very |quite |rather |so |extremely |less )?(?:boring|ineffective|tedious|annoying|stressful|overwhelming|uncomfortable|distracting|demotivating|childish|vapid|off-putting|unappealing|overpriced|exhausting|dull|pointless|frustrating|engaging))\\b`,
    'avoid',
  ),
];
