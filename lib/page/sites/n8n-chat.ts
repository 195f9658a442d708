import type { Site } from './site.ts';

export const n8nChat: Site = {
  id: 'n8n-chat',
  answer: [
    '.chat-message-from-bot', // 2026-11
  ],
  body: [
    '.chat-message-markdown', // 2026-11
  ],
  question: [
    '.chat-message-from-user', // 2026-11
  ],
  streaming: [
    '.chat-message-typing', // 2026-11
  ],
  exclude: ['.chat-message-actions'],
};
