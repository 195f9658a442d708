/** What sites that we do not know put on or in an answer while it grows. */
export const STREAMING = [
  '[data-is-streaming="true"]',
  '[data-streaming="true"]',
  '[aria-busy="true"]',
  '[data-state="streaming"]',
  '.result-streaming',
  '.streaming',
  '.is-streaming',
  '.typing-cursor',
  '.blinking-cursor',
];
