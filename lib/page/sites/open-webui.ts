import type { Site } from './site.ts';

/** Open WebUI wherever it is hosted, and Z.ai, which is built on it. */
export const openWebui: Site = {
  id: 'open-webui',
  answer: [
    '.chat-assistant:has(#response-content-container)', // 2026-07
    '#messages-container .chat-assistant', // 2026-07
  ],
  body: [
    '#response-content-container > .markdown-prose', // 2026-07
    '#response-content-container', // 2026-07
    '.markdown-prose', // 2026-07
  ],
  question: [
    '.chat-user', // 2026-07
    '.user-message', // 2026-07
  ],
  streaming: [
    '.chat-assistant .dot', // 2026-02
  ],
  exclude: ['[class*="thinking"]', 'details[type="reasoning"]', '.status-description'],
};
