import type { Prompt } from './text-model.ts';

/** The same answer is to be rewritten the same way. */
const TEMPERATURE = 0.2;

/** What a server that speaks the OpenAI protocol is sent; what is previewed is made by this, too. */
export const chatBodyOf = (model: string, { system, user }: Prompt) => ({
  model,
  stream: true as const,
  temperature: TEMPERATURE,
  messages: [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: user },
  ],
});
