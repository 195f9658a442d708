import type { Site } from './site.ts';

export const chatgpt: Site = {
  id: 'chatgpt',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  answer: [
    '[data-message-author-role="assistant"]', // 2026-08
    '[data-turn="assistant"]', // 2026-08
    'li[data-message-role="assistant"]', // 2026-08
    '.agent-turn', // 2026-08
  ],
  body: [
    '.markdown', // 2026-08
    '.prose', // 2026-08
  ],
  question: [
    '[data-message-author-role="user"]', // 2026-08
    '[data-turn="user"]', // 2026-08
    'li[data-message-role="user"]', // 2026-08
  ],
  streaming: [
    '.result-streaming', // 2026-04
  ],
  busy: [
    'button[data-testid="stop-button"]', // 2026-08
    '#composer-submit-button[aria-label^="Stop"]', // 2026-08
  ],
  exclude: ['[id^="textdoc-message-"]', '[data-testid="webpage-citation-pill-list"]'],
};
