import type { MuscleCallName } from '../../app/muscle-calls.ts';
import { type Check, isOneOf, isRecordOf, isText, isTextUpTo } from '../../core/check.ts';

/** The offscreen document opens a port of this name to the background. */
export const MUSCLE_PORT = 'muscle';

/** Said by a background that woke up to an offscreen document that may be there already. */
export const KNOCK = 'muscle: connect';

/** From the background. Ids are random, so that those of a background that died mean nothing later. */
export type ToMuscle =
  | {
      readonly kind: 'call';
      readonly id: string;
      readonly call: MuscleCallName;
      readonly argument: unknown;
    }
  | { readonly kind: 'cancel'; readonly id: string }
  /** What the background says to an ask. */
  | { readonly kind: 'reply'; readonly id: string; readonly answer: unknown }
  /** Whoever asked is gone: stop everything. */
  | { readonly kind: 'reset' };

/** From the muscle. */
export type FromMuscle =
  | { readonly kind: 'progress'; readonly id: string; readonly progress: unknown }
  | { readonly kind: 'done'; readonly id: string; readonly answer: unknown }
  /** The call's code threw, which is a bug of ours. */
  | { readonly kind: 'threw'; readonly id: string; readonly message: string }
  | {
      readonly kind: 'ask';
      readonly id: string;
      readonly ask: string;
      readonly argument: unknown;
    };

/** A way to the muscle, from the background's side; or to the background, from the muscle's. */
export type Line<Out, In> = {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
};

/** The background's line, which may break. */
export type MuscleLine = Line<ToMuscle, unknown> & {
  /** Called once when nothing will come any more. */
  onClose(listener: () => void): void;
};

const LONGEST_ID = 100;
const isAnything: Check<unknown> = (_value): _value is unknown => true;
const id = isTextUpTo(LONGEST_ID);

const isProgress = isRecordOf({ kind: isOneOf(['progress']), id, progress: isAnything });
const isDone = isRecordOf({ kind: isOneOf(['done']), id, answer: isAnything });
const isThrew = isRecordOf({ kind: isOneOf(['threw']), id, message: isText });
const isAsk = isRecordOf({ kind: isOneOf(['ask']), id, ask: isText, argument: isAnything });

/** Whether the muscle may have said this. */
export const isFromMuscle: Check<FromMuscle> = (value): value is FromMuscle =>
  isProgress(value) || isDone(value) || isThrew(value) || isAsk(value);
