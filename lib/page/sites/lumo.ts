import type { Site } from './site.ts';

/** Proton Lumo. */
export const lumo: Site = {
  id: 'lumo',
  hosts: ['lumo.proton.me'],
  answer: [
    '.assistant-msg-container', // 2026-07
  ],
  body: [
    '.progressive-markdown-content', // 2026-07
    '.lumo-markdown', // 2026-07
  ],
  question: [
    '.user-msg-container', // 2026-07
  ],
  busy: [
    'button[aria-label^="Stop"]', // 2026-07
  ],
};
