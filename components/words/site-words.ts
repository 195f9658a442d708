import type { FoundBy, FoundOn } from '@/lib/app/found.ts';
import { counted, dateOf } from './language.ts';

/** Rules that have a name people know; all others are called after their id. */
const NAMES: Readonly<Record<string, string>> = {
  'ai-studio': 'Google AI Studio',
  'assistant-ui': 'assistant-ui chats',
  'carbon-chat': 'IBM Carbon chats',
  chatgpt: 'ChatGPT',
  claude: 'Claude',
  'cloud-assist': 'Gemini Cloud Assist',
  copilot: 'Copilot',
  'copilot-365': 'Microsoft 365 Copilot',
  'deep-chat': 'deep-chat windows',
  deepseek: 'DeepSeek',
  docsearch: 'DocSearch Ask AI',
  'duck-ai': 'Duck.ai',
  flowise: 'Flowise chats',
  gemini: 'Gemini',
  'google-ai-mode': 'Google AI Mode',
  grok: 'Grok',
  huggingchat: 'HuggingChat',
  inkeep: 'Inkeep',
  kimi: 'Kimi',
  librechat: 'LibreChat',
  lumo: 'Lumo',
  'meta-ai': 'Meta AI',
  mistral: 'Mistral',
  'n8n-chat': 'n8n chats',
  nlux: 'NLUX chats',
  notebooklm: 'NotebookLM',
  'open-webui': 'Open WebUI',
  perplexity: 'Perplexity',
  poe: 'Poe',
  qwen: 'Qwen',
  webchat: 'Bot Framework chats',
  you: 'You.com',
};

/** By what answers are found, as the end of "found …". */
export function howFound({ by }: Pick<FoundBy, 'by'>): string {
  if (by === 'picked') return 'as you picked them';
  if (by === 'looks') return 'by their looks';
  return `by the rules for ${NAMES[by] ?? by}`;
}

/** A day is kept by its start in Greenwich; its noon is the same day nearly everywhere. */
const NOON_MS = 12 * 60 * 60_000;

export const SITE_STATE = {
  looking: 'Looking at the page…',
  none: 'No answer was found on this page.',
  noneHint: 'Ask something first. If an answer is already there, point it out.',
  found: (answers: number, found: FoundBy) =>
    `${counted(answers, 'answer', 'answers')} on this page, found ${howFound(found)}.`,
  missed: (found: FoundBy | FoundOn | null) =>
    found?.by === 'looks'
      ? 'The rules made for this site match nothing here any more. Answers are found by their looks.'
      : 'The rules made for this site match nothing here any more.',
  last: (found: FoundOn) =>
    `Answers last found ${howFound(found)}, ${dateOf(found.day + NOON_MS)}.`,
  never: 'No answer found here so far.',
  help: 'Not right here?',
  pick: 'Pick the answer',
  pickHint: 'Point at one answer on the page; those like it are found from then on.',
  picked: 'You picked how answers are found here.',
  forget: 'Forget this',
  report: 'Copy a report',
  reportHint:
    'What the page is made of, without a word of what it says and without its address. You can read it before you send it to anyone.',
  reportTitle: 'Report: this site is not understood',
  copied: 'Copied.',
  notCopied: 'Your browser did not copy it. Select the text and copy it by hand.',
} as const;
