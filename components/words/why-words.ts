import type { Framing, FramingField } from '@/lib/framing/framing.ts';
import { LANGUAGE_NAMES } from './claim-words.ts';
import { counted, listed } from './language.ts';

export const WHY = {
  title: 'Why like this',
  question: 'You asked',
  changed: 'What changed',
  cited: 'Explained from pages you saved',
  because: 'Because',
  wrong: 'That’s wrong about me',
  right: 'Say what is right, or forget it.',
  noBelief: 'No single belief stands behind this.',
  moreReasons: (count: number) => counted(count, 'older reason', 'older reasons'),
  gone: 'This rewrite is no longer kept.',
  nothingYet:
    'Open an AI assistant where Idiolect is on and ask something. What was changed, and why, appears here.',
  level: (level: number, words: string) => `Level ${level} of 4: ${words}`,
} as const;

/** Which rule acted, by the part of its id before the colon. */
const RULES: Readonly<Record<string, string>> = {
  role: 'People in this role usually look for this',
  expertise: 'What you know of this topic',
  style: 'How you like to read',
  goal: 'What your goal needs next',
  context: 'Where and with what you work',
  preference: 'What you like and dislike',
  'asked-here': 'You asked for it in this question; it holds for this answer only',
};

const FIELDS: Record<FramingField, string> = {
  depth: 'Depth of explanation',
  concepts: 'Terms',
  structure: 'Layout',
  length: 'Length',
  emphasis: 'What comes first',
  vocabulary: 'Wording',
  context: 'Your surroundings',
  prefer: 'Brought forward',
  avoid: 'Flagged',
  analogies: 'Comparisons',
  language: 'Language',
  level: 'Level',
};

/** The fixed sentence for a rule; unknown ones are named by what they changed. */
export const ruleSentence = (ruleId: string, field: FramingField): string =>
  RULES[ruleId.split(':')[0] ?? ''] ?? FIELDS[field];

const DEPTHS: Record<Framing['depth'], string> = {
  newcomer: 'for someone new to it',
  familiar: 'for someone who knows the basics',
  practitioner: 'for someone who works with it',
  expert: 'for an expert',
};

/** What one knob was set to, in words, such as "What comes first: risk and cost". */
export function knobSentence(framing: Framing, field: FramingField): string {
  return `${FIELDS[field]}: ${knobValue(framing, field)}`;
}

/** What one knob was set to, without its name. */
export function knobValue(framing: Framing, field: FramingField): string {
  switch (field) {
    case 'depth':
      return DEPTHS[framing.depth];
    case 'concepts':
      return conceptsOf(framing.concepts);
    case 'context':
      return namesOf(framing.context.map(({ name }) => name));
    case 'emphasis':
    case 'prefer':
    case 'avoid':
    case 'analogies':
      return namesOf(framing[field]);
    case 'structure':
    case 'length':
    case 'vocabulary':
      return framing[field].replace('-', ' ');
    case 'language':
      return (LANGUAGE_NAMES as Record<string, string>)[framing.language] ?? framing.language;
    case 'level':
      return String(framing.level);
    default:
      return field satisfies never;
  }
}

/** From here on a term counts as known. */
const KNOWN = 0.5;

function conceptsOf(concepts: Framing['concepts']): string {
  const known = concepts.filter((concept) => concept.known >= KNOWN);
  const unknown = concepts.filter((concept) => concept.known < KNOWN);
  return [
    known.length > 0 && `you know ${namesOf(known.map(({ term }) => term))}`,
    unknown.length > 0 && `you are new to ${namesOf(unknown.map(({ term }) => term))}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** More names than this are counted, not listed. */
const MOST_NAMES = 4;

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  if (names.length <= MOST_NAMES) return listed(names);
  return listed([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`]);
}
