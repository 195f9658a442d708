import type { Site } from './site.ts';

/** assistant-ui in its ready-made styles. */
export const assistantUi: Site = {
  id: 'assistant-ui',
  answer: [
    '.aui-assistant-message-root', // 2026-11
    '.aui-assistant-message-content', // 2026-11
  ],
  body: [
    '.aui-assistant-message-content', // 2026-11
    '.aui-md', // 2026-11
  ],
  question: [
    '.aui-user-message-content', // 2026-11
    '.aui-user-message-root', // 2026-11
  ],
  streaming: [
    '[data-status="running"]', // 2026-11
  ],
  exclude: ['.aui-reasoning-root', '.aui-tool-fallback-root'],
};
