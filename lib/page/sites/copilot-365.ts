import type { Site } from './site.ts';

/** Microsoft 365 Copilot. */
export const copilot365: Site = {
  id: 'copilot-365',
  hosts: [
    'm365.cloud.microsoft',
    'copilot.cloud.microsoft',
    'microsoft365.com',
    'office.com',
    'teams.microsoft.com',
  ],
  answer: [
    '.fai-CopilotMessage', // 2026-08
  ],
  body: [
    '[data-testid="markdown-reply"]', // 2026-08
  ],
  question: [
    '.fai-UserMessage', // 2026-08
  ],
  streaming: [
    '[aria-busy="true"]', // 2026-08
  ],
  busy: [
    'button[aria-label^="Stop"]', // 2026-08
  ],
};
