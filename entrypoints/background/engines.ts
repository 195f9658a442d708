import { browser } from 'wxt/browser';
import type { UiHandlers } from '@/lib/adapters/messaging/serve-calls.ts';
import type { EngineCalls } from '@/lib/app/engines/engine-calls.ts';
import {
  expectServer,
  keepEngineKey,
  setEngineOn,
  setEngines,
} from '@/lib/app/engines/engine-edits.ts';
import { previewRequest } from '@/lib/app/engines/preview.ts';
import { cancelServerTest, listServerModels, testServer } from '@/lib/app/engines/try-server.ts';
import type { BackgroundWorld } from './world.ts';

/** The engines' calls, tied to their use cases. */
export function engineHandlers(world: BackgroundWorld): Pick<UiHandlers, keyof EngineCalls> {
  // Servers see us under this name, and some must be told of it.
  const self = browser.runtime.getURL('/').replace(/\/$/, '');
  const ports = { ...world, self };
  return {
    setEngines: (change) => setEngines(change, world),
    setEngineOn: (request) => setEngineOn(request, world),
    keepEngineKey: (request) => keepEngineKey(request, world),
    expectServer: (request) => expectServer(request, world),
    listServerModels: (server) => listServerModels(server, ports),
    testServer: (server) => testServer(server, ports),
    cancelServerTest: () => cancelServerTest(world),
    previewRequest: (server) => previewRequest(server, world),
  };
}
