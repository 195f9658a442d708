import type { Site } from './site.ts';

/** Its paragraphs are plain boxes. */
export const qwen: Site = {
  id: 'qwen',
  hosts: ['chat.qwen.ai', 'qwen.ai'],
  answer: [
    '.qwen-chat-message-assistant', // 2026-07
    '.qwen-chat-message:has(.qwen-markdown)', // 2026-07
  ],
  body: [
    '.response-message-content .qwen-markdown', // 2026-07
    '.qwen-markdown', // 2026-07
  ],
  question: [
    '.user-message-content', // 2026-07
    '.chat-user-message', // 2026-07
  ],
  busy: [
    'button.stop-button', // 2026-02
  ],
  exclude: ['[class*="thinking"]', '[class*="tool-call"]'],
};
