import type { Site } from './site.ts';

/** Gemini Cloud Assist. */
export const cloudAssist: Site = {
  id: 'cloud-assist',
  hosts: ['console.cloud.google.com'],
  answer: [
    '.aic-turn:has(.ai-markdown-artifact-renderer)', // 2026-07
  ],
  body: [
    '.ai-markdown-artifact-renderer', // 2026-07
  ],
  question: [
    '.aic-user-message-text', // 2026-07
  ],
};
