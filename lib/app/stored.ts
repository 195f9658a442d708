import {
  type Check,
  isFiniteNumber,
  isFlag,
  isId,
  isListOf,
  isNullOr,
  isOneOf,
  isOptional,
  isRecordOf,
  isText,
  isTextUpTo,
} from '../core/check.ts';
import {
  type BeliefId,
  type EvidenceId,
  type InteractionId,
  type Origin,
  originOf,
  type PageId,
  type RewriteId,
} from '../core/ids.ts';
import { type EntityName, parseEntityName } from '../framing/entity-name.ts';
import {
  CONTEXT_KINDS,
  DEPTHS,
  EMPHASES,
  type Framing,
  type FramingField,
  LENGTHS,
  type Level,
  NEUTRAL_FRAMING,
  OPENINGS,
  STRUCTURES,
  VOCABULARIES,
} from '../framing/framing.ts';
import { type Interaction, OVERLAY_SIGNALS } from '../observe/interaction.ts';
import type { Outcome } from '../observe/outcomes.ts';
import { GATE_REASONS } from '../personalize/gate.ts';
import {
  ENGINES,
  FITS_REASONS,
  type Note,
  TRANSFORMS,
  type TransformId,
} from '../rewrite/engine.ts';
import type { NamedReader } from './comparison.ts';
import {
  DEFAULT_ENGINE_SETTINGS,
  type EngineSettings,
  isEngineSettings,
} from './engines/engine-settings.ts';
import { FALLBACK_REASONS, type MadeBy } from './engines/made-by.ts';
import { type FoundOn, isFoundOn } from './found.ts';
import type { LeftAloneReason } from './left-alone.ts';
import { isPickedRule, type PickedRule } from './picked.ts';
import type { Citation } from './saved-passages.ts';
import type { LearningView, RewriteSummary } from './ui-views.ts';

/** What is kept of one rewrite: how it came about, never the answer itself. */
export type StoredRewrite = RewriteSummary & {
  readonly reason: LeftAloneReason | null;
  readonly framing: Framing;
  readonly notes: readonly Note[];
  readonly weakened: readonly TransformId[];
  /** Where in saved pages explanations were taken from. */
  readonly cited?: readonly Citation[];
  /** Which engine wrote it, and why it was not the chosen one. */
  readonly madeBy?: MadeBy;
  readonly because: readonly {
    readonly field: FramingField;
    readonly ruleId: string;
    readonly beliefId: BeliefId | null;
  }[];
};

/** Stands for the change that was not made: an answer that stayed original to compare with. */
export const KEPT_ORIGINAL = 'kept-original';

/** What became of one change in one answer; there is one row for each. */
export type StoredOutcome = Outcome<TransformId | typeof KEPT_ORIGINAL> & {
  readonly id: string;
  readonly rewriteId: RewriteId;
};

/** An interaction and the evidence that was made of it. */
export type StoredInteraction = Interaction & { readonly evidenceIds: readonly EvidenceId[] };

export type StoredSite = {
  readonly site: Origin;
  readonly paused: boolean;
  /** How the user told us to find its answers. */
  readonly picked?: PickedRule | null;
  /** What found its answers last, and on which day. */
  readonly found?: FoundOn | null;
  /** It was granted for a server there; its pages stay paused until the user resumes them. */
  readonly server?: boolean;
  /** Pages of it are saved by themselves. */
  readonly saves?: boolean;
};

export type StoredSettings = LearningView & {
  readonly welcomed: boolean;
  /** The rewrite the reader asked about last. */
  readonly explained: RewriteId | null;
  readonly engines: EngineSettings;
  /** Readers of the user's own, to compare answers for. */
  readonly readers?: readonly NamedReader[];
};

export const DEFAULT_STORED_SETTINGS: StoredSettings = {
  welcomed: false,
  explained: null,
  learnFromQuestions: false,
  learningPaused: false,
  compareOneInTen: false,
  engines: DEFAULT_ENGINE_SETTINGS,
};

const isOrigin: Check<Origin> = (value): value is Origin =>
  typeof value === 'string' && originOf(value) === value;

const isEntityName: Check<EntityName> = (value): value is EntityName =>
  typeof value === 'string' && parseEntityName(value) === value;

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const FRAMING_FIELDS = Object.keys(NEUTRAL_FRAMING) as readonly FramingField[];

