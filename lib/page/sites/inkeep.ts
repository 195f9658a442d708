import type { Site } from './site.ts';

/** Inkeep, in the documentation and help pages of many products; in an open shadow root. */
export const inkeep: Site = {
  id: 'inkeep',
  answer: [
    '.ikp-ai-chat-message-wrapper[data-role="assistant"]', // 2026-11
    '[class*="ai-chat-message-wrapper"][data-role="assistant"]', // 2026-11
  ],
  body: [
    '.ikp-ai-chat-message-content', // 2026-11
  ],
  question: [
    '.ikp-ai-chat-message-wrapper[data-role="user"] .ikp-ai-chat-message-content', // 2026-11
    '[class*="ai-chat-message-wrapper"][data-role="user"]', // 2026-11
  ],
  streaming: [
    '.ikp-ai-chat-message-loading', // 2026-11
  ],
  exclude: [
    '.ikp-ai-chat-message-header',
    '.ikp-ai-chat-message-toolbar',
    '.ikp-ai-chat-message-sources',
    '.ikp-ai-chat-message-tool-actions',
    '.ikp-ai-chat-message-loading',
  ],
};
