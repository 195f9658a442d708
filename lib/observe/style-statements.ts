import type { Claim, Style } from '../self-model/claim.ts';
import { namedWishesIn } from './named-wishes.ts';

/**
 * A wish about answers counts when it is meant in general. "Give me a short answer" is a wish for
 * this one, "I prefer short answers" is not.
 */
const IN_GENERAL =
  /\b(?:from now on|going forward|always|in (?:the )?future|in general|generally|never|stop (?:giving|writing|sending|using|with)|your (?:answers|replies|responses|explanations)|i (?:really |usually |always |generally |much |only |strongly )?(?:prefer|like|love|want|need)|i (?:learn|understand things?) best|i (?:really )?(?:don't like|dislike|hate|can't stand))\b/i;

const ANSWERS = '(?:answers|replies|responses|explanations|texts?|messages)';

type Wish = { readonly id: string; readonly pattern: RegExp; readonly style: Style };

const wish = (id: string, pattern: string, style: Style): Wish => ({
  id,
  pattern: new RegExp(pattern, 'i'),
  style,
});

const WISHES: readonly Wish[] = [
  wish(
    'brief',
    `(?:short|brief|concise|succinct|crisp)(?:er)? ${ANSWERS}|keep (?:it|things|them|(?:your |the )?${ANSWERS}) (?:short|brief|concise)|(?:stop|hate|don't like|dislike|no|never|can't stand)\\b.{0,30}\\blong(?:er|-winded)? ${ANSWERS}|(?:always|please) be (?:brief|concise)`,
    { dimension: 'length', value: 'brief' },
  ),
  wish(
    'thorough',
    `(?<!(?:stop|hate|dislike|n't like)\\b.{0,30})(?:detailed|thorough|in-depth|comprehensive|long)\\b(?:, [\\w-]+)? ${ANSWERS}`,
    { dimension: 'length', value: 'thorough' },
  ),
  wish('steps', 'step[- ]by[- ]step', { dimension: 'structure', value: 'steps' }),
  wish('bullets', '\\bbullet(?:s|ed)?\\b(?: points?| lists?)?', {
    dimension: 'structure',
    value: 'bullets',
  }),
  wish('table', '\\btables?\\b (?:for|to|over|rather)|\\b(?:as|in|use) (?:an? )?tables?\\b', {
    dimension: 'structure',
    value: 'table',
  }),
  wish('narrative', '\\b(?:prose|flowing text|full paragraphs)\\b', {
    dimension: 'structure',
    value: 'narrative',
  }),
  wish(
    'plain',
    "\\b(?:no|avoid|without|don't use|skip the|stop using|hate|drop the) (?:\\w+ )?jargon\\b|\\b(?:plain|simple) (?:language|english|words)\\b",
    { dimension: 'vocabulary', value: 'plain' },
  ),
  wish('technical', '\\btechnical (?:terms|language|vocabulary|detail)\\b', {
    dimension: 'vocabulary',
    value: 'technical',
  }),
  wish('code-first', '\\bcode (?:first|up front|before)\\b', { dimension: 'first', value: 'code' }),
  wish('examples', '\\b(?:examples? first|best (?:from|by|with|through) examples?)\\b', {
    dimension: 'first',
    value: 'examples',
  }),
  wish('verdict', '\\b(?:verdict|conclusion|answer|bottom line) (?:first|up front)\\b', {
    dimension: 'first',
    value: 'verdict',
  }),
];

const DENIED = /\b(?:don't need|no need|not (?:always )?necessarily|don't mind)\b/i;

/** Lasting wishes about how answers should be written. */
export function stylesIn(sentence: string): readonly Claim[] {
  if (!IN_GENERAL.test(sentence) || DENIED.test(sentence)) return [];
  const chosen = WISHES.filter(({ pattern }) => pattern.test(sentence)).map(
    ({ style }): Claim => ({ facet: 'style', style }),
  );
  return [...chosen, ...namedWishesIn(sentence)];
}
