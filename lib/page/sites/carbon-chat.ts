import type { Site } from './site.ts';

/** IBM Carbon AI chat: nested open shadow roots. */
export const carbonChat: Site = {
  id: 'carbon-chat',
  answer: [
    '.cds-aichat--received', // 2026-11
  ],
  body: [
    '.cds-aichat--received--text', // 2026-11
  ],
  question: [
    '.cds-aichat--sent--text', // 2026-11
  ],
  exclude: ['.cds-aichat--assistant-message-toolbar'],
};
