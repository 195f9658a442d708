import type { Site } from './site.ts';

/** Google NotebookLM. */
export const notebooklm: Site = {
  id: 'notebooklm',
  hosts: ['notebooklm.google.com'],
  answer: [
    'chat-message .to-user-container', // 2026-08
  ],
  body: [
    '.message-text-content', // 2026-07
  ],
  question: [
    'chat-message .from-user-container', // 2026-08
  ],
  exclude: ['chat-actions'],
};
