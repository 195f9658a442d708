import type { Site } from './site.ts';

export const gemini: Site = {
  id: 'gemini',
  hosts: ['gemini.google.com'],
  answer: [
    'model-response message-content', // 2026-08
    'share-turn-viewer message-content', // 2026-08
    'model-response', // 2026-08
  ],
  body: [
    '.markdown-main-panel', // 2026-08
    '.markdown', // 2026-08
  ],
  question: [
    'user-query', // 2026-08
    '.query-text', // 2026-08
  ],
  streaming: [
    'message-content [aria-busy="true"]', // 2026-07
  ],
  busy: [
    'button.send-button.stop', // 2026-02
    'mat-icon[fonticon="stop"]', // 2026-02
  ],
  exclude: ['model-thoughts', 'thinking-overlay', 'sources-list', '.hide-from-message-actions'],
};
