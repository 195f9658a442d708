import { err, ok, type Result } from '../../core/result.ts';
import type { Prompt, TextModel, WritingFailure } from '../../rewrite/model/text-model.ts';
import { estimateTokens } from '../../rewrite/model/tokens.ts';
import { failures } from './failures.ts';

/**
 * The part of the browser's Prompt API that we use, as published (webmachinelearning/prompt-api). That
 * it is there says nothing; only `availability()` does.
 */
export type LanguageModelApi = {
  availability(options: Languages): Promise<Availability>;
  create(
    options: Languages & {
      readonly initialPrompts: readonly { readonly role: 'system'; readonly content: string }[];
      readonly signal: AbortSignal;
      readonly monitor?: (monitor: Monitor) => void;
    },
  ): Promise<Session>;
};
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';
type Text = { readonly type: 'text'; readonly languages: readonly string[] };
type Languages = {
  readonly expectedInputs: readonly Text[];
  readonly expectedOutputs: readonly Text[];
};
type Monitor = {
  addEventListener(
    name: 'downloadprogress',
    listener: (event: { readonly loaded: number }) => void,
  ): void;
};
type Session = {
  /** Tokens that the session holds, and those in use; older browsers do not say, or call it otherwise. */
  readonly contextWindow?: number;
  readonly contextUsage?: number;
  measureContextUsage?(input: string): Promise<number>;
  readonly inputQuota?: number;
  readonly inputUsage?: number;
  measureInputUsage?(input: string): Promise<number>;
  promptStreaming(input: string, options: { readonly signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
};

/** Our instructions are English. A model that was not made for a language it is asked for is unavailable. */
const OURS = 'en';
const speaking = (language: string): Languages => ({
  expectedInputs: [{ type: 'text', languages: [...new Set([OURS, language])] }],
  expectedOutputs: [{ type: 'text', languages: [language] }],
});

/** Room of the models that browsers bring today, where they do not say. In tokens. */
const USUAL_QUOTA = 6_000;

/** The browser's own interface, where it has one. */
export const languageModelApi = (): LanguageModelApi | undefined =>
  (globalThis as { readonly LanguageModel?: LanguageModelApi }).LanguageModel;

/** Whether this browser has a model of its own; `absent` where it does not know of any. */
export async function browserAvailability(
  api: LanguageModelApi | undefined,
  language = OURS,
): Promise<Availability | 'absent'> {
  if (!api) return 'absent';
  try {
    return await api.availability(speaking(language));
  } catch {
    return 'unavailable'; // Known, but not to be had here: some browsers throw instead of saying so.
  }
}

export type BrowserModelPorts = {
  readonly api: LanguageModelApi | undefined;
  /** Writes down what is handed to the browser, before it is. The specification does not promise that it stays on the device. */
  noted(text: string): Promise<(reply: { readonly bytes: number }) => Promise<void>>;
};

/** The browser's own model, ready to write; it is not downloaded by this. */
export async function browserModel({
  api,
  noted,
}: BrowserModelPorts): Promise<Result<TextModel, WritingFailure>> {
  const availability = await browserAvailability(api);
  if (!api || availability !== 'available') return err(NOT_THERE);
  return ok({
    id: 'browser',
    name: 'the browser’s own model',
    contextTokens: USUAL_QUOTA,
    count: estimateTokens,
    write: async (prompt, onText, signal) => {
      const { system, user, language = OURS } = prompt;
      // What it would have to fetch first is as good as not there: that needs a click.
      if ((await browserAvailability(api, language)) !== 'available') {
        return failures['language-not-spoken']();
      }
      const end = await noted(`${system}\n\n${user}`).catch(() => null);
      if (!end) return err(NOT_NOTED);
      const written = await writeWith(api, prompt, onText, signal);
      // A row that cannot be completed says by itself that no reply is known; the text is here.
      await end({ bytes: written.ok ? written.value.bytes : 0 }).catch(() => undefined);
      return written.ok ? ok({ end: 'finished' }) : written;
    },
  });
}

/** Fetch the browser's model, if it has to be fetched; `onProgress` gets the share that is here. */
export async function fetchBrowserModel(
  api: LanguageModelApi | undefined,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<null, WritingFailure>> {
  if (!api) return err(NOT_THERE);
  try {
    const session = await api.create({
      ...speaking(OURS),
      initialPrompts: [],
      signal,
      monitor: (monitor) =>
        monitor.addEventListener('downloadprogress', ({ loaded }) => onProgress(loaded)),
    });
    session.destroy();
    return ok(null);
  } catch {
    return signal.aborted ? failures.cancelled() : err(NOT_THERE);
  }
}

async function writeWith(
  api: LanguageModelApi,
  { system, user, language = OURS }: Prompt,
  onText: (piece: string) => void,
  signal: AbortSignal,
): Promise<Result<{ readonly bytes: number }, WritingFailure>> {
  let session: Session | null = null;
  try {
    const initialPrompts = [{ role: 'system', content: system }] as const;
    session = await api.create({ ...speaking(language), initialPrompts, signal });
    if (!(await hasRoomFor(session, user))) return failures['too-long']();
    let bytes = 0;
    const reader = session.promptStreaming(user, { signal }).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += new TextEncoder().encode(next.value).length;
      onText(next.value);
    }
    return signal.aborted ? failures.cancelled() : ok({ bytes });
  } catch (cause) {
    if (signal.aborted) return failures.cancelled();
    const isFull = cause instanceof Error && cause.name === 'QuotaExceededError';
    return isFull ? failures['too-long']() : failures['server-broke']();
  } finally {
    session?.destroy();
  }
}

async function hasRoomFor(session: Session, user: string): Promise<boolean> {
  const room = session.contextWindow ?? session.inputQuota;
  const used = session.contextUsage ?? session.inputUsage ?? 0;
  const takes = await (session.measureContextUsage?.(user) ?? session.measureInputUsage?.(user));
  return room === undefined || takes === undefined || used + takes <= room;
}

/** What cannot be written down is not handed over. */
const NOT_NOTED: WritingFailure = {
  kind: 'not-set-up',
  message: 'What is handed to the browser could not be noted down, so nothing was.',
};
const NOT_THERE: WritingFailure = {
  kind: 'not-set-up',
  message: 'This browser’s own model is not ready.',
};
