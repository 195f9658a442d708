import type { BeliefId, EgressId, Origin, PageId, RewriteId } from '../core/ids.ts';
import type { Unit } from '../core/units.ts';
import type { Depth, Framing, FramingField, Level } from '../framing/framing.ts';
import type { Note, TransformId } from '../rewrite/engine.ts';
import type { BeliefStatus, Provenance } from '../self-model/belief.ts';
import type { Claim } from '../self-model/claim.ts';
import type { LedgerText } from './egress-ports.ts';
import type { EnginesView } from './engines/engine-view.ts';
import type { MadeBy } from './engines/made-by.ts';
import type { FoundOn } from './found.ts';
import type { LedgerQuery, LedgerView } from './ledger-views.ts';
import type { LeftAloneReason } from './left-alone.ts';
import type { BringIn } from './library/bring-in.ts';
import type { HereView, LibraryView } from './library/page-calls.ts';
import type { Reindexing } from './library/reindex.ts';
import type { ModelsView } from './models.ts';

/** Named views that our pages subscribe to over one port; the background runs the live queries. */
export type UiViews = {
  profile: { args: null; value: ProfileView };
  sites: { args: null; value: readonly SiteView[] };
  /** Newest first, at most fifty. */
  rewrites: { args: null; value: readonly RewriteSummary[] };
  rewrite: { args: { readonly id: RewriteId }; value: RewriteDetail | null };
  /** The rewrite a reader asked "why like this" about last; the side panel opens at it. */
  explained: { args: null; value: RewriteId | null };
  learning: { args: null; value: LearningView };
  activity: { args: null; value: ActivityView };
  /** What was believed at a time; what was forgotten since is gone from the past too. */
  past: { args: { readonly at: number }; value: readonly BeliefView[] };
  /** Surest first. */
  knowledge: { args: null; value: readonly KnowledgeView[] };
  library: { args: null; value: LibraryView };
  /** Whether the page at an address is saved. */
  here: { args: { readonly url: string }; value: HereView };
  /** What left the device. */
  ledger: { args: LedgerQuery; value: LedgerView };
  /** The exact text of one row; null when the row is gone. */
  ledgerText: { args: { readonly id: EgressId }; value: LedgerText | null };
  /** How far saved pages are prepared for a model that was chosen; null when they are. */
  reindexing: { args: null; value: Reindexing | null };
  /** The newest lot of files that were brought in; null when nobody cares any more. */
  bringIn: { args: null; value: BringIn | null };
  /** Models that can be downloaded, and how far each is. */
  models: { args: null; value: ModelsView };
  /** Who rewrites answers, and how each of them fares. */
  engines: { args: null; value: EnginesView };
};
export type ViewName = keyof UiViews;

/** What a subscriber receives: a value whenever it changes, or why there is none. */
export type ViewState<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string };

type KnownAt = {
  /** 0 never heard of it, 1 at home in it. */
  readonly known: Unit;
  /** How much evidence stands behind it. */
  readonly certainty: Unit;
  readonly depth: Depth;
};

/** What the user knows of one topic, now and over time. */
export type KnowledgeView = KnownAt & {
  readonly topic: string;
  /** How personal an answer on it would be now. */
  readonly level: Level;
  readonly over: readonly (KnownAt & { readonly at: number })[];
};

type OutcomeCounts = {
  readonly uses: number;
  readonly undone: number;
  readonly unfolded: number;
  readonly toggledBack: number;
};

/** Whether what we change helps, most used first. */
export type ActivityView = {
  readonly transforms: readonly (OutcomeCounts & {
    readonly transform: TransformId;
    /** Taken back so often that it is left out now. */
    readonly weakened: boolean;
  })[];
  readonly topics: readonly (OutcomeCounts & { readonly topic: string })[];
  /** Answers that stayed original to compare with, and those among them that were wanted rewritten. */
  readonly originals: { readonly kept: number; readonly wanted: number };
  /** Answers that were rewritten, and those among them that were taken back. */
  readonly rewritten: { readonly shown: number; readonly takenBack: number };
};

export type LearningView = {
  /** The user agreed that questions they send are learnt from. */
  readonly learnFromQuestions: boolean;
  /** Nothing is learnt but what the user says outright. */
  readonly learningPaused: boolean;
  /** One answer in ten stays as it is, to see whether the changes help. */
  readonly compareOneInTen: boolean;
};

export type ProfileView = {
  readonly beliefs: readonly BeliefView[];
  /** The highest level that what is known can reach. */
  readonly level: Level;
  readonly welcomed: boolean;
  /** Proposals that stand against something that is held: the user's to decide. */
  readonly contradictions: readonly {
    readonly held: BeliefId;
    readonly seen: BeliefId;
    /** Seen so often that it would act, did the user not have said otherwise. */
    readonly mounting: boolean;
  }[];
  /** Rows that could not be read: kept as they are, shown so that nothing is lost silently. */
  readonly unreadable: number;
};

export type BeliefView = {
  readonly id: BeliefId;
  readonly claim: Claim;
  readonly status: BeliefStatus;
  readonly provenance: Provenance;
  readonly confidence: Unit;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly evidence: readonly {
    readonly words: string;
    readonly at: number;
    readonly host: Origin | null;
  }[];
};

export type SiteView = {
  readonly origin: Origin;
  readonly granted: boolean;
  readonly paused: boolean;
  /** The user pointed out its answers. */
  readonly picked: boolean;
  /** What found its answers last. */
  readonly found: FoundOn | null;
};

export type RewriteSummary = {
  readonly id: RewriteId;
  readonly at: number;
  readonly origin: Origin;
  readonly question: string;
  readonly outcome: 'personalized' | 'left-alone' | 'nobody-known';
  readonly level: Level;
};

/** A place in a saved page. */
export type CitedPassage = {
  readonly page: PageId;
  readonly title: string;
  /** Opens the page at the passage; null for files of the user's own. */
  readonly url: string | null;
  /** What stands there; null when the page was saved anew since, and nobody knows where it stands now. */
  readonly quote: { readonly text: string; readonly start: number; readonly end: number } | null;
};

/** Everything behind one rewrite, for the side panel; never sent to a page. */
export type RewriteDetail = RewriteSummary & {
  readonly reason: LeftAloneReason | null;
  readonly framing: Framing;
  readonly notes: readonly Note[];
  readonly weakened: readonly TransformId[];
  /** Null for answers that were left alone. */
  readonly madeBy: MadeBy | null;
  /** Where explanations were taken from, of saved pages that are still kept. */
  readonly cited: readonly CitedPassage[];
  readonly because: readonly {
    readonly field: FramingField;
    readonly ruleId: string;
    /** The belief it came from, as it stands now; null when it was forgotten or the rule needs none. */
    readonly belief: BeliefView | null;
  }[];
};