const isFraming = isRecordOf<Framing>({
  depth: isOneOf(DEPTHS),
  concepts: isListOf(isRecordOf({ term: isText, known: isFiniteNumber })),
  structure: isOneOf(STRUCTURES),
  length: isOneOf(LENGTHS),
  emphasis: isListOf(isOneOf([...EMPHASES, ...OPENINGS])),
  vocabulary: isOneOf(VOCABULARIES),
  context: isListOf(isRecordOf({ kind: isOneOf(CONTEXT_KINDS), name: isEntityName })),
  prefer: isListOf(isEntityName),
  avoid: isListOf(isEntityName),
  analogies: isListOf(isEntityName),
  language: isText,
  level: isOneOf(LEVELS),
});

const isReason: Check<LeftAloneReason> = (value): value is LeftAloneReason =>
  isRecordOf({ kind: isOneOf([...GATE_REASONS, 'facts-at-risk', 'for-comparison'] as const) })(
    value,
  ) || isRecordOf({ kind: isOneOf(['already-fits']), why: isListOf(isOneOf(FITS_REASONS)) })(value);

const isMadeBy = isRecordOf<MadeBy>({
  engine: isOneOf(ENGINES),
  fellBack: isNullOr(isOneOf(FALLBACK_REASONS)),
});

/** A rewrite's id and the name of a transform. */
const LONGEST_ID = 200;

export const isStoredRewrite = isRecordOf<StoredRewrite>({
  id: isId<RewriteId>,
  at: isFiniteNumber,
  origin: isOrigin,
  question: isText,
  outcome: isOneOf(['personalized', 'left-alone', 'nobody-known']),
  level: isOneOf(LEVELS),
  reason: isNullOr(isReason),
  framing: isFraming,
  notes: isListOf(
    isRecordOf<Note>({
      transform: isOneOf(TRANSFORMS),
      field: isOneOf(FRAMING_FIELDS),
      count: isFiniteNumber,
    }),
  ),
  weakened: isListOf(isOneOf(TRANSFORMS)),
  cited: isOptional(
    isListOf(
      isRecordOf<Citation>({ page: isId<PageId>, start: isFiniteNumber, end: isFiniteNumber }),
    ),
  ),
  madeBy: isOptional(isMadeBy),
  because: isListOf(
    isRecordOf<StoredRewrite['because'][number]>({
      field: isOneOf(FRAMING_FIELDS),
      ruleId: isText,
      beliefId: isNullOr(isId<BeliefId>),
    }),
  ),
});

export const isStoredInteraction = isRecordOf<StoredInteraction>({
  id: isId<InteractionId>,
  at: isFiniteNumber,
  origin: isOrigin,
  rewriteId: isId<RewriteId>,
  signal: isOneOf(OVERLAY_SIGNALS),
  question: isText,
  topic: isNullOr(isText),
  evidenceIds: isListOf(isId<EvidenceId>),
});

export const isStoredOutcome = isRecordOf<StoredOutcome>({
  id: isTextUpTo(LONGEST_ID),
  rewriteId: isId<RewriteId>,
  transform: isOneOf([...TRANSFORMS, KEPT_ORIGINAL] as const),
  topic: isNullOr(isText),
  at: isFiniteNumber,
  result: isOneOf(['kept', 'undone', 'unfolded', 'toggled-back']),
});

export const isStoredSite = isRecordOf<StoredSite>({
  site: isOrigin,
  paused: isFlag,
  picked: isOptional(isNullOr(isPickedRule)),
  found: isOptional(isNullOr(isFoundOn)),
  saves: isOptional(isFlag),
  server: isOptional(isFlag),
});

const isNamedReader = isRecordOf<NamedReader>({
  id: isText,
  name: isText,
  depth: isOneOf(DEPTHS),
  length: isOneOf(LENGTHS),
  emphasis: isNullOr(isOneOf(EMPHASES)),
});

export const isStoredSettings = isRecordOf<StoredSettings>({
  welcomed: isFlag,
  explained: isNullOr(isId<RewriteId>),
  learnFromQuestions: isFlag,
  learningPaused: isFlag,
  compareOneInTen: isFlag,
  engines: isEngineSettings,
  readers: isOptional(isListOf(isNamedReader)),
});
