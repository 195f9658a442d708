import type { OverlayEvents, OverlayState } from '../app/overlay-state.ts';
import type { PagePush } from '../app/page-calls.ts';
import type { IslandId } from '../core/ids.ts';
import type { FindByLooks } from './find/turns.ts';
import type { Gestures } from './gestures.ts';
import type { OwnTurns } from './own-turns.ts';
import type { Picker } from './pick/picker.ts';
import type { Prose } from './prose.ts';
import type { Turn } from './turn.ts';

/** Draws one answer's overlay into its shadow root. Registered by overlay.js. */
export type MountOverlay = (
  root: ShadowRoot,
  events: OverlayEvents,
  island: (id: IslandId) => Node | null,
) => MountedOverlay;

export type MountedOverlay = { render(state: OverlayState): void; unmount(): void };

/** Takes over an answer that the finder has found. Registered by reader.js. */
export type Conductor = {
  /** The answer has stopped growing: read it and show ours. */
  settled(turn: Turn): void;
  /** The answer grows (again): put the original back until it settles. */
  growing(turn: Turn): void;
  /** The site took the answer away. */
  gone(turn: Turn): void;
  /** What the background tells of its own accord. */
  push(push: PagePush): void;
  /** Put every answer back and stop. */
  off(): void;
};

/** What the scripts of one frame give each other, each registered by its own. */
export type Parts = {
  finder: {
    stop(): void;
    turns(): readonly Turn[];
    /** What was picked by hand here has changed. */
    askAnew(): void;
    hasPick(): boolean;
  };
  /** Set before the finder runs where a rule was picked that it must ask for at once. */
  hasPick: true;
  gestures: Gestures;
  ownTurns: OwnTurns;
  conductor: Conductor;
  looks: FindByLooks;
  prose: Prose;
  overlay: MountOverlay;
  picker: Picker;
};

type Registry = {
  readonly parts: Partial<Parts>;
  readonly waiting: { [Name in keyof Parts]?: ((part: Parts[Name]) => void)[] };
};

/**
 * The three scripts are bundled apart and may be injected twice, so they meet on the global of the
 * extension's own world in this frame, which the page cannot reach.
 */
const KEY = Symbol.for('idiolect');

function registry(): Registry {
  const world = globalThis as { [KEY]?: Registry };
  world[KEY] ??= { parts: {}, waiting: {} };
  return world[KEY];
}

export const partOf = <Name extends keyof Parts>(name: Name): Parts[Name] | undefined =>
  registry().parts[name];

/** Register a part. Returns false when a script was injected twice and the part is there already. */
export function providePart<Name extends keyof Parts>(name: Name, part: Parts[Name]): boolean {
  const { parts, waiting } = registry();
  if (parts[name]) return false;
  parts[name] = part;
  const listeners = waiting[name] ?? [];
  delete waiting[name];
  for (const listener of listeners) listener(part);
  return true;
}

/** Take a part back, so that the next injection starts anew. */
export function withdrawPart(name: keyof Parts): void {
  delete registry().parts[name];
}

/** Call back with a part, now or when its script has run. */
export function withPart<Name extends keyof Parts>(
  name: Name,
  listener: (part: Parts[Name]) => void,
): void {
  const { parts, waiting } = registry();
  const part = parts[name];
  if (part) listener(part);
  else {
    const listeners: ((part: Parts[Name]) => void)[] = waiting[name] ?? [];
    listeners.push(listener);
    Object.assign(waiting, { [name]: listeners });
  }
}
