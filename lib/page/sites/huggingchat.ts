import type { Site } from './site.ts';

export const huggingchat: Site = {
  id: 'huggingchat',
  hosts: ['huggingface.co'],
  answer: [
    '[data-message-role="assistant"]', // 2026-08
  ],
  body: [
    '.prose', // 2026-08
  ],
  question: [
    '[data-message-type="user"]', // 2026-08
    '[data-message-role="user"]', // 2026-08
  ],
  busy: [
    'button.btn:has(.animate-pulse)', // 2026-08
  ],
  exclude: ['details', '[class*="reasoning"]'],
};
