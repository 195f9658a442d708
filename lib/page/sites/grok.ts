import type { Site } from './site.ts';

/** Questions and answers share their markup; only the side they stand on tells them apart. */
export const grok: Site = {
  id: 'grok',
  hosts: ['grok.com'],
  answer: [
    '[id^="response-"].items-start', // 2026-06
    '.items-start .message-bubble', // 2026-06
  ],
  body: [
    '.response-content-markdown', // 2026-06
  ],
  question: [
    '[id^="response-"].items-end', // 2026-06
    '.items-end .message-bubble', // 2026-06
  ],
  busy: [
    'button[aria-label="Stop"]', // 2026-02
    'button[aria-label^="Stop model"]', // 2026-02
  ],
  exclude: ['.thinking-container'],
};
