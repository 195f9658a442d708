import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import { mountOverlay } from '@/components/overlay/mount-overlay.tsx';
import type { OverlayState } from '@/lib/app/overlay-state.ts';
import type { IslandId } from '@/lib/core/ids.ts';
import { recordingEvents } from './views.ts';

/** Draw a component into the page for one test. */
export function draw(element: ReactNode): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  document.title = 'Test';
  document.documentElement.lang = 'en';
  const root = createRoot(place);
  root.render(element);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  return place;
}

type Islands = (id: IslandId) => Node | null;
const noIslands: Islands = () => null;

/** Mount an overlay beside an answer, in an open root so that tests can look into it. */
export function drawOverlay(state: OverlayState, island: Islands = noIslands) {
  const answer = document.createElement('article');
  answer.textContent = 'The original';
  const host = document.createElement('idiolect-answer');
  document.body.append(answer, host);
  const root = host.attachShadow({ mode: 'open' });
  const { events, happened } = recordingEvents();
  const overlay = mountOverlay(root, events, island);
  overlay.render(state);
  onTestFinished(() => {
    overlay.unmount();
    answer.remove();
    host.remove();
  });
  return { ...overlay, root, host, happened };
}

/** No rule of axe is broken within `place`; each break is named. */
export async function expectAccessible(place: Element): Promise<void> {
  const { violations } = await axe.run(place, { resultTypes: ['violations'] });
  const broken = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(broken).toEqual([]);
}
