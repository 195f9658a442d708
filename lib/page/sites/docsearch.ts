import type { Site } from './site.ts';

/** DocSearch Ask AI, in the documentation of many projects. */
export const docsearch: Site = {
  id: 'docsearch',
  answer: [
    '.DocSearch-AskAiScreen-Message--assistant', // 2026-11
  ],
  body: [
    '.DocSearch-AskAiScreen-MessageContent', // 2026-11
  ],
  question: [
    '.DocSearch-AskAiScreen-Message--user', // 2026-11
  ],
  streaming: [
    '.DocSearch-AskAiScreen-MessageContent--streaming', // 2026-11, version 4
    '.DocSearch-AskAiScreen-MessageContent-Thinking', // 2026-11, version 5
  ],
  exclude: [
    '[class*="MessageContent-Reasoning"]',
    '[class*="MessageContent-Tool"]',
    '[class*="MessageContent-Thinking"]',
    '.DocSearch-AskAiScreen-Actions',
    '.DocSearch-AskAiScreen-Answer-Footer',
    '.DocSearch-AskAiScreen-Sources',
  ],
};
