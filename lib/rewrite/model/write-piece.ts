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
  const reader = readerOf(check, shown);
  const take = (piece: string) => {
    reader.take(piece);
    if (reader.wrong().length > 0) stop.abort(); // Nobody needs the rest, and it may cost money.
  };
  const ended = await model.write(prompt, take, AbortSignal.any([signal, stop.signal]));
  if (reader.wrong().length > 0) return err({ kind: 'unfaithful', violations: reader.wrong() });
  if (!ended.ok) return ended;
  if (ended.value.end === 'out-of-room') return err(CUT_OFF);
  const whole = closedPart(withoutThinking(reader.text(), true), true);
  const wrong = check.whole(whole);
  if (wrong.length > 0) return err({ kind: 'unfaithful', violations: wrong });
  shown(whole); // Its last block too, while what is left to do is done.
  return ok(whole);
}

/** Reads a reply as it comes: shows each closed block that is sure, and stops at what is made up. */
function readerOf(check: WrittenCheck, shown: Try['shown']) {
  let text = '';
  let closedTo = 0;
  let lookedTo = 0;
  let isShowing = true;
  let wrong: readonly Violation[] = [];
  const takeClosed = (closed: string) => {
    const part = closed.slice(closedTo);
    closedTo = closed.length;
    lookedTo = closed.length;
    wrong = check.invented(part);
    isShowing &&= wrong.length === 0 && check.isSure(part);
    if (isShowing) shown(closed);
  };
  const lookAhead = (reply: string) => {
    lookedTo = reply.length;
    wrong = check.invented(wholeSentences(reply.slice(closedTo)));
  };
  return {
    text: () => text,
    wrong: () => wrong,
    take: (piece: string) => {
      if (wrong.length > 0) return;
      text += piece;
      const reply = withoutThinking(text, false);
      const closed = closedPart(reply, false);
      if (closed.length > closedTo) takeClosed(closed);
      else if (reply.length - lookedTo >= OPEN_STEP) lookAhead(reply);
    },
  };
}

/** A block that stays open is looked at each time it has grown by so many characters: babble may never end. */
const OPEN_STEP = 600;

/** Up to the last end of a line or else of a sentence; the "5." of a list is none, nor is that of "St. Anna". */
const wholeSentences = (open: string): string =>
  /^[\s\S]*\n/.exec(open)?.[0] ?? /^[\s\S]*\p{L}{4}[.!?](?=\s)/u.exec(open)?.[0] ?? '';

const CUT_OFF: WritingFailure = {
  kind: 'cut-off',
  message: 'The model stopped before the end of the answer.',
};

const failureOf = (failure: Unfaithful | WritingFailure): EngineFailure =>
  failure.kind === 'unfaithful'
    ? { kind: 'unfaithful', message: 'The model changed what the answer says.' }
    : failure;
