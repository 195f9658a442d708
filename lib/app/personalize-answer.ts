import type { Origin, RewriteId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { siteOf } from '../core/site.ts';
import type { Violation } from '../facts/violation.ts';
import type { Framing } from '../framing/framing.ts';
import { type Requested, requestsIn } from '../observe/requests.ts';
import type { Decision } from '../personalize/gate.ts';
import type { RewriteEngine, RewriteRequest, Rewriting, TransformId } from '../rewrite/engine.ts';
import type { SelfModel } from '../self-model/belief.ts';
import type { Because } from '../self-model/frame.ts';
import type { NextNeed } from '../self-model/next-needs.ts';
import { LIMITS } from '../settings/limits.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';
import type { ByModel, Occasion } from './engines/by-model.ts';
import type { MadeBy } from './engines/made-by.ts';
import type { LeftAloneReason } from './left-alone.ts';
import { chipsOf } from './next-need-chips.ts';
import { orRefusal } from './or-refusal.ts';
import { beginningsOf, weakenedFor } from './outcomes.ts';
import type { NextNeedChip, PersonalizeRequest, Refusal, RewriteReply } from './page-calls.ts';
import type {
  OutcomeStore,
  ProfileStore,
  RewriteStore,
  SettingStore,
  SiteStore,
  World,
} from './ports.ts';
import {
  awaitingWhatIsShown,
  type Citation,
  citationsIn,
  type Retrieve,
  type SavedPassage,
} from './saved-passages.ts';
import type { StoredRewrite } from './stored.ts';

/** What deciding the form of one answer needs. */
export type DecisionPorts = {
  readonly outcomes: Pick<OutcomeStore, 'newest'>;
  /** Does the work where no model is asked, and where one fails. */
  readonly engine: RewriteEngine;
  /** Ask the engine of the user's choice, if that is another one. */
  byModel(request: RewriteRequest, signal: AbortSignal): Promise<ByModel>;
  frame(
    model: SelfModel,
    about: { readonly question: string; readonly answer: string },
    now: number,
  ): Promise<{ readonly framing: Framing; readonly because: readonly Because[] }>;
  /** What the user may want to ask next. */
  nextNeeds(
    model: SelfModel,
    about: { readonly question: string; readonly answer: string },
    now: number,
  ): Promise<readonly NextNeed[]>;
  gate(about: {
    readonly question: string;
    readonly answer: AnswerSource;
    readonly framing: Framing;
  }): Decision;
  /** Passages of saved pages that bear on the question; none rather than late, unless they are awaited. */
  retrieve: Retrieve;
  guard(
    answer: AnswerSource,
    view: View,
    passages: readonly SavedPassage[],
  ): Result<null, readonly Violation[]>;
};

export type PersonalizePorts = Pick<World, 'now' | 'idFor'> &
  Omit<DecisionPorts, 'byModel'> & {
    writeByModel(
      request: RewriteRequest,
      occasion: Occasion,
      signal: AbortSignal,
    ): Promise<ByModel>;
    readonly profiles: Pick<ProfileStore, 'read'>;
    readonly rewrites: Pick<RewriteStore, 'find' | 'save'>;
    readonly sites: Pick<SiteStore, 'isPaused'>;
    readonly settings: Pick<SettingStore, 'read'>;
  };

/** How often we start over when the profile changes under our hands. */
const ATTEMPTS = 3;

/** Rewrite one answer for this user, or say why it stays as it is. The same answer has one rewrite. */
export const personalizeAnswer = (
  request: PersonalizeRequest,
  site: Origin,
  ports: PersonalizePorts,
  signal: AbortSignal,
  onDraft: (view: View) => void = () => undefined,
): Promise<Result<RewriteReply, Refusal>> =>
  orRefusal(async () => {
    if (request.source.length > LIMITS.answerLength) return err(TOO_LARGE);
    if (await ports.sites.isPaused(siteOf(site))) return err(PAUSED);
    const { question, source } = request;
    const id = (await ports.idFor('rewrite', site, question, source)) as RewriteId; // Made for it.
    const retrieve = await awaitingWhatIsShown(id, ports);

    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      signal.throwIfAborted();
      const { model, revision } = await ports.profiles.read();
      const now = ports.now();
      const byModel: DecisionPorts['byModel'] = (asked) =>
        ports.writeByModel(asked, occasionOf(request, { id, site, onDraft }), signal);
      const own = { ...ports, byModel, retrieve };
      const decided = await decide(request, model, now, own, signal);
      if (!decided.ok) return decided;
      const outcome = await keptBack(decided.value, request, id, ports);
      signal.throwIfAborted();
      const stored = storedFrom(outcome, { id, at: now, origin: site, question });
      // What was forgotten meanwhile must not come back by way of this rewrite.
      const fares = beginningsOf(stored, request.without);
      if (await ports.rewrites.save(stored, fares, revision)) return ok(replyFrom(outcome, id));
    }
    return err(BUSY);
  });

