import type { Site } from './site.ts';

export const metaAi: Site = {
  id: 'meta-ai',
  hosts: ['meta.ai'],
  answer: [
    '[data-testid="assistant-message"]', // 2026-07
  ],
  body: [
    '.markdown-content:has(.ur-markdown)', // 2026-07
    '.ur-markdown', // 2026-07
  ],
  question: [
    '[data-message-type="user"]', // 2026-07
  ],
  streaming: [
    '[data-streaming-complete="false"]', // 2026-07
    '[data-streaming-state]:not([data-streaming-state="DONE"])', // 2026-07
  ],
};
