import { createObjectCutter } from './json-pieces.ts';

/** One turn of the user in an exported conversation, with the answer before it. */
export type ExportedTurn = {
  readonly text: string;
  readonly answerBefore: string;
  /** Milliseconds since 1970; null where the export does not say. */
  readonly at: number | null;
};

/** A single conversation longer than this is skipped: it would not fit the memory of a worker. */
const MAX_CONVERSATION = 30_000_000;

export type ConversationReader = {
  /** The user's turns of all conversations that this piece completes. */
  push(piece: string): readonly ExportedTurn[];
  /** How many conversations could not be read. */
  skipped(): number;
};

/**
 * Reads ChatGPT's `conversations.json` piece by piece: a list of conversations, each cut out and
 * parsed alone, so that 500 MB never stand in memory at once.
 */
export function createConversationReader(): ConversationReader {
  const cut = createObjectCutter(MAX_CONVERSATION);
  let skipped = 0;
  return {
    push: (piece) =>
      cut(piece).flatMap((json) => {
        const turns = json === null ? null : turnsOf(json);
        if (turns === null) skipped += 1;
        return turns ?? [];
      }),
    skipped: () => skipped,
  };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The user's turns of one conversation in their order, or null when it is none. */
function turnsOf(json: string): readonly ExportedTurn[] | null {
  const messages = messagesOf(json);
  if (messages === null) return null;
  let answerBefore = '';
  return messages.flatMap(({ role, text, at }) => {
    if (role === 'assistant') answerBefore = text;
    return role === 'user' && text !== '' ? [{ text, answerBefore, at }] : [];
  });
}

type Message = { readonly role: unknown; readonly text: string; readonly at: number | null };

function messagesOf(json: string): readonly Message[] | null {
  try {
    const conversation: unknown = JSON.parse(json);
    if (!isFields(conversation) || !isFields(conversation.mapping)) return null;
    const nodes = Object.values(conversation.mapping);
    const messages = nodes.flatMap((node) => (isFields(node) ? [messageOf(node.message)] : []));
    return messages.filter((message) => message !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

const SECOND_MS = 1000;

function messageOf(message: unknown): Message | null {
  if (!isFields(message) || !isFields(message.author) || !isFields(message.content)) return null;
  const { parts } = message.content;
  const texts = Array.isArray(parts) ? parts.filter((part) => typeof part === 'string') : [];
  const { create_time: time } = message;
  const at = typeof time === 'number' ? time * SECOND_MS : null;
  return { role: message.author.role, text: texts.join('\n'), at };
}
