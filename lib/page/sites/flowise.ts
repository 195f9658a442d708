import type { Site } from './site.ts';

/** The Flowise web component: its messages stand in an open shadow root. */
export const flowise: Site = {
  id: 'flowise',
  answer: [
    '.host-container:has(.chatbot-host-bubble)', // 2026-11
    '.chatbot-host-bubble', // 2026-11
  ],
  body: [
    '.chatbot-host-bubble', // 2026-11
  ],
  question: [
    '.chatbot-guest-bubble', // 2026-11
  ],
};
