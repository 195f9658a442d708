import {
  InterruptableStoppingCriteria,
  pipeline,
  type TextGenerationPipeline,
  TextStreamer,
} from '@huggingface/transformers';
import { ok, type Result } from '../../core/result.ts';
import type { InstructModel } from '../../models/catalogue.ts';
import type { Prompt, WritingFailure } from '../../rewrite/model/text-model.ts';
import { failures, isOutOfMemory } from './failures.ts';

/** A language model in this Worker's memory. */
export type LocalWriter = {
  write(
    prompt: Prompt,
    onText: (piece: string) => void,
    signal: AbortSignal,
  ): Promise<Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>>;
  /** Free its memory. */
  close(): Promise<void>;
};

/** A rewrite is at most about as long as what it rewrites; a babbling model must end some time. */
const MOST_NEW_TOKENS = 3_000;

/** With less room than this there is no point in beginning. */
const LEAST_NEW_TOKENS = 64;
/** What a chat's own marks take, in tokens. */
const CHAT_MARKS = 32;

/**
 * Open a downloaded model; transformers.js is to be configured before. Rejects where it does not fit
 * into memory or is damaged.
 */
export async function openLocalWriter(
  model: InstructModel,
  device: 'webgpu' | 'wasm',
): Promise<LocalWriter> {
  const pipe = await pipeline('text-generation', model.id, { device, dtype: model.precision });
  return {
    write: (prompt, onText, signal) =>
      write(pipe, { prompt, room: model.contextLength }, onText, signal),
    close: async () => void (await pipe.dispose()),
  };
}

async function write(
  pipe: TextGenerationPipeline,
  { prompt, room }: { readonly prompt: Prompt; readonly room: number },
  onText: (piece: string) => void,
  signal: AbortSignal,
): Promise<Result<{ readonly end: 'finished' | 'out-of-room' }, WritingFailure>> {
  const stop = new InterruptableStoppingCriteria();
  const abort = () => stop.interrupt(); // Takes effect at the next token.
  signal.addEventListener('abort', abort);
  let tokens = 0;
  const streamer = new TextStreamer(pipe.tokenizer, {
    skip_prompt: true,
    skip_special_tokens: true,
    callback_function: onText,
    token_callback_function: () => {
      tokens += 1;
    },
  });
  const most = Math.min(MOST_NEW_TOKENS, roomFor(pipe, prompt, room));
  if (most < LEAST_NEW_TOKENS) return failures['too-long']();
  try {
    signal.throwIfAborted();
    await pipe(inputFor(pipe, prompt), {
      max_new_tokens: most,
      do_sample: false,
      return_full_text: false,
      streamer,
      stopping_criteria: stop,
    });
  } catch (cause) {
    if (signal.aborted) return failures.cancelled();
    return isOutOfMemory(cause) ? failures['out-of-memory']() : failures['server-broke']();
  } finally {
    signal.removeEventListener('abort', abort);
  }
  if (signal.aborted) return failures.cancelled();
  return ok({ end: tokens >= most ? 'out-of-room' : 'finished' });
}

/** Tokens left for the reply, counted by the model's own tokenizer. */
function roomFor(
  { tokenizer, model }: TextGenerationPipeline,
  { system, user }: Prompt,
  room: number,
): number {
  const { max_position_embeddings: positions = room } = model.config as {
    readonly max_position_embeddings?: number;
  };
  const asked = tokenizer.encode(`${system}\n\n${user}`).length + CHAT_MARKS;
  return Math.min(room, positions) - asked;
}

/** As a chat where the model knows chats, else as plain text. */
function inputFor({ tokenizer }: TextGenerationPipeline, { system, user }: Prompt) {
  if (!tokenizer.chat_template) return `${system}\n\n${user}\n\n`;
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
}
