import { ok, type Result } from '@/lib/core/result.ts';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import type { RewriteRequest } from '@/lib/rewrite/engine.ts';
import { createModelEngine } from '@/lib/rewrite/model/engine.ts';
import type { Prompt, TextModel, WritingFailure } from '@/lib/rewrite/model/text-model.ts';
import { estimateTokens } from '@/lib/rewrite/model/tokens.ts';
import type { View } from '@/lib/tree/view.ts';

export const NONCE = 'QX7';

/** The answer as the model finds it in its prompt. */
export const answerIn = ({ user }: Prompt): string =>
  user.split(`----- ANSWER ${NONCE} -----\n`)[1]?.split(`\n----- END ANSWER ${NONCE} -----`)[0] ??
  '';

type Reply = string | WritingFailure;

/** A model that says what it is told to say, some characters at a time, and what it was asked. */
export function scripted(
  reply: (prompt: Prompt, turn: number) => Reply,
  overrides: Partial<TextModel> = {},
) {
  const prompts: Prompt[] = [];
  const model: TextModel = {
    id: 'openai-compatible',
    name: 'scripted',
    contextTokens: 8_000,
    count: estimateTokens,
    write: async (prompt, onText, signal): ReturnType<TextModel['write']> => {
      prompts.push(prompt);
      const said = reply(prompt, prompts.length);
      if (typeof said !== 'string') return { ok: false, error: said };
      for (let at = 0; at < said.length; at += 7) {
        if (signal.aborted) return CANCELLED;
        onText(said.slice(at, at + 7));
      }
      return ok({ end: 'finished' });
    },
    ...overrides,
  };
  return { model, prompts };
}

const CANCELLED: Result<never, WritingFailure> = {
  ok: false,
  error: { kind: 'cancelled', message: 'Stopped.' },
};

/** Have one answer rewritten; what was shown on the way comes along. */
export async function rewriteWith(
  { model }: ReturnType<typeof scripted>,
  request: Partial<RewriteRequest> & { readonly source: string },
) {
  const drafts: View[] = [];
  const { source, ...rest } = request;
  const result = await createModelEngine(model, { nonce: () => NONCE }).rewrite(
    {
      question: 'How does it work?',
      answer: { source, islands: [] },
      framing: { ...NEUTRAL_FRAMING, level: 3 },
      without: [],
      ...rest,
    },
    new AbortController().signal,
    (view) => drafts.push(view),
  );
  return { result, drafts };
}
