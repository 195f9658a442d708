import { err, ok, type Result } from '../../core/result.ts';
import type { Violation } from '../../facts/violation.ts';
import type { EngineFailure, RewriteRequest } from '../engine.ts';
import type { Request } from './budget.ts';
import { checkFor, type WrittenCheck, wrongIn } from './check.ts';
import { closedPart, withoutThinking } from './closed-blocks.ts';
import { repairOf } from './prompt.ts';
import type { Prompt, TextModel, WritingFailure } from './text-model.ts';

export type PieceWork = {
  readonly model: TextModel;
  readonly request: RewriteRequest;
  /** Second tries that may still be made for this answer. */
  readonly triesLeft: number;
  /** Gets what was written so far, up to the last closed and checked block. */
  readonly shown: (written: string) => void;
};

type Unfaithful = { readonly kind: 'unfaithful'; readonly violations: readonly Violation[] };

/** Have one piece of an answer written and checked; refused once, it is tried a second time. */
export async function writePiece(
  { prompt, sources, answer }: Request,
  { model, request, triesLeft, shown }: PieceWork,
  signal: AbortSignal,
): Promise<Result<{ readonly text: string; readonly repairs: number }, EngineFailure>> {
  const check = checkFor(request.answer, answer, sources);
  const tries = { model, check, shown, signal };
  const first = await write(prompt, tries);
  if (first.ok) return ok({ text: first.value, repairs: 0 });
  if (first.error.kind !== 'unfaithful' || triesLeft <= 0) return err(failureOf(first.error));
  const wrong = wrongIn(first.error.violations, answer);
  const second = await write(repairOf(prompt, wrong), tries);
  return second.ok ? ok({ text: second.value, repairs: 1 }) : err(failureOf(second.error));
}

type Try = {
  readonly model: TextModel;
  readonly check: WrittenCheck;
  readonly shown: (written: string) => void;
  readonly signal: AbortSignal;
};

/** One reply, checked block by block as it comes and as a whole at its end. */
async function write(
  prompt: Prompt,
  { model, check, shown, signal }: Try,
): Promise<Result<string, Unfaithful | WritingFailure>> {
  const stop = new AbortController();
  let text = '';
  let checked = 0;
  let isShowing = true;
  let violations: readonly Violation[] = [];
  const take = (piece: string) => {
    if (violations.length > 0) return;
    text += piece;
    const closed = closedPart(withoutThinking(text), false);
    if (closed.length <= checked) return;
    const part = closed.slice(checked);
    checked = closed.length;
    violations = check.invented(part);
    if (violations.length > 0) return stop.abort(); // Nobody needs the rest, and it may cost money.
    isShowing &&= check.isSure(part);
    if (isShowing) shown(closed);
  };
  const ended = await model.write(prompt, take, AbortSignal.any([signal, stop.signal]));
  if (violations.length > 0) return err({ kind: 'unfaithful', violations });
  if (!ended.ok) return ended;
  if (ended.value.end === 'out-of-room') return err(CUT_OFF);
  const whole = closedPart(withoutThinking(text), true);
  const wrong = check.whole(whole);
  return wrong.length === 0 ? ok(whole) : err({ kind: 'unfaithful', violations: wrong });
}

const CUT_OFF: WritingFailure = {
  kind: 'cut-off',
  message: 'The model stopped before the end of the answer.',
};

const failureOf = (failure: Unfaithful | WritingFailure): EngineFailure =>
  failure.kind === 'unfaithful'
    ? { kind: 'unfaithful', message: 'The model changed what the answer says.' }
    : failure;
