import type { RewriteId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import type { FramingField, Level } from '../framing/framing.ts';
import type { Feedback, Form, OverlaySignal } from '../observe/interaction.ts';
import type { Note, TransformId } from '../rewrite/engine.ts';
import type { NextNeed } from '../self-model/next-needs.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';
import type { MadeBy } from './engines/made-by.ts';
import type { FoundBy } from './found.ts';
import type { LeftAloneReason } from './left-alone.ts';
import type { PickedRule } from './picked.ts';

/**
 * What content scripts may ask of the background. They run beside strangers' code, so no reply
 * holds a belief, evidence or quotation; the site is the sender's origin, never a field.
 */
export type PageCalls = {
  /** Inject the reader and the overlay into the asking frame. */
  prepare(): Result<Prepared, Refusal>;
  /** The user pointed out this site's answers. */
  keepPick(rule: PickedRule): Result<null, Refusal>;
  /** The user left the picking: the other frames of the tab leave it too. */
  leavePick(): Result<null, Refusal>;
  /** What found the answers of this page, for the user to see how well the site is understood. */
  reportFound(found: FoundBy): Result<null, Refusal>;
  /** Sent once an answer has settled. */
  personalizeAnswer(request: PersonalizeRequest): Result<RewriteReply, Refusal>;
  /** A page of a site whose pages are saved by themselves was looked at for a while. */
  pageRead(): Result<null, Refusal>;
  /** Such a page came into view: the toolbar button says whether it is saved already. */
  pageSeen(): Result<null, Refusal>;
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

/** What a finder is told when it asks for the reader. */
export type Prepared = {
  /** What the user picked on this site. */
  readonly picked: PickedRule | null;
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
  /** The reader asked for it, so it is not kept back for comparison. */
  readonly insist?: true;
  /** The reader asked for the engine they chose, this once. */
  readonly send?: true;
  /** This tab saw it grow after the user's own send. */
  readonly fresh?: true;
  /** Names the drafts that are pushed while it is being written. */
  readonly draftKey?: string;
};

export type RewriteReply =
  | {
      readonly kind: 'personalized';
      readonly rewriteId: RewriteId;
      readonly view: View;
      readonly notes: readonly Note[];
      readonly madeBy: MadeBy;
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
  /** Some site's answers were picked, or that was forgotten: picking ends, and finders ask anew. */
  | { readonly push: 'picked' }
  /** The user left the picking in one frame of this tab. */
  | { readonly push: 'pick-left' }
  /** What is checked so far of an answer that is being written. */
  | { readonly push: 'draft'; readonly draftKey: string; readonly view: View }
  /** The shortcut: switch the nearest answer between original and rewrite. */
  | { readonly push: 'toggle' };

/** The user pointed at this page just now, and at no other: show this for them, once. */
export type OncePush = {
  readonly push: 'show-once';
  readonly what: 'selection' | 'answer';
};
