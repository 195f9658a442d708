/**
 * The part of a streamed Markdown text that no further piece can change: everything up to the last
 * blank line. With `isAll` the rest counts as closed too.
 */
export function closedPart(text: string, isAll: boolean): string {
  if (isAll) return text.trimEnd();
  const end = text.lastIndexOf('\n\n');
  return end < 0 ? '' : text.slice(0, end).trimEnd();
}

/**
 * Reasoning models think aloud between marks; what stands there is not the reply. Some servers begin
 * the reply behind the opening mark: then only its end tells, and until that came whoever talks to
 * himself is taken to think. With `isAll` nothing more comes, and what has no end was the reply.
 */
export function withoutThinking(text: string, isAll: boolean): string {
  const open = THINKING.exec(text);
  if (!open && TO_ONESELF.test(text)) return behindThought(text) ?? (isAll ? text : '');
  if (!open) return text.replace(/^\s*<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?)?$/i, '');
  const close = text.search(new RegExp(`</${open[1]}>`, 'i'));
  return close < 0 ? '' : text.slice(close + (open[1]?.length ?? 0) + 3).trimStart();
}

const THOUGHT_END = /<\/(?:think|thinking|reasoning|thought)>/i;
/** How models begin to think, and answers hardly ever do. */
const TO_ONESELF =
  /^\s*(?:okay|ok|alright|hmm+|let me|let['’]s|we need to|we have to|i need to|i have to|i should|the user|the task)\b/i;

function behindThought(text: string): string | null {
  const end = THOUGHT_END.exec(text);
  return end && text.slice(end.index + end[0].length).trimStart();
}

const THINKING = /^\s*<(think|thinking|reasoning|thought)>/i;
