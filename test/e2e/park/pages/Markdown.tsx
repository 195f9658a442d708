import { marked } from 'marked';

/** Markdown drawn as most chats do: the whole text anew for every piece that comes. */
export const Markdown = ({ text, className }: { text: string; className?: string }) => (
  <div
    className={className}
    ref={(element) => {
      if (element) element.innerHTML = marked.parse(text, { async: false });
    }}
  />
);
