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

/** A rewrite is shorter than its prompt, which holds the answer; a babbling model must end some time. */
const MOST_NEW_TOKENS = 3_000;

/** With less room than this there is no point in beginning. */
const LEAST_NEW_TOKENS = 64;
/** What a chat's own marks take, in tokens. */
const CHAT_MARKS = 32;

/** Models that can think aloud first would spend their room on it; templates of others do not ask. */
const NO_THINKING = { enable_thinking: false };

/**
 * Open a downloaded model; transformers.js is to be configured before. Rejects where it does not fit
 * into memory or is damaged.
 */
export async function openLocalWriter(
  model: InstructModel,
  device: 'webgpu' | 'wasm',
): Promise<LocalWriter> {
  const pipe = await pipeline('text-generation', model.id, { device, dtype: model.precision });
  breatheBeforeEach(pipe.model);
  return {
    write: (prompt, onText, signal) =>
      write(pipe, { prompt, room: model.contextLength }, onText, signal),
    close: async () => void (await pipe.dispose()),
  };
}

/**
 * Without graphics card the runtime never gives way between tokens, and nobody could tell it to stop:
 * let whatever message waits come in before each.
 */
function breatheBeforeEach(model: TextGenerationPipeline['model']): void {
  const forward = model.forward.bind(model);
  model.forward = async (inputs) => {
    await nextTask();
    return forward(inputs);
  };
}

/** Sooner than a timer of zero, which browsers stretch to four milliseconds. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

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
  const asked = tokensOf(pipe, prompt);
  const left = roomOf(pipe, room) - asked;
  if (left < LEAST_NEW_TOKENS) return failures['too-long']();
  const most = Math.min(MOST_NEW_TOKENS, left, asked);
  try {
    signal.throwIfAborted();
    await pipe(inputFor(pipe, prompt), {
      max_new_tokens: most,
      do_sample: false,
      return_full_text: false,
      streamer,
      stopping_criteria: stop,
      tokenizer_encode_kwargs: NO_THINKING,
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

/** Counted by the model's own tokenizer. */
const tokensOf = ({ tokenizer }: TextGenerationPipeline, { system, user }: Prompt): number =>
  tokenizer.encode(`${system}\n\n${user}`).length + CHAT_MARKS;

/** The catalogue says how much a model is good for, its own configuration how much it can take. */
function roomOf({ model }: TextGenerationPipeline, room: number): number {
  const { max_position_embeddings: positions = room } = model.config as {
    readonly max_position_embeddings?: number;
  };
  return Math.min(room, positions);
}

/** As a chat where the model knows chats, else as plain text. */
function inputFor({ tokenizer }: TextGenerationPipeline, { system, user }: Prompt) {
  if (!tokenizer.chat_template) return `${system}\n\n${user}\n\n`;
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
}
