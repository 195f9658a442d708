import type { Site } from './site.ts';

/** Its class names end in a build number, so they are matched by their beginning. */
export const poe: Site = {
  id: 'poe',
  hosts: ['poe.com'],
  answer: [
    '[class*="ChatMessage_chatMessage"]:not(:has([class*="rightSide"])):not([class*="rightSide"])', // 2026-06
    '[class*="Message_botMessageBubble"]', // 2026-07
  ],
  body: [
    '[class*="messageTextContainer"]', // 2026-06
    '[class*="Markdown_markdownContainer"]', // 2026-06
  ],
  question: [
    '[class*="rightSideMessageBubble"]', // 2026-06
    '[class*="Message_humanMessageBubble"]', // 2026-06
  ],
  streaming: [
    '[data-complete="false"]', // 2026-06
  ],
  busy: [
    '[aria-label="Stop message"]', // 2026-06
  ],
};