const occasionOf = (
  { fresh, send }: PersonalizeRequest,
  { id, site, onDraft }: { id: RewriteId; site: Origin; onDraft: (view: View) => void },
): Occasion => ({ rewriteId: id, site, isFresh: fresh === true, insist: send === true, onDraft });

/** One answer in so many stays original to compare with, if the user agreed. */
const COMPARED_EVERY = 10;

/** The same answer is kept back each time it is drawn, until its reader asks for the other form. */
async function keptBack(
  outcome: Outcome,
  { insist }: PersonalizeRequest,
  id: RewriteId,
  { settings }: Pick<PersonalizePorts, 'settings'>,
): Promise<Outcome> {
  const isChosen = Number.parseInt(id.slice(-8), 16) % COMPARED_EVERY === 0;
  if (outcome.kind !== 'personalized' || insist || !isChosen) return outcome;
  if (!(await settings.read()).compareOneInTen) return outcome;
  const { framing, because } = outcome;
  return { kind: 'left-alone', reason: { kind: 'for-comparison' }, framing, because };
}

/** Enough for the last uses of every change. */
const OUTCOMES_LOOKED_AT = 600;

export type Outcome = {
  readonly framing: Framing;
  readonly because: readonly Because[];
} & (
  | {
      readonly kind: 'personalized';
      readonly rewriting: Rewritten;
      readonly madeBy: MadeBy;
      readonly weakened: readonly TransformId[];
      readonly needs: readonly NextNeedChip[];
      /** Where in saved pages explanations were taken from. */
      readonly cited: readonly Citation[];
    }
  | { readonly kind: 'left-alone'; readonly reason: LeftAloneReason }
  | { readonly kind: 'nobody-known' }
);
type Rewritten = Extract<Rewriting, { kind: 'rewritten' | 'written' }>;

/** Frame, gate, rewrite and guard one answer. Nothing is stored. */
export async function decide(
  request: PersonalizeRequest,
  model: SelfModel,
  now: number,
  { frame, gate, retrieve, guard, engine, byModel, outcomes, nextNeeds }: DecisionPorts,
  signal: AbortSignal,
): Promise<Result<Outcome, Refusal>> {
  const { question, without } = request;
  const answer: AnswerSource = { source: request.source, islands: request.islands };
  const known = forThisOnce(
    await frame(model, { question, answer: answer.source }, now),
    requestsIn(question),
  );
  const leftAlone = (reason: LeftAloneReason) =>
    ok({ kind: 'left-alone', reason, ...known } as const);

  const { framing } = known;
  const decision = gate({ question, answer, framing });
  const knowsNobody = framing.level === 0;
  if (knowsNobody && (decision.personalize || decision.reason === 'nothing-known')) {
    return ok({ kind: 'nobody-known', ...known });
  }
  if (!decision.personalize) return leftAlone({ kind: decision.reason });

  const weakened = weakenedFor(await outcomes.newest(OUTCOMES_LOOKED_AT), question);
  const passages = await retrieve({ question, framing });
  const asked = {
    question,
    answer,
    framing,
    passages,
    without: [...without, ...weakened],
    strength: decision.strength,
  };
  const written = await byModel(asked, signal);
  const rewriting =
    written.kind === 'written' ? ok(written.written) : await engine.rewrite(asked, signal);
  if (!rewriting.ok) return err(ENGINE_FAILED);
  if (rewriting.value.kind === 'unchanged') {
    return leftAlone({ kind: 'already-fits', why: rewriting.value.why });
  }
  // What a model wrote was checked as it came; there are no slices to give account of.
  const isOurs = rewriting.value.kind === 'rewritten';
  if (isOurs && !guard(answer, rewriting.value.view, passages).ok) {
    return leftAlone({ kind: 'facts-at-risk' });
  }
  const about = { question, answer: answer.source };
  const needs = chipsOf(await nextNeeds(model, about, now), about);
  const cited = citationsIn(rewriting.value.view, passages);
  const madeBy = madeByOf(written);
  const form = { rewriting: rewriting.value, madeBy, weakened, needs, cited };
  return ok({ kind: 'personalized', ...form, ...known });
}

