import type { Site } from './site.ts';

export const kimi: Site = {
  id: 'kimi',
  hosts: ['kimi.com', 'kimi.moonshot.cn'],
  answer: [
    '.segment-assistant', // 2026-07
  ],
  body: [
    '.markdown-container > .markdown', // 2026-07
    '.markdown', // 2026-07
  ],
  question: [
    '.segment-user .user-content', // 2026-07
    '.segment-user', // 2026-07
  ],
  busy: [
    '.send-button-container.stop', // 2026-02
  ],
  exclude: ['.thinking-container', '.toolcall-container'],
};
