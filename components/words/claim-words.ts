import type { Depth, Language } from '@/lib/framing/framing.ts';
import type { Claim, Facet, GoalStage, Style } from '@/lib/self-model/claim.ts';

export const DEPTHS: Record<Depth, string> = {
  newcomer: 'New to it',
  familiar: 'Know the basics',
  practitioner: 'Work with it',
  expert: 'Expert',
};

export const STAGES: Record<GoalStage, string> = {
  exploring: 'Exploring',
  evaluating: 'Evaluating',
  implementing: 'Building',
  troubleshooting: 'Fixing',
  operating: 'Running',
};

export const CONTEXT_KINDS: Record<Extract<Claim, { facet: 'context' }>['kind'], string> = {
  tool: 'I use',
  place: 'I am in',
  constraint: 'Must be',
};

export const POLARITIES: Record<Extract<Claim, { facet: 'preference' }>['polarity'], string> = {
  prefer: 'Prefer',
  avoid: 'Avoid',
};

export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  ja: 'Japanese',
  zh: 'Chinese',
};

/** The dimensions of style with a closed list to choose from; the others are written. */
export type ChosenDimension = Exclude<Style['dimension'], 'analogies'>;

/** The choices of each dimension of style; the first word of a sentence is its label. */
export const STYLES: {
  readonly [D in ChosenDimension]: {
    readonly label: string;
    readonly none: string;
    readonly values: Record<Extract<Style, { dimension: D }>['value'], string>;
  };
} = {
  structure: {
    label: 'Layout',
    none: 'As it comes',
    values: {
      bullets: 'Bullet points',
      steps: 'Steps',
      narrative: 'Running text',
      table: 'Tables',
    },
  },
  length: {
    label: 'Length',
    none: 'As it comes',
    values: { brief: 'Brief', thorough: 'Thorough' },
  },
  vocabulary: {
    label: 'Wording',
    none: 'As it comes',
    values: { plain: 'Plain words', technical: 'Technical terms' },
  },
  first: {
    label: 'First',
    none: 'As it comes',
    values: { verdict: 'The verdict', code: 'Code', examples: 'Examples' },
  },
  language: { label: 'Language', none: 'As it comes', values: LANGUAGE_NAMES },
};

/** The field for what comparisons are drawn from. */
export const ANALOGIES = { label: 'Comparisons from', placeholder: 'football, cooking' } as const;

export const FACET_TITLES: Record<Facet, string> = {
  role: 'Role',
  expertise: 'What you know',
  goal: 'Goals',
  style: 'How you like to read',
  context: 'Your surroundings',
  preference: 'Likes and dislikes',
  stance: 'Opinions',
};

const LEVEL_SENTENCES: Record<Depth, (topic: string) => string> = {
  newcomer: (topic) => `You are new to ${topic}`,
  familiar: (topic) => `You know the basics of ${topic}`,
  practitioner: (topic) => `You work with ${topic}`,
  expert: (topic) => `You are an expert in ${topic}`,
};

const CONTEXT_SENTENCES: Record<keyof typeof CONTEXT_KINDS, (name: string) => string> = {
  tool: (name) => `You use ${name}`,
  place: (name) => `You are in ${name}`,
  constraint: (name) => `It must be ${name}`,
};

/** A belief as one sentence to the user, without a full stop. */
export function claimSentence(claim: Claim): string {
  switch (claim.facet) {
    case 'role':
      return `Your role: ${claim.role}`;
    case 'expertise':
      return LEVEL_SENTENCES[claim.level](claim.topic);
    case 'goal':
      return `Your goal: ${claim.goal} (${STAGES[claim.stage].toLowerCase()})`;
    case 'style':
      return styleSentence(claim.style) + (claim.about ? `, on ${claim.about}` : '');
    case 'context':
      return CONTEXT_SENTENCES[claim.kind](claim.name);
    case 'preference':
      return `You ${claim.polarity} ${claim.thing}`;
    case 'stance':
      return `Your opinion: ${claim.text}`;
    default:
      return claim satisfies never;
  }
}

function styleSentence({ dimension, value }: Style): string {
  if (dimension === 'analogies') return `Comparisons from ${value}`;
  const { label, values } = STYLES[dimension];
  // Each dimension has just the values of its own, which the type of STYLES holds.
  const words = (values as Record<string, string>)[value] ?? value;
  return `${label}: ${dimension === 'language' ? words : words.toLowerCase()}`;
}
