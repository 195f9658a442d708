import type { Site } from './site.ts';

/** Bot Framework Web Chat. It doubles every message in a hidden live region. */
export const webchat: Site = {
  id: 'webchat',
  answer: [
    '.webchat__bubble:not(.webchat__bubble--from-user)', // 2026-11
  ],
  body: [
    '.webchat__render-markdown', // 2026-11
    '.webchat__text-content', // 2026-11
  ],
  question: [
    '.webchat__bubble--from-user .webchat__bubble__content', // 2026-11
  ],
  streaming: [
    '.webchat__typingIndicator', // 2026-11
  ],
};
