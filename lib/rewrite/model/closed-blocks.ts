/**
 * The part of a streamed Markdown text that no further piece can change: everything up to the last
 * blank line. With `isAll` the rest counts as closed too.
 */
export function closedPart(text: string, isAll: boolean): string {
  if (isAll) return text.trimEnd();
  const end = text.lastIndexOf('\n\n');
  return end < 0 ? '' : text.slice(0, end).trimEnd();
}

/** Reasoning models think aloud between marks; what stands there is not the reply. */
export function withoutThinking(text: string): string {
  const open = THINKING.exec(text);
  if (!open) return text.replace(/^\s*<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?)?$/i, '');
  const close = text.search(new RegExp(`</${open[1]}>`, 'i'));
  return close < 0 ? '' : text.slice(close + (open[1]?.length ?? 0) + 3).trimStart();
}

const THINKING = /^\s*<(think|thinking|reasoning|thought)>/i;
