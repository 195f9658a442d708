import type { MaskedAnswer } from './mask.ts';
import { piecesOf } from './pieces.ts';
import { type PromptParts, promptFor, type Source } from './prompt.ts';
import type { Prompt, TextModel } from './text-model.ts';

/** What of a model decides how much it can be asked at once. */
type Room = Pick<TextModel, 'count' | 'contextTokens'>;

/** A rewrite takes about as many tokens as its answer; explanations and markup a little more. */
const REPLY_SHARE = 1.4;
/** … and a little more on top: for short answers the share alone is too tight. */
const REPLY_EXTRA = 120;
/** Most tokens spent on passages, however much room there is: more of them distract. */
const MOST_FOR_SOURCES = 1_500;
/** A model with less room than this cannot hold our rules and a paragraph. */
const LEAST_PIECE = 150;

/** One request that fits the model, and what it may cite. */
export type Request = {
  readonly prompt: Prompt;
  readonly answer: MaskedAnswer;
  readonly sources: readonly Source[];
};

/**
 * The requests that rewrite an answer within the model's room, one where it fits whole. Passages give
 * way first, the least relevant last in the list before the others; then the answer is cut between its
 * sections. Null when not even one block fits.
 */
export function requestsFor(parts: PromptParts, model: Room): readonly Request[] | null {
  const whole = fitting(parts, model);
  if (whole) return [whole];
  const bare = { ...parts, sources: [] };
  const empty = tokensOf(
    promptFor({ ...bare, answer: { ...parts.answer, text: '' } }, model.count),
    model,
  );
  const room = Math.floor((model.contextTokens - empty - REPLY_EXTRA) / (1 + REPLY_SHARE));
  if (room < LEAST_PIECE) return null;
  const pieces = piecesOf(parts.answer.text, room, model.count);
  const requests = pieces.map((text) =>
    fitting({ ...bare, answer: { ...parts.answer, text } }, model),
  );
  return requests.every((request) => request !== null) ? requests : null;
}

/** As many of the passages as there is room for, best first; null when it does not fit without any. */
function fitting(parts: PromptParts, model: Room): Request | null {
  const affordable = withinBudget(parts.sources, MOST_FOR_SOURCES, model.count);
  for (let count = affordable.length; count >= 0; count -= 1) {
    const sources = affordable.slice(0, count);
    const answer = { ...parts.answer, tokens: tokensWithin(parts.answer) };
    const prompt = promptFor({ ...parts, answer, sources }, model.count);
    const request = { prompt, answer, sources };
    const { read, written } = tokensFor(request, model);
    if (read + written <= model.contextTokens) return request;
  }
  return null;
}

/** Tokens that a request takes: those that the model reads, and the most that it may write. */
export const tokensFor = (
  { prompt, answer }: Request,
  model: Pick<TextModel, 'count'>,
): { readonly read: number; readonly written: number } => ({
  read: tokensOf(prompt, model),
  written: Math.ceil(model.count(answer.text) * REPLY_SHARE) + REPLY_EXTRA,
});

const tokensOf = ({ system, user }: Prompt, { count }: Pick<Room, 'count'>): number =>
  count(system) + count(user);

const tokensWithin = ({ text, tokens }: PromptParts['answer']): PromptParts['answer']['tokens'] =>
  new Map([...tokens].filter(([name]) => text.includes(name)));

function withinBudget(
  sources: readonly Source[],
  budget: number,
  count: (text: string) => number,
): readonly Source[] {
  let left = budget;
  return sources.filter(({ title, text }) => {
    left -= count(title) + count(text);
    return left >= 0;
  });
}