const madeByOf = (written: ByModel): MadeBy =>
  written.kind === 'not-asked'
    ? { engine: 'built-in', fellBack: null }
    : { engine: written.engine, fellBack: written.kind === 'fell-back' ? written.why : null };

type Known = Pick<Outcome, 'framing' | 'because'>;

/**
 * What the question asks of its own answer outranks what is known of its reader, this once. A reader
 * nobody knows has it from the assistant already.
 */
function forThisOnce({ framing, because }: Known, asked: Requested): Known {
  if (framing.level === 0) return { framing, because };
  const fields = Object.keys(asked) as (keyof Requested)[];
  return {
    framing: { ...framing, ...asked },
    because: [
      ...because.filter(({ field }) => !fields.some((one) => one === field)),
      ...fields.map((field) => ({ field, ruleId: 'asked-here', beliefId: null })),
    ],
  };
}

/** Nothing was done to an answer that was left alone, unless it suited the reader as it was. */
function levelOf(outcome: Outcome): Framing['level'] {
  if (outcome.kind === 'nobody-known') return 0;
  if (outcome.kind === 'left-alone' && outcome.reason.kind !== 'already-fits') return 0;
  return outcome.framing.level;
}

const storedFrom = (
  outcome: Outcome,
  about: Pick<StoredRewrite, 'id' | 'at' | 'origin' | 'question'>,
): StoredRewrite => ({
  ...about,
  outcome: outcome.kind,
  level: levelOf(outcome),
  reason: outcome.kind === 'left-alone' ? outcome.reason : null,
  framing: outcome.framing,
  notes: outcome.kind === 'personalized' ? outcome.rewriting.notes : [],
  weakened: outcome.kind === 'personalized' ? outcome.weakened : [],
  cited: outcome.kind === 'personalized' ? outcome.cited : [],
  because: outcome.because,
  ...(outcome.kind === 'personalized' && { madeBy: outcome.madeBy }),
});

function replyFrom(outcome: Outcome, rewriteId: RewriteId): RewriteReply {
  const level = levelOf(outcome);
  switch (outcome.kind) {
    case 'nobody-known':
      return { kind: 'nobody-known', rewriteId };
    case 'left-alone':
      return { kind: 'left-alone', rewriteId, reason: outcome.reason, level };
    case 'personalized': {
      const { view, notes } = outcome.rewriting;
      const because = outcome.because.map(({ field, ruleId }) => ({ field, ruleId }));
      const { madeBy, weakened, needs } = outcome;
      const form = { view, notes, madeBy, weakened, level, needs, because };
      return { kind: 'personalized', rewriteId, ...form };
    }
    default:
      return outcome satisfies never;
  }
}

const TOO_LARGE: Refusal = {
  kind: 'answer-too-large',
  message: 'This answer is too long to rewrite well, so it stays as it is.',
};
export const PAUSED: Refusal = {
  kind: 'paused-here',
  message: 'Idiolect is paused on this site.',
};
const BUSY: Refusal = {
  kind: 'engine-failed',
  message: 'Your profile is changing right now. Please try again in a moment.',
};
const ENGINE_FAILED: Refusal = {
  kind: 'engine-failed',
  message: 'This answer could not be rewritten, so it stays as it is.',
};
