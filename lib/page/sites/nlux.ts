import type { Site } from './site.ts';

export const nlux: Site = {
  id: 'nlux',
  answer: [
    '.nlux_msg_received', // 2026-11
    '.nlux_msg_incoming', // 2026-11
  ],
  body: [
    '.nlux-markdown-container', // 2026-11
    '.nlux-md-cntr', // 2026-11
  ],
  question: [
    '.nlux_msg_sent', // 2026-11
    '.nlux_msg_outgoing', // 2026-11
  ],
};
