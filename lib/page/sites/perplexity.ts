import type { Site } from './site.ts';

export const perplexity: Site = {
  id: 'perplexity',
  hosts: ['perplexity.ai'],
  answer: [
    '[id^="markdown-content-"]', // 2026-08
    '.prose:has([data-renderer="lm"])', // 2026-08
  ],
  question: [
    '[class*="group/query"]', // 2026-08
    'h1[class*="query"]', // 2026-08
  ],
  busy: [
    'button[data-testid="stop-generating-response-button"]', // 2026-04
    'button[aria-label^="Stop"]', // 2026-02
  ],
  exclude: ['[data-testid="copy-code-button"]'],
};
