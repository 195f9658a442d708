import type { Site } from './site.ts';

/** Microsoft Copilot for consumers. */
export const copilot: Site = {
  id: 'copilot',
  hosts: ['copilot.microsoft.com'],
  answer: [
    '[data-content="ai-message"]', // 2026-07
    '[data-testid="ai-message"]', // 2026-07
  ],
  body: [
    '[class*="group/ai-message-item"]', // 2026-07
    '[data-testid="ai-message-body"]', // 2026-07
  ],
  question: [
    '[data-content="user-message"]', // 2026-07
  ],
  busy: [
    'button[data-testid="stop-button"]', // 2026-01
  ],
  exclude: ['[data-testid="message-item-reactions"]'],
};
