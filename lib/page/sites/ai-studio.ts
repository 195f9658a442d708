import type { Site } from './site.ts';

/** Google AI Studio. Turns outside the window are emptied. */
export const aiStudio: Site = {
  id: 'ai-studio',
  hosts: ['aistudio.google.com'],
  answer: [
    'ms-chat-turn .chat-turn-container.model', // 2026-07
  ],
  body: [
    'ms-text-chunk ms-cmark-node.cmark-node:not(ms-thought-chunk *)', // 2026-07
    'ms-text-chunk:not(ms-thought-chunk *)', // 2026-07
  ],
  question: [
    'ms-chat-turn .chat-turn-container.user', // 2026-07
  ],
  streaming: [
    'loading-indicator', // 2026-02
  ],
  busy: [
    'ms-run-button button.stoppable', // 2026-02
  ],
  exclude: ['ms-thought-chunk', '.author-label', '.turn-footer'],
};
