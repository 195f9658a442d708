import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Options } from '@/components/options/Options.tsx';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';
import { patternOf } from '@/lib/core/site.ts';
import { createConversationReader } from '@/lib/observe/conversation-export.ts';

const root = document.getElementById('root');
if (!root) throw new Error('options/index.html has no #root');

const commands = await browser.commands.getAll();

createRoot(root).render(
  <StrictMode>
    <Options
      source={{
        ...createClient(),
        watchSites: (listener) => subscribe('sites', null, listener),
        openConversations: createConversationReader,
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
