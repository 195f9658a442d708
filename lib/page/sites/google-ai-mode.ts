import type { Site } from './site.ts';

/** Google search in AI Mode. Its names are generated, so only the turn and its column are used. */
export const googleAiMode: Site = {
  id: 'google-ai-mode',
  hosts: ['google.com'],
  answer: [
    '[data-scope-id="turn"] [data-container-id="main-col"]', // 2026-05
  ],
  question: [
    '[data-scope-id="turn"] [role="heading"][aria-level="2"]', // 2026-05
    '.sUKAcb', // 2026-05
  ],
  streaming: [
    '[data-complete="false"]', // 2026-05
  ],
  exclude: ['[role="dialog"]'],
};
