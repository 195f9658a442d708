import { aiStudio } from './ai-studio.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { cloudAssist } from './cloud-assist.ts';
import { copilot } from './copilot.ts';
import { copilot365 } from './copilot-365.ts';
import { deepseek } from './deepseek.ts';
import { duckAi } from './duck-ai.ts';
import { gemini } from './gemini.ts';
import { googleAiMode } from './google-ai-mode.ts';
import { grok } from './grok.ts';
import { huggingchat } from './huggingchat.ts';
import { kimi } from './kimi.ts';
import { lumo } from './lumo.ts';
import { metaAi } from './meta-ai.ts';
import { mistral } from './mistral.ts';
import { notebooklm } from './notebooklm.ts';
import { perplexity } from './perplexity.ts';
import { poe } from './poe.ts';
import { qwen } from './qwen.ts';
import { belongsTo, type Site } from './site.ts';
import { you } from './you.ts';

/** Every site we know by its own host. Their order does not matter. */
const SITES: readonly Site[] = [
  aiStudio,
  chatgpt,
  claude,
  cloudAssist,
  copilot365,
  copilot,
  deepseek,
  duckAi,
  gemini,
  googleAiMode,
  grok,
  huggingchat,
  kimi,
  lumo,
  metaAi,
  mistral,
  notebooklm,
  perplexity,
  poe,
  qwen,
  you,
];

export const sitesOf = (host: string): readonly Site[] =>
  SITES.filter((site) => belongsTo(site, host));
