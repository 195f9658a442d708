import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/Popup.tsx';
import { subscribe } from '@/lib/adapters/messaging/subscribe.ts';
import { createClient } from '@/lib/adapters/messaging/ui-client.ts';
import { type Origin, originOf } from '@/lib/core/ids.ts';
import { patternOf, siteOf } from '@/lib/core/site.ts';

const root = document.getElementById('root');
if (!root) throw new Error('popup/index.html has no #root');

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });

const client = createClient();

/** What was asked for is on the page, so the popup gets out of its way. */
const andClose =
  <R extends { readonly ok: boolean }>(call: () => Promise<R>) =>
  async (): Promise<R> => {
    const result = await call();
    if (result.ok) close();
    return result;
  };

createRoot(root).render(
  <StrictMode>
    <Popup
      source={{
        ...client,
        showOnce: andClose(client.showOnce),
        pickAnswer: andClose(client.pickAnswer),
        watchHere: (url) => (listener) => subscribe('here', { url }, listener),
        watchProfile: (listener) => subscribe('profile', null, listener),
        watchLearning: (listener) => subscribe('learning', null, listener),
        watchEngines: (listener) => subscribe('engines', null, listener),
        watchSites: (listener) => subscribe('sites', null, listener),
        watchRewrites: (listener) => subscribe('rewrites', null, listener),
        watchRewrite: (id) => (listener) => subscribe('rewrite', { id }, listener),
        watchExplained: (listener) => subscribe('explained', null, listener),
        requestSite: (site) => browser.permissions.request({ origins: [patternOf(site)] }),
      }}
      site={siteInFront()}
      url={new URLSearchParams(location.search).get('site') ?? tab?.url ?? null}
      openSidePanel={openSidePanel}
      openOptions={() => void browser.runtime.openOptionsPage()}
      explainsHere={import.meta.env.FIREFOX}
    />
  </StrictMode>,
);

/** The site the popup is about: the tab in front, or one named in our own link (`?site=`). */
function siteInFront(): Origin | null {
  const named = new URLSearchParams(location.search).get('site');
  const origin = originOf(named ?? tab?.url ?? '');
  return origin && siteOf(origin);
}

/** Firefox's sidebar, which WXT's types leave out. */
type Sidebar = { readonly sidebarAction: { open(): Promise<void> } };

function openSidePanel(): void {
  if (import.meta.env.FIREFOX) void (browser as unknown as Sidebar).sidebarAction.open();
  else if (tab) void browser.sidePanel.open({ windowId: tab.windowId });
  close();
}
