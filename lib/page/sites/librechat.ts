import type { Site } from './site.ts';

/** LibreChat wherever it is hosted. */
export const librechat: Site = {
  id: 'librechat',
  answer: [
    '.message-render .agent-turn', // 2026-08
  ],
  body: [
    '[data-testid="message-body"] .markdown', // 2026-08
    '.message-content .markdown', // 2026-08
  ],
  question: [
    '.message-render .user-turn', // 2026-08
  ],
  streaming: [
    '.result-streaming', // 2026-08
  ],
  busy: [
    'button[aria-label^="Stop"]', // 2026-08
  ],
};
