import { aiStudio } from './ai-studio.ts';
import { assistantUi } from './assistant-ui.ts';
import { carbonChat } from './carbon-chat.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { cloudAssist } from './cloud-assist.ts';
import { copilot } from './copilot.ts';
import { copilot365 } from './copilot-365.ts';
import { deepChat } from './deep-chat.ts';
import { deepseek } from './deepseek.ts';
import { docsearch } from './docsearch.ts';
import { duckAi } from './duck-ai.ts';
import { flowise } from './flowise.ts';
import { gemini } from './gemini.ts';
import { googleAiMode } from './google-ai-mode.ts';
import { grok } from './grok.ts';
import { huggingchat } from './huggingchat.ts';
import { kimi } from './kimi.ts';
import { librechat } from './librechat.ts';
import { lumo } from './lumo.ts';
import { metaAi } from './meta-ai.ts';
import { mistral } from './mistral.ts';
import { n8nChat } from './n8n-chat.ts';
import { nlux } from './nlux.ts';
import { notebooklm } from './notebooklm.ts';
import { openWebui } from './open-webui.ts';
import { perplexity } from './perplexity.ts';
import { poe } from './poe.ts';
import { qwen } from './qwen.ts';
import { belongsTo, type Site } from './site.ts';
import { webchat } from './webchat.ts';
import { you } from './you.ts';

/** Every site and chat kit we know. Their order does not matter. */
export const SITES: readonly Site[] = [
  aiStudio,
  assistantUi,
  carbonChat,
  chatgpt,
  claude,
  cloudAssist,
  copilot,
  copilot365,
  deepChat,
  deepseek,
  docsearch,
  duckAi,
  flowise,
  gemini,
  googleAiMode,
  grok,
  huggingchat,
  kimi,
  librechat,
  lumo,
  metaAi,
  mistral,
  n8nChat,
  nlux,
  notebooklm,
  openWebui,
  perplexity,
  poe,
  qwen,
  webchat,
  you,
];

/** Chat kits are recognised on any host; sites on their own. */
const KITS = SITES.filter(({ hosts }) => hosts.length === 0);

/** Any answer of any kit: one cheap question to a page before each kit is asked for its own. */
const ANY_KIT = KITS.flatMap(({ answer }) => answer.map(([selector]) => selector)).join(',');

export const sitesOf = (host: string): readonly Site[] =>
  SITES.filter((site) => belongsTo(site, host));

export const kitsIn = (root: ParentNode): readonly Site[] =>
  root.querySelector(ANY_KIT) === null ? [] : KITS;
