import type { OverlayEvents, OverlayState } from '../app/overlay-state.ts';
import type { IslandId } from '../core/ids.ts';
import type { MountedOverlay, MountOverlay } from './parts.ts';
import { type Beside, type BesideState, showBeside } from './show-beside.ts';
import type { Turn } from './turn.ts';

/** How often nodes of one answer may be replaced under us before we leave it alone. */
const MAX_REATTACHED = 20;

/** What the overlay beside one answer needs. */
export type OverlayHostPorts = {
  /** Calls back once overlay.js has run in this frame. */
  whenOverlay(listener: (mount: MountOverlay) => void): void;
  readonly events: OverlayEvents;
  /** A harmless copy of what stands at a placeholder; null where the page has it no more. */
  island(id: IslandId): Node | null;
};

/** Our element beside one answer, and the overlay drawn in it; follows the answer's nodes. */
export class OverlayHost {
  readonly #turn: Turn;
  readonly #ports: OverlayHostPorts;
  #state: OverlayState = { kind: 'working' };
  #beside: Beside | null = null;
  #overlay: MountedOverlay | null = null;
  #reattached = 0;

  constructor(turn: Turn, ports: OverlayHostPorts) {
    this.#turn = turn;
    this.#ports = ports;
  }

  /** Our element; null while nothing of ours stands beside the answer. */
  get element(): HTMLElement | null {
    return this.#beside?.host ?? null;
  }

  /** Draw a state, now or when there is something to draw it in. */
  show(state: OverlayState): void {
    this.#state = state;
    const overlay = this.#overlay;
    // Without an overlay there is nothing to stand in for the original yet.
    const shown = overlay || state.kind !== 'replied' ? besideState(state) : 'working';
    this.#beside?.show(shown, () => overlay?.render(state));
  }

  attach(bodies: readonly HTMLElement[]): void {
    const beside = showBeside(bodies, () => this.#reattach());
    this.#beside = beside;
    this.show(this.#state);
    this.#ports.whenOverlay((mount) => {
      if (this.#beside !== beside || this.#overlay) return;
      this.#overlay = mount(beside.root, this.#ports.events, this.#ports.island);
      this.show(this.#state);
    });
  }

  /** Put the original back. */
  withdraw(): void {
    this.#overlay?.unmount();
    this.#overlay = null;
    this.#beside?.remove();
    this.#beside = null;
  }

  /** The page replaced the answer's nodes or took ours away. */
  #reattach(): void {
    this.withdraw();
    this.#reattached += 1;
    const bodies = this.#turn.bodies().filter((body) => body.isConnected);
    if (this.#reattached <= MAX_REATTACHED && bodies.length > 0) this.attach(bodies);
  }
}

function besideState(state: OverlayState): BesideState {
  if (state.kind !== 'replied') return state.kind;
  if (state.reply.kind !== 'personalized') return 'abstained';
  return state.showing === 'rewrite' ? 'personalized' : 'original';
}
