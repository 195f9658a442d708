import type { BeliefId, JobId, Origin, RewriteId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import type { Unit } from '../core/units.ts';
import type { Depth, Framing, FramingField, Level } from '../framing/framing.ts';
import type { ExportedTurn } from '../observe/conversation-export.ts';
import type { Feedback, Form, OverlaySignal } from '../observe/interaction.ts';
import type { Note, TransformId } from '../rewrite/engine.ts';
import type { BeliefStatus, Provenance } from '../self-model/belief.ts';
import type { Claim } from '../self-model/claim.ts';
import type { NextNeed } from '../self-model/next-needs.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';
import type { CompareRefusal, CompareRequest, Comparison } from './comparison.ts';
import type { LeftAloneReason } from './left-alone.ts';

/**
 * What content scripts may ask of the background. They run beside strangers' code, so no reply
 * holds a belief, evidence or quotation; the site is the sender's origin, never a field.
 */
export type PageCalls = {
  /** Inject the reader and the overlay into the asking frame. */
  prepare(): Result<null, Refusal>;
  /** Sent once an answer has settled. */
  personalizeAnswer(request: PersonalizeRequest): Result<RewriteReply, Refusal>;
  /** Something the user did in our overlay. */
  reportInteraction(report: InteractionReport): Result<null, Refusal>;
  /** The quiet line's choice: kept as a stated preference for the topic, or for everything. */
  chooseForm(choice: FormChoice): Result<null, Refusal>;
  /** Whether a question the user sends here may be told at all. */
  mayLearn(): Result<boolean, Refusal>;
  /** A question the user wrote and sent here just now; only after `mayLearn`. */
  reportTurn(turn: OwnTurn): Result<null, Refusal>;
  /** Open the side panel (Firefox: badge the icon) at this rewrite. Call it from a click. */
  explainRewrite(request: { readonly rewriteId: RewriteId }): Result<null, Refusal>;
};

/** A next question, written from our templates and the page's own terms. */
export type NextNeedChip = {
  readonly id: string;
  readonly text: string;
  readonly why: NextNeed['reason']['kind'];
};

export type OwnTurn = {
  readonly text: string;
  /** What the assistant had offered before: looked up in to know what "option 2" is, never learnt from. */
  readonly before: string;
};

export type PersonalizeRequest = AnswerSource & {
  readonly question: string;
  /** Changes the reader took back for this answer. */
  readonly without: readonly TransformId[];
};

export type RewriteReply =
  | {
      readonly kind: 'personalized';
      readonly rewriteId: RewriteId;
      readonly view: View;
      readonly notes: readonly Note[];
      /** Changes that were left out because this user took them back so often. */
      readonly weakened: readonly TransformId[];
      readonly level: Level;
      /** Questions that may come next, for the reader to put into the site's composer. */
      readonly needs: readonly NextNeedChip[];
      /** Which knobs acted and by which fixed rule; never what is believed. */
      readonly because: readonly { readonly field: FramingField; readonly ruleId: string }[];
    }
  | {
      readonly kind: 'left-alone';
      readonly rewriteId: RewriteId;
      readonly reason: LeftAloneReason;
      readonly level: Level;
    }
  /** Nothing is known that matters here: the original, and the quiet line under it. */
  | { readonly kind: 'nobody-known'; readonly rewriteId: RewriteId };

export type Refusal = {
  readonly kind:
    | 'not-granted'
    | 'paused-here'
    | 'too-many-requests'
    | 'bad-request'
    | 'answer-too-large'
    | 'storage-failed'
    | 'engine-failed';
  /** One calm sentence for the reader. */
  readonly message: string;
};

export type InteractionReport = {
  readonly rewriteId: RewriteId;
  readonly signal: OverlaySignal;
};

// They say what happened, so the room that interprets them owns them.
export type { Feedback, Form, OverlaySignal };

export type FormChoice = {
  readonly rewriteId: RewriteId;
  readonly form: Form;
  readonly scope: 'this-topic' | 'always';
};

/** What the background tells content scripts of its own accord. */
export type PagePush =
  /** The profile changed: ask again for the answers on screen. */
  | { readonly push: 'profile-changed' }
  /** This site was paused or revoked: put everything back and stop. */
  | { readonly push: 'site-off' }
  | { readonly push: 'site-on' }
  /** The shortcut: switch the nearest answer between original and rewrite. */
  | { readonly push: 'toggle' };

/** The user pointed at this page just now, and at no other: show this for them, once. */
export type OncePush = {
  readonly push: 'show-once';
  readonly what: 'selection' | 'answer';
};

/** What our own pages (popup, side panel, options, welcome) may ask. */
export type UiCalls = {
  /** State something about oneself; supersedes an older statement it contradicts. */
  stateBelief(claim: Claim): Result<BeliefId, EditRefusal>;
  correctBelief(request: {
    readonly id: BeliefId;
    readonly claim: Claim;
  }): Result<BeliefId, EditRefusal>;
  /** Delete with its evidence and everything derived, everywhere. */
  forgetBelief(id: BeliefId): Result<null, EditRefusal>;
  answerProposal(request: {
    readonly id: BeliefId;
    readonly accept: boolean;
  }): Result<null, EditRefusal>;
  pauseSite(request: {
    readonly origin: Origin;
    readonly paused: boolean;
  }): Result<null, EditRefusal>;
  revokeSite(origin: Origin): Result<null, EditRefusal>;
  /** Show the answer in the tab in front for the user, once, without a grant. */
  showOnce(): Result<null, EditRefusal>;
  /** One piece of an export, from `cursor` on; the page puts the file together. */
  exportPart(request: {
    readonly job: JobId | null;
    readonly cursor: string | null;
  }): Result<ExportPart, EditRefusal>;
  /** Hand over one piece of an import; nothing changes until `finishImport`. */
  stageImport(request: {
    readonly job: JobId | null;
    readonly part: number;
    readonly lines: string;
  }): Result<JobId, ImportRefusal>;
  /** Validate all that was staged, then apply it in one transaction. */
  finishImport(request: {
    readonly job: JobId;
    readonly parts: number;
  }): Result<ImportReport, ImportRefusal>;
  cancelImport(job: JobId): Result<null, EditRefusal>;
  /** Propose what a pasted memory or instructions text says of its user. */
  importMemory(text: string): Result<WordsReport, EditRefusal>;
  /** Propose what turns of an exported conversation say of their user; safe to repeat. */
  importTurns(turns: readonly ExportedTurn[]): Result<WordsReport, EditRefusal>;
  /** Delete everything we keep. */
  wipe(): Result<null, EditRefusal>;
  finishWelcome(): Result<null, EditRefusal>;
  /** Show one pasted answer as several people would see it; nothing of it is stored. */
  compareForms(request: CompareRequest): Result<Comparison, CompareRefusal>;
  /** What may be learnt from; what is not named stays as it is. */
  /** Use a change again that had been taken back too often. */
  restoreTransform(transform: TransformId): Result<null, EditRefusal>;
  setLearning(learning: Partial<LearningView>): Result<null, EditRefusal>;
};

export type EditRefusal = {
  readonly kind: 'unknown-id' | 'invalid' | 'storage-failed';
  readonly message: string;
};

export type ExportPart = {
  readonly job: JobId;
  readonly lines: string;
  /** Null when this was the last part. */
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
};

export type ImportRefusal = {
  readonly kind:
    | 'not-ours'
    | 'newer-version'
    | 'damaged'
    | 'invalid-row'
    | 'too-large'
    | 'unknown-id'
    | 'storage-failed';
  readonly message: string;
  /** 1-based line of the file, where one is to blame. */
  readonly line?: number;
};

export type WordsReport = {
  /** Beliefs that began with these words and wait for the user's nod. */
  readonly proposed: number;
};

export type ImportReport = {
  readonly added: number;
  readonly alreadyHere: number;
};

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
};

export type LearningView = {
  /** The user agreed that questions they send are learnt from. */
  readonly learnFromQuestions: boolean;
  /** Nothing is learnt but what the user says outright. */
  readonly learningPaused: boolean;
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
};

export type RewriteSummary = {
  readonly id: RewriteId;
  readonly at: number;
  readonly origin: Origin;
  readonly question: string;
  readonly outcome: 'personalized' | 'left-alone' | 'nobody-known';
  readonly level: Level;
};

/** Everything behind one rewrite, for the side panel; never sent to a page. */
export type RewriteDetail = RewriteSummary & {
  readonly reason: LeftAloneReason | null;
  readonly framing: Framing;
  readonly notes: readonly Note[];
  readonly weakened: readonly TransformId[];
  readonly because: readonly {
    readonly field: FramingField;
    readonly ruleId: string;
    /** The belief it came from, as it stands now; null when it was forgotten or the rule needs none. */
    readonly belief: BeliefView | null;
  }[];
};
