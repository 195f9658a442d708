import { assistantUi } from './assistant-ui.ts';
import { carbonChat } from './carbon-chat.ts';
import { deepChat } from './deep-chat.ts';
import { docsearch } from './docsearch.ts';
import { flowise } from './flowise.ts';
import { inkeep } from './inkeep.ts';
import { librechat } from './librechat.ts';
import { n8nChat } from './n8n-chat.ts';
import { nlux } from './nlux.ts';
import { openWebui } from './open-webui.ts';
import type { Site } from './site.ts';
import { webchat } from './webchat.ts';

/** Chat kits that any host may embed: recognised by their own markup. */
const KITS: readonly Site[] = [
  assistantUi,
  carbonChat,
  deepChat,
  docsearch,
  flowise,
  inkeep,
  librechat,
  n8nChat,
  nlux,
  openWebui,
  webchat,
];

/** Any answer of any kit: one question to a page before each kit is asked for its own. */
const ANY_KIT = KITS.flatMap(({ answer }) => answer).join(',');

export const kitsIn = (root: ParentNode): readonly Site[] =>
  root.querySelector(ANY_KIT) === null ? [] : KITS;
