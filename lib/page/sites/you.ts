import type { Site } from './site.ts';

export const you: Site = {
  id: 'you',
  hosts: ['you.com'],
  answer: [
    '[data-testid*="youchat-answer"]', // 2026-01
    '[data-testid*="answer-turn"]', // 2026-01
  ],
  question: [
    '[data-testid*="youchat-question"]', // 2026-01
  ],
};
