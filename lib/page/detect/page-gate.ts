import type { Root } from '../turn.ts';
import { COMPOSER, signsIn } from './signs.ts';

/** Whether a page is worth a closer look at all: a place to type, or a name that tells. */
const WORTH_A_LOOK = [
  ...COMPOSER.split(', '),
  '[data-message-author-role]',
  '[data-is-streaming]',
  '[data-testid*="message"]',
  '[data-content*="message"]',
  '[data-role="assistant"]',
  'div[id^="markdown-content"]',
  'div[class*="assistant"]',
];

/** Names that no page has but one with an assistant. */
const TELLING = [
  '[data-message-author-role]',
  '[data-is-streaming]',
  '[data-testid*="assistant"]',
  '[data-role="assistant"]',
  '[class*="assistant-message"]',
  '[class*="chat-message"]',
  '[class*="ai-message"]',
  '[role="log"]',
  'div[class*="bubble"]',
  'div[class*="chat"]',
].join(',');

/** Weight of signs from which it pays to fetch what looks closer. */
const WORTH = 1;

/**
 * Whether an assistant may live in a root, told as cheaply as can be: most pages have none, and on
 * those nothing else of ours ever runs.
 */
export function mayHoldAssistant(root: Root): boolean {
  // Browsers answer several short questions sooner than a long one.
  if (!WORTH_A_LOOK.some((selector) => root.querySelector(selector) !== null)) return false;
  if (root.querySelector(TELLING) !== null) return true;
  return signsIn(root).reduce((sum, { weight }) => sum + weight, 0) >= WORTH;
}
