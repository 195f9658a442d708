import type { Unit } from '../core/units.ts';
import type { EntityName } from './entity-name.ts';

/**
 * All that a rewriter may know about the reader. A closed type: it says *how* to present an answer,
 * and has no field in which an opinion, a sentence or an instruction could be written.
 */
export type Framing = {
  /** How much the reader knows overall; `concepts` refines it. */
  readonly depth: Depth;
  /** What the reader knows of single terms of this answer: 0 never heard of it, 1 at home in it. */
  readonly concepts: readonly { readonly term: string; readonly known: Unit }[];
  readonly structure: Structure;
  readonly length: Length;
  /** What role and goal look for first, most wanted first. */
  readonly emphasis: readonly LookedFor[];
  readonly vocabulary: Vocabulary;
  readonly context: readonly { readonly kind: ContextKind; readonly name: EntityName }[];
  /** Things, not claims: may reorder and flag, never drop or reword. */
  readonly prefer: readonly EntityName[];
  readonly avoid: readonly EntityName[];
  /** Fields to draw comparisons from; model engines only. */
  readonly analogies: readonly EntityName[];
  /** `same`, or a BCP 47 tag; another language needs a model engine. */
  readonly language: string;
  readonly level: Level;
};

export const DEPTHS = ['newcomer', 'familiar', 'practitioner', 'expert'] as const;
export type Depth = (typeof DEPTHS)[number];

export const STRUCTURES = ['as-is', 'bullets', 'steps', 'narrative', 'table'] as const;
export type Structure = (typeof STRUCTURES)[number];

export const LENGTHS = ['as-is', 'brief', 'thorough'] as const;
export type Length = (typeof LENGTHS)[number];

export const VOCABULARIES = ['plain', 'as-is', 'technical'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

export const EMPHASES = [
  'code',
  'cost',
  'risk',
  'timeline',
  'security',
  'compliance',
  'steps',
  'concept',
  'comparison',
] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** Kinds of parts that some readers want first, whatever the parts are about. */
export const OPENINGS = ['examples', 'verdict'] as const;
export type Opening = (typeof OPENINGS)[number];

export type LookedFor = Emphasis | Opening;

/** What a reader looks for by topic, without the kinds of parts. */
export const topicsOf = (emphasis: readonly LookedFor[]): readonly Emphasis[] =>
  emphasis.filter(isTopic);

const isTopic = (wanted: LookedFor): wanted is Emphasis =>
  (EMPHASES as readonly string[]).includes(wanted);

/** Languages that an answer may be put into, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'pl', 'ja', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CONTEXT_KINDS = ['tool', 'place', 'constraint'] as const;
export type ContextKind = (typeof CONTEXT_KINDS)[number];

/**
 * How far an answer is personalized: 0 nothing done · 1 fitted to the question only · 2 to a role ·
 * 3 to at least one individual belief · 4 a goal's stage chose the next need.
 */
export type Level = 0 | 1 | 2 | 3 | 4;

export type FramingField = keyof Framing;

/** The framing of a reader nobody knows: leaves every answer as it is. */
export const NEUTRAL_FRAMING: Framing = {
  depth: 'familiar',
  concepts: [],
  structure: 'as-is',
  length: 'as-is',
  emphasis: [],
  vocabulary: 'as-is',
  context: [],
  prefer: [],
  avoid: [],
  analogies: [],
  language: 'same',
  level: 0,
};
