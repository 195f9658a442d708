import type { Site } from './site.ts';

export const mistral: Site = {
  id: 'mistral',
  hosts: ['chat.mistral.ai'],
  answer: [
    '[data-message-author-role="assistant"]', // 2026-07
  ],
  body: [
    '[data-message-part-type="answer"]', // 2026-07
    '[data-testid="text-message-part"]', // 2026-07
  ],
  question: [
    '[data-message-author-role="user"]', // 2026-07
  ],
  busy: [
    'button[aria-label^="Stop"]', // 2026-07
  ],
  exclude: ['[data-message-part-type="reasoning"]'],
};
