import type { Site } from './site.ts';

export const deepseek: Site = {
  id: 'deepseek',
  hosts: ['chat.deepseek.com'],
  answer: [
    '.ds-assistant-message-main-content', // 2026-07
    '.ds-message .ds-markdown:not(.ds-think-content .ds-markdown)', // 2026-07
    '.ds-markdown:not(.ds-think-content .ds-markdown)', // 2026-07
  ],
  question: [
    '.ds-message:not(:has(.ds-markdown))', // 2026-07
    '.fbb737a4', // 2026-07
  ],
  exclude: ['.ds-think-content', '.md-code-block-banner-wrap'],
};
