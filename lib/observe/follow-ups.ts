import type { Unit } from '../core/units.ts';
import type { Depth } from '../framing/framing.ts';
import type { Interaction } from './interaction.ts';
import { type Inference, interpret } from './interpret.ts';
import { isNotAboutMe } from './not-about-me.ts';

/** Said to the assistant, not to us, and perhaps about one answer only: several of a kind show something. */
const FOLLOW_UP: Unit = 0.5;

/** A follow-up is a few words; a longer turn is a question of its own. */
const MAX_WORDS = 9;

const ASK =
  '^(?:(?:ok(?:ay)?|hm+|sorry|thanks|thank you|and|but|now)[,.! ]+)*(?:please |can you |could you |would you )*';
const END = '(?:,? please)?[.!? ]*$';

const asks = (what: string): RegExp => new RegExp(`${ASK}(?:${what})${END}`, 'i');

type Form = { readonly signal: 'too-deep' | 'too-basic' | 'too-long'; readonly pattern: RegExp };

/** What people ask for when an answer did not fit them. */
const FORMS: readonly Form[] = [
  {
    signal: 'too-deep',
    pattern: asks(
      "(?:(?:explain|say|put|make) (?:it|that|this) )?(?:more |much |a bit |even )?(?:simpl(?:er|y)|in (?:simple|simpler|plain|easy) (?:terms|words|english|language)|like i(?:'m| am) (?:five|5|a child)|for (?:a )?(?:beginners?|dummies|newbies?))|eli5|i (?:don't|do not|didn't) (?:understand|get it|follow)(?: (?:it|that|this|any of (?:it|that|this)))?|(?:that's|that is|this is|it's) (?:too|very) (?:technical|complicated|difficult|hard)(?: for me)?",
    ),
  },
  {
    signal: 'too-long',
    pattern: asks(
      "(?:(?:make|keep) (?:it|that|this) )?(?:a bit |much |even )?(?:shorter|briefer|more concise)|tl;?dr|(?:sum|summarize) (?:it|that|this)(?: up)?|in (?:short|brief|one sentence)|briefly|(?:that's|that is|this is|it's) (?:too|way too) long",
    ),
  },
  {
    signal: 'too-basic',
    pattern: asks(
      "(?:go |dig )?(?:a bit |much |even )?(?:deeper|more (?:technical|advanced|in-depth))|i (?:already )?know (?:all )?(?:that|this|the basics)(?: already)?|(?:that's|that is|this is|it's) (?:too|very) (?:basic|simple|obvious)(?: for me)?",
    ),
  },
];

/** The last answer the user saw on the site: what was asked, on which topic, for which depth. */
export type LastAnswer = Pick<
  Interaction,
  'id' | 'at' | 'origin' | 'rewriteId' | 'question' | 'topic'
> & {
  readonly shownAt: Depth;
};

/** What a follow-up such as "simpler please" hints at, on the topic of the answer before it. */
export function followUpsIn(turn: string, last: LastAnswer | null): readonly Inference[] {
  const text = turn.trim().replaceAll('’', "'");
  if (!last || text.split(/\s+/).length > MAX_WORDS || isNotAboutMe(text)) return [];
  const form = FORMS.find(({ pattern }) => pattern.test(text));
  if (!form) return [];
  const { shownAt, ...interaction } = last;
  return interpret({ ...interaction, signal: form.signal }, shownAt).map(({ claim }) => ({
    claim,
    provenance: 'observed',
    weight: FOLLOW_UP,
    words: text,
  }));
}
