import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Options } from '@/components/options/Options.tsx';
import { fetchBrowserModel, languageModelApi } from '@/lib/adapters/engines/browser-ai.ts';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';
import { originOf } from '@/lib/core/ids.ts';
import { patternOf } from '@/lib/core/site.ts';
import { createConversationReader } from '@/lib/observe/conversation-export.ts';

const root = document.getElementById('root');
if (!root) throw new Error('options/index.html has no #root');

/** The match pattern of a server's address. */
function patternIn(address: string): string {
  const origin = originOf(address);
  if (!origin) throw new TypeError(`expected a web address, got ${address}`);
  return patternOf(origin);
}

const commands = await browser.commands.getAll();

createRoot(root).render(
  <StrictMode>
    <Options
      source={{
        ...createClient(),
        watchSites: (listener) => subscribe('sites', null, listener),
        openConversations: createConversationReader,
        watchEngines: (listener) => subscribe('engines', null, listener),
        requestServer: (address) => browser.permissions.request({ origins: [patternIn(address)] }),
        reaches: (address) => browser.permissions.contains({ origins: [patternIn(address)] }),
        fetchBrowserModel: (onProgress, signal) =>
          fetchBrowserModel(languageModelApi(), onProgress, signal),
        watchReindexing: (listener) => subscribe('reindexing', null, listener),
        watchModels: (listener) => subscribe('models', null, listener),
        watchLearning: (listener) => subscribe('learning', null, listener),
        requestSite: (site) => browser.permissions.request({ origins: [patternOf(site)] }),
      }}
      version={browser.runtime.getManifest().version}
      shortcut={commands.find(({ name }) => name === 'toggle-original')?.shortcut ?? ''}
      today={new Date().toISOString().slice(0, 10)}
    />
  </StrictMode>,
);
