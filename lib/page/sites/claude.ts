import type { Site } from './site.ts';

export const claude: Site = {
  id: 'claude',
  hosts: ['claude.ai'],
  answer: [
    '[data-is-streaming]', // 2026-07
    '.font-claude-response:has(.standard-markdown, .progressive-markdown)', // 2026-07
    '.font-claude-message', // 2025-12
  ],
  // Thinking and tool rows stand between these parts and are none of them.
  body: [
    '.standard-markdown, .progressive-markdown', // 2026-07
  ],
  question: [
    '[data-testid="user-message"]', // 2026-07
    '[data-user-message-bubble]', // 2026-07
  ],
  streaming: [
    '[data-is-streaming="true"]', // 2026-07
    '.progressive-markdown', // 2026-07
  ],
  busy: [
    'button[aria-label^="Stop"]', // 2026-07
  ],
  exclude: [
    '[class*="transition-[grid-template-rows]"]',
    '.artifact-block-cell',
    '[data-skill-file-viewer]',
    'button',
  ],
};
