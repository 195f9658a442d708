import type { Site } from './site.ts';

export const duckAi: Site = {
  id: 'duck-ai',
  hosts: ['duck.ai', 'duckduckgo.com'],
  answer: [
    '[data-testid="message-assistant"]', // 2026-03
  ],
  question: [
    '[data-testid="message-user"]', // 2026-03
  ],
  busy: [
    'button[aria-label*="Stop generating"]:not([disabled])', // 2026-03
  ],
};
