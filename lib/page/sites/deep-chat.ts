import type { Site } from './site.ts';

/** The deep-chat web component: its messages stand in an open shadow root. */
export const deepChat: Site = {
  id: 'deep-chat',
  answer: [
    '.message-bubble.ai-message-text:not(.error-message)', // 2026-11
  ],
  question: [
    '.message-bubble.user-message-text', // 2026-11
  ],
  streaming: [
    '.streamed-message', // 2026-11
  ],
  busy: [
    '#stop-icon', // 2026-11
  ],
  exclude: ['.loading-message-dots'],
};
