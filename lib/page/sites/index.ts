import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { deepChat } from './deep-chat.ts';
import { deepseek } from './deepseek.ts';
import { gemini } from './gemini.ts';
import { perplexity } from './perplexity.ts';
import { belongsTo, type Site } from './site.ts';

/** Every site and chat kit we know. Their order does not matter. */
export const SITES: readonly Site[] = [chatgpt, claude, deepChat, deepseek, gemini, perplexity];

/** Chat kits are recognised on any host; sites on their own. */
const KITS = SITES.filter(({ hosts }) => hosts.length === 0);

export const sitesFor = (host: string): readonly Site[] => [
  ...SITES.filter((site) => belongsTo(site, host)),
  ...KITS,
];
